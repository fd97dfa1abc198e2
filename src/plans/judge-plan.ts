import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { whyCannotBeJudged } from './check-rules.ts'
import { getPlanToDo, type PlanInModel } from './get-plan.ts'
import type { Judged } from './plan.ts'
import { planEvent, planName } from './plan-events.ts'
import { mayCheck } from './plan-policy.ts'
import { own } from './plan-rules.ts'
import { addCheck } from './plan-store.ts'

/** A check: as which it counts, on which day, what was found as a whole, and how each criterion stood on each count. */
export type ToJudge = { kind: string; heldOn: PlainDate; says: string | null; judged: readonly Judged[] }

/** SH-54, SH-55. Progress is checked at one of the model's checks, each criterion on both counts. Throws NotFound, NotAllowed, Refused. */
export async function checkPlan(work: Work, id: string, checked: ToJudge): Promise<string> {
  const found = await getPlanToDo(work, id, 'judge', {
    may: ({ rule, plan: { schoolId } }) => mayCheck(work, rule, schoolId),
  })
  const isKnown = found.rule.checks.some(({ id: kind }) => kind === checked.kind)
  refuseIf(work, isKnown ? [] : [own('a-check-of-the-list', 'SH-55', 'Choose which check it is.', 'kind')])
  return keepJudged(work, found, checked)
}

/**
 * SH-54. The same at a review of another room, as a part of its deed, which asked leave: the mid-point review judges the criteria by it.
 * Gives the check's id. Throws NotFound, Refused.
 */
export async function judgeCriteria(work: Work, id: string, checked: ToJudge): Promise<string> {
  return keepJudged(work, await getPlanToDo(work, id, 'judge', { may: () => true }), checked)
}

async function keepJudged(work: Work, { plan, rule, model }: PlanInModel, checked: ToJudge): Promise<string> {
  const { kind, heldOn, says, judged } = checked
  refuseIf(work, [
    ...whyCannotBeJudged(rule, plan, checked, work.today),
    ...(await askAboutNamesIn(work, plan.schoolId, [
      { where: 'what was found', field: 'says', text: says ?? '' },
      ...judged.map((each) => ({
        ...{ where: 'what was said of a criterion', text: each.says ?? '' },
        field: `remark.${each.criterionId}.${each.count}`,
      })),
    ])),
  ])
  const id = await addCheck(work, plan.id, { kind, heldOn, says, judged })
  const name = rule.checks.find((each) => each.id === kind)?.name ?? kind.replaceAll('-', ' ')
  await logEvent(
    work,
    planEvent('checked', plan, planName(model), { check: { after: name }, heldOn: { after: heldOn } }),
  )
  return id
}
