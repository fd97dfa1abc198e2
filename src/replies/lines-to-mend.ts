import type { NotesToMend } from '#records/index.ts'
import { saysOf } from './issue/print-reply.ts'
import { whoseTurn } from './reply.ts'
import { findSentReply } from './reply-store.ts'
import { asItStands } from './still-to-change.ts'

/** XX-06. What a school says is wrong, above the part that is to be changed, until it is: its words, and what was decided. */
export const linesToMend: NotesToMend = {
  async list(look, { visit, model, type, form }, record) {
    const sent = record.status === 'answered' ? await findSentReply(look, record.id) : undefined
    if (!sent) return []
    return asItStands(sent, record, { form, type, model }).marks.flatMap((mark) => {
      const isToAnswer = whoseTurn(mark) === 'author'
      if (!isToAnswer && !mark.isStillToChange) return []
      const says = saysOf(mark, visit.adviserName).map((sentence) => {
        const [who = '', ...what] = sentence.split(': ')
        return { who, what: what.join(': ') }
      })
      const link = { href: `/visits/${visit.id}/record/answer`, text: 'Answer it' }
      return [
        { ...{ id: mark.id, part: mark.section, quoted: mark.quoted, says, waits: true }, ...(isToAnswer && { link }) },
      ]
    })
  },
}
