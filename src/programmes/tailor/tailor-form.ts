import { z } from 'zod'
import { TAILORING_CHANGES } from '#visits/index.ts'
import { oneOf } from '#web/text-answers.ts'
import { TAILORING_REASONS, type TailoringReason } from './tailoring.ts'

const REASONS = Object.keys(TAILORING_REASONS) as TailoringReason[]
const chosen = z.string().max(200).optional()

/** What is proposed: which change, of which visit of the copy ('kind term'), or which kind to add, in which term, and why. */
export const tailorForm = z
  .object({
    schoolYear: z.coerce.number({ error: 'Load the page again and send it once more' }).int(),
    change: oneOf(TAILORING_CHANGES, 'Choose what is to change'),
    visit: chosen,
    added: chosen,
    term: chosen,
    because: oneOf(REASONS, 'Choose why it is to change'),
  })
  .superRefine(({ change, visit, added, term }, context) => {
    const ask = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (change !== 'add' && !visit) ask('visit', 'Choose which one is to change')
    if (change === 'add' && !added) ask('added', 'Choose which one to add')
    if (change === 'another-term' && !term) ask('term', 'Choose when it is to be')
  })
  .transform(({ schoolYear, change, visit = '', added = '', term, because }) => {
    const [visitType = '', fromTerm] = change === 'add' ? [added] : visit.split(' ')
    return {
      schoolYear,
      change,
      visitType,
      fromTerm: fromTerm || null,
      toTerm: change === 'leave-out' ? null : term || null,
      because,
    }
  })
