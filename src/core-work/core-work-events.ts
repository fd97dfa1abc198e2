import { after, type EventSentences, type PastEvent } from '#history/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}

const what = (event: PastEvent) =>
  `${String(after(event, 'what'))}: ${String(after(event, 'kind')).toLowerCase()}, ${dayOf(after(event, 'on'))}`

/** How a school's story tells of core work that was done for it. */
export const coreWorkSentences: EventSentences = {
  kinds: { 'core-work': ({ coreWork }) => (coreWork?.time ?? 'core work').toLowerCase() },
  sentences: {
    'core-work.logged': (event) => `${what(event)}.`,
    'core-work.struck-out': (event) => `${what(event)}: struck out as entered in error.`,
    'core-work.restored': (event) => `${what(event)}: it stands again.`,
  },
  recorded: ['core-work.logged', 'core-work.struck-out', 'core-work.restored'],
  fields: {
    what: { label: 'What' },
    kind: { label: 'Kind' },
    on: { label: 'Date', show: dayOf },
  },
}
