import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { ANSWERS, SETTLEMENTS } from '../reply.ts'
import type { AnswerToMark, SettlementOfMark } from './answer-rules.ts'

/** In characters. */
const LONGEST_ANSWER = 2000

/** Reads `outcome.<mark>` and `answer.<mark>` of each line that was answered; what was left open stays open. */
export const answerMarksForm = z.record(z.string(), z.string()).transform((answers, context): AnswerToMark[] =>
  marksIn(answers, 'outcome').flatMap((markId) => {
    const chosen = answers[`outcome.${markId}`]
    const outcome = ANSWERS.find((each) => each === chosen)
    const answer = wordsOf(answers[`answer.${markId}`])
    const refuse = refuseAt(context)
    if (!outcome) refuse(`outcome-${markId}`, 'Choose what becomes of this line')
    if (outcome !== 'changed' && answer === '') refuse(`answer-${markId}`, 'Say why')
    if (answer.length > LONGEST_ANSWER) refuse(`answer-${markId}`, tooLong(answer))
    return outcome ? [{ markId, outcome, answer }] : []
  }),
)

/** Reads `settled.<mark>` and `settlement.<mark>` of each line that was decided. */
export const settleMarksForm = z.record(z.string(), z.string()).transform((answers, context): SettlementOfMark[] =>
  marksIn(answers, 'settled').flatMap((markId) => {
    const settled = SETTLEMENTS.find((each) => each === answers[`settled.${markId}`])
    const settlement = wordsOf(answers[`settlement.${markId}`])
    const refuse = refuseAt(context)
    if (!settled) refuse(`settled-${markId}`, 'Choose what becomes of this line')
    if (settlement === '') refuse(`settlement-${markId}`, 'Say why, for the school and the author to read')
    if (settlement.length > LONGEST_ANSWER) refuse(`settlement-${markId}`, tooLong(settlement))
    return settled ? [{ markId, settled, settlement }] : []
  }),
)

function marksIn(answers: Record<string, string>, name: string): string[] {
  return Object.keys(answers)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => key.slice(name.length + 1))
    .filter(isId)
}

const wordsOf = (text: string | undefined) => (text ?? '').replaceAll('\r\n', '\n').trim()
const tooLong = (text: string) => `Write 2,000 characters or fewer; this has ${text.length}`

const refuseAt = (context: z.RefinementCtx) => (field: string, message: string) =>
  context.addIssue({ code: 'custom', path: [field], message })
