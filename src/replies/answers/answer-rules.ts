import { word, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { whoseTurn, type Mark, type MarkAnswer, type Settlement } from '../reply.ts'
import type { Holder } from '../school-people-store.ts'

/** What the author makes of a mark: an answer, and why. */
export type AnswerToMark = { markId: string; outcome: MarkAnswer; answer: string }

/** What the head of service decides of a mark, and why. */
export type SettlementOfMark = { markId: string; settled: Settlement; settlement: string }

/** XX-06. Why marks cannot be answered so: none is answered, one asks for no answer, or is settled, or nobody is there to settle it. */
export function whyMarksCannotBeAnswered(
  marks: readonly Mark[],
  answers: readonly AnswerToMark[],
  settlers: readonly Holder[],
  model: ServiceModel,
): Finding[] {
  if (answers.length === 0) return [firm('nothing-answered', 'Choose what becomes of one line or more.')]
  const settled = answers.filter(({ markId }) => marks.some(({ id, settledAt }) => id === markId && settledAt !== null))
  const unasked = answers.filter(({ markId }) => !marks.some(({ id, kind }) => id === markId && kind === 'fact-wrong'))
  const put = answers.filter(({ outcome }) => outcome === 'put-to-head-of-service')
  return [
    ...settled.map(({ markId }) => firm('mark-settled', 'This line is settled.', `outcome-${markId}`)),
    ...unasked.map(({ markId }) =>
      firm('mark-without-answer', 'The school asked for no answer to this line.', `outcome-${markId}`),
    ),
    ...(put.length > 0 && settlers.length === 0
      ? [
          firm(
            'nobody-to-settle',
            `Nobody is named who settles what an author of ${word(model, 'record', { form: 'many' })} and a school cannot agree on. Answer it yourself, or have whoever keeps people name somebody.`,
          ),
        ]
      : []),
  ]
}

/** XX-06. Why marks cannot be settled so: none is, or one was not put to anybody. */
export function whyMarksCannotBeSettled(marks: readonly Mark[], settlements: readonly SettlementOfMark[]): Finding[] {
  if (settlements.length === 0) return [firm('nothing-settled', 'Decide on one line or more.')]
  return settlements
    .filter(({ markId }) => !marks.some((mark) => mark.id === markId && whoseTurn(mark) === 'head-of-service'))
    .map(({ markId }) => firm('mark-not-put', 'This line does not wait to be settled.', `settled-${markId}`))
}

function firm(id: string, says: string, field?: string): Finding {
  return { kind: id, id, source: 'XX-06', says, weight: 'firm', ...(field && { field }) }
}
