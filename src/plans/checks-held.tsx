import { Details } from '#govuk/details.tsx'
import { showDate } from '#shared/show-date.ts'
import { ListTable } from '#web/list-table.tsx'
import type { PlanInModel } from './get-plan.ts'
import { linesOf, type PlanCheck } from './plan.ts'
import { checkName, StandingTag } from './plan-parts.tsx'

type Props = PlanInModel & { checks: readonly PlanCheck[] }

/** SH-54, SH-55. Every check so far, with what was judged at it: nothing of it is written over. */
export function ChecksHeld({ plan, rule, checks, model }: Props) {
  return (
    <>
      {checks.map((check, at) => (
        <Details summary={`${checkName(rule, check.kind)}, ${showDate(check.heldOn)}`} open={at === 0}>
          {check.says && <p class="govuk-body">{check.says}</p>}
          <Judgements {...{ plan, rule, model, check }} />
          <p class="govuk-hint">Checked by {check.heldByName}.</p>
        </Details>
      ))}
    </>
  )
}

/** Criterion by criterion, how it stood on each count. */
function Judgements({ plan, rule, check }: PlanInModel & { check: PlanCheck }) {
  const judged = [...new Set(check.judged.map(({ criterionId }) => criterionId))]
  if (judged.length === 0) return null
  const says = new Map(linesOf(plan, 'criteria').map((each) => [each.id, each.says]))
  const of = (criterionId: string, count: string) =>
    check.judged.find((each) => each.criterionId === criterionId && each.count === count)
  return (
    <ListTable
      caption="How each criterion stood"
      columns={[
        {
          head: 'Success criterion',
          isName: true,
          cell: (id: string) => says.get(id) ?? 'A criterion of an earlier version',
        },
        ...(rule.judged?.counts ?? []).map((count) => ({
          head: count.name,
          isLabelled: true,
          cell: (id: string) => {
            const found = of(id, count.id)
            return (
              <>
                <StandingTag rule={rule} standing={found?.standing} />
                {found?.says && <div class="govuk-hint">{found.says}</div>}
              </>
            )
          },
        })),
      ]}
      rows={judged}
    />
  )
}
