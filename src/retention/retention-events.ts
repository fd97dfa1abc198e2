import { after, type EventSentences } from '#history/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'

/** How a school's story tells of what went because it was past its date. */
export const retentionSentences: EventSentences = {
  kinds: { paper: () => 'papers' },
  sentences: {
    'paper.disposed-of': (event) => {
      const date = toPlainDate(after(event, 'madeOn'))
      const of = date ? ` of ${showShortDate(date)}` : ''
      return `Disposed of, past its date: ${after(event, 'title')}${of}. ${after(event, 'because')}`
    },
  },
}
