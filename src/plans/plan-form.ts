import { z } from 'zod'
import type { PlansRule } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalDay, anOptionalText, aRevision, oneOf } from '#web/text-answers.ts'
import { fieldOf } from './check-rules.ts'
import { linesOf, type Judged, type Plan } from './plan.ts'

/** What a draft fits, the day in its middle, and who writes it. */
export const frameForm = withDates(
  ['fitsDatedOn', 'midPointOn'],
  z.object({
    revision: aRevision,
    fits: z
      .string()
      .optional()
      .transform((text) => text || null),
    fitsTitle: anOptionalText('the title of what it fits'),
    fitsDatedOn: anOptionalDay('the day of what it fits'),
    midPointOn: anOptionalDay('the day in its middle'),
    writers: z
      .string()
      .optional()
      .transform((joined) => answersIn(joined).filter((id) => isId(id))),
  }),
)

/** What a side answers. */
export const agreeForm = z
  .object({
    revision: aRevision,
    answer: oneOf(['agree', 'send-back'] as const, 'Choose what you answer'),
    because: anOptionalText('why you send it back', 2000),
  })
  .refine(({ answer, because }) => answer === 'agree' || because !== null, {
    message: 'Enter why you send it back',
    path: ['because'],
  })

/** What somebody says of a part; each part has a field of its own. */
export const commentForm = z.looseObject({ part: aChoice('a part') }).transform((typed, context) => {
  const field = `says.${typed.part}`
  const found = aLongText('what you want to say', 2000).safeParse(typed[field] ?? '')
  if (found.success) return { part: typed.part, says: found.data }
  context.addIssue({ code: 'custom', message: found.error.issues[0]?.message ?? '', path: [field] })
  return z.NEVER
})

/** What came of a comment. */
export const settleForm = z.object({ answer: anOptionalText('your answer', 2000) })

/** Why a plan is changed or over. */
export const becauseForm = z.object({ revision: aRevision, because: aLongText('why', 1000) })

/** SH-54. A check of progress; what was judged is read beside it, by the criteria of the plan. */
export const checkForm = withDates(
  ['heldOn'],
  z.looseObject({
    kind: aChoice('which check it is'),
    heldOn: aDay('the day of the check'),
    says: anOptionalText('what was found', 5000),
  }),
)

/** SH-54. What a form judged of the criteria of a plan, count by count; what was left open is left out. */
export function answersToJudged(
  answers: Readonly<Record<string, unknown>>,
  plan: Pick<Plan, 'content'>,
  rule: PlansRule,
): Judged[] {
  const text = (name: string) => {
    const given = answers[name]
    return typeof given === 'string' ? given.trim().slice(0, 2000) : ''
  }
  return linesOf(plan, 'criteria').flatMap(({ id }) =>
    (rule.judged?.counts ?? []).flatMap((count) => {
      const standing = text(fieldOf(id, count.id)).slice(0, 100)
      const says = text(`remark.${id}.${count.id}`).replaceAll('\u0000', '') || null
      return standing === '' ? [] : [{ criterionId: id, count: count.id, standing, says }]
    }),
  )
}
