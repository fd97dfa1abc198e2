import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { getPlanToDo } from './get-plan.ts'
import { planEvent, planName } from './plan-events.ts'
import { mayComment, mayWrite } from './plan-policy.ts'
import { own } from './plan-rules.ts'
import { addComment, settleComment } from './plan-writes.ts'

/** SH-45. Whoever reads a draft says something of one of its parts: the head too, who does not write in it. Throws NotFound, NotAllowed, Refused. */
export async function commentOnPlan(
  work: Work,
  id: string,
  { part, says }: { part: string; says: string },
): Promise<void> {
  const { plan, rule, model } = await getPlanToDo(work, id, 'comment', {
    may: ({ rule: of, plan: { schoolId } }) => mayComment(work, of, schoolId),
  })
  const title = rule.parts.find((each) => each.id === part)?.title
  const field = `says.${part}`
  refuseIf(work, [
    ...(title ? [] : [own('comment-on-a-part', 'SH-45', 'Say something of one of its parts.')]),
    ...(await askAboutNamesIn(work, plan.schoolId, [{ where: title ?? '', field, text: says }])),
  ])
  await addComment(work, id, part, says)
  await logEvent(work, planEvent('commented', plan, planName(model), { part: { after: title } }))
}

/** SH-45. Whoever writes the draft settles what was said of it, with or without an answer. Throws NotFound, NotAllowed, Refused. */
export async function settlePlanComment(
  work: Work,
  id: string,
  commentId: string,
  answer: string | null,
): Promise<void> {
  const { plan, model } = await getPlanToDo(work, id, 'comment', {
    may: ({ rule, plan: each }) => mayWrite(work, rule, each),
  })
  const texts = [{ where: 'your answer', field: 'answer', text: answer ?? '' }]
  refuseIf(work, await askAboutNamesIn(work, plan.schoolId, texts))
  if (!isId(commentId) || !(await settleComment(work, id, commentId, answer)))
    throw new NotFound('open comment', commentId)
  await logEvent(work, planEvent('settled', plan, planName(model)))
}
