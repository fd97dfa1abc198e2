import { showHalfDays } from '#people/index.ts'
import { showMoney } from '#shared/money.ts'
import type { HeldOfSchool } from '#work/held.ts'
import { linesOf } from './plan.ts'
import { listChecks, listPlansOfSchool } from './plan-store.ts'

/** What was agreed with a school: the lines of each plan, who agreed it, and how it was judged. */
export const plansHeldOf: HeldOfSchool = async (look, schoolId) => {
  if (!look.model.plans) return { tables: [], files: [] }
  const plans = (await listPlansOfSchool(look, schoolId)).filter(({ agreedOn }) => agreedOn !== null)
  const checks = await Promise.all(plans.map(({ id }) => listChecks(look, id)))
  const of = ['Version', 'Agreed']
  return {
    tables: [
      {
        name: 'Plans with the school',
        head: [...of, 'For the school', 'For the service', 'Fits', 'Day in its middle', 'Over', 'Why'],
        rows: plans.map((plan) => [
          ...[plan.version, plan.agreedOn, plan.schoolAgreedByName, plan.serviceAgreedByName],
          ...[plan.fitsTitle, plan.midPointOn, plan.endedOn, plan.endedBecause],
        ]),
      },
      {
        name: 'What plans say',
        head: [...of, 'Part', 'What', 'By whom', 'By when', 'How much'],
        rows: plans.flatMap((plan) => [
          ...linesOf(plan, 'objectives').map(({ says }) => [
            plan.version,
            plan.agreedOn,
            'Objective',
            says,
            null,
            null,
            null,
          ]),
          ...linesOf(plan, 'actions').map(({ says, who, dueOn, side }) => [
            ...[
              plan.version,
              plan.agreedOn,
              side === 'school' ? 'Of the school' : 'Of the service',
              says,
              who,
              dueOn,
              null,
            ],
          ]),
          ...linesOf(plan, 'criteria').map(({ says }) => [
            plan.version,
            plan.agreedOn,
            'Criterion',
            says,
            null,
            null,
            null,
          ]),
          ...linesOf(plan, 'resources').map(({ says, fund, pence }) => [
            ...[plan.version, plan.agreedOn, 'Resource', says, fund, null, pence === null ? null : showMoney(pence)],
          ]),
          ...linesOf(plan, 'time').map(({ says, personName, halfDays }) => [
            ...[plan.version, plan.agreedOn, 'Time', says, personName, null, showHalfDays(halfDays)],
          ]),
        ]),
      },
      {
        name: 'Checks of plans',
        head: [...of, 'Check', 'Held on', 'By', 'Found', 'Criterion', 'Count', 'Stood', 'Remark'],
        rows: plans.flatMap((plan, at) =>
          (checks[at] ?? []).flatMap((check) => {
            const criteria = new Map(linesOf(plan, 'criteria').map(({ id, says }) => [id, says]))
            const held = [plan.version, plan.agreedOn, check.kind, check.heldOn, check.heldByName, check.says]
            const judged = check.judged.map(({ criterionId, count, standing, says }) => [
              ...[...held, criteria.get(criterionId) ?? null, count, standing, says],
            ])
            return judged.length > 0 ? judged : [[...held, null, null, null, null]]
          }),
        ),
      },
    ],
    files: [],
  }
}
