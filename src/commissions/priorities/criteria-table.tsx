import { Button } from '#govuk/button.tsx'
import type { CommissioningRule, ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { namesIn } from './priority-rules.ts'
import type { Criterion } from './priority.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: CommissioningRule
  /** The address of the priority. */
  base: string
  criteria: readonly Criterion[]
  mayJudge: boolean
  mayChange: boolean
}

/** RO-83, RO-84. The success criteria, to which measures of the mission each points, and how each was judged. */
export function CriteriaTable({ frame, model, rule, base, criteria, mayJudge, mayChange }: Props) {
  if (criteria.length === 0) return <p class="govuk-body">No success criterion stands here yet.</p>
  const judged = (id: string) => rule.priorities.judged.of.find((each) => each.id === id)?.name ?? id
  return (
    <ListTable
      caption="Success criteria"
      isCaptionSeen
      rows={criteria}
      columns={[
        {
          head: 'Criterion',
          isName: true,
          cell: ({ says, measures }) => (
            <>
              {says}
              <span class="wm-grid__sub">{namesIn(model.mission?.measures ?? [], measures)}</span>
            </>
          ),
        },
        {
          head: 'Judged',
          cell: ({ judgements }) =>
            judgements.length === 0
              ? 'Not yet'
              : judgements.map(({ judgement, evidence, judgedByName, judgedOn }, at) => (
                  <span class={at === 0 ? 'wm-lines' : 'wm-grid__sub wm-lines'}>
                    {at === 0 ? <strong>{judged(judgement)}</strong> : judged(judgement)}, {showShortDate(judgedOn)},{' '}
                    {judgedByName}: {evidence}
                  </span>
                )),
        },
        ...(mayJudge
          ? [
              {
                head: 'Judge it',
                isHeadHeard: true,
                cell: ({ id, says }: Criterion) => (
                  <a class="govuk-link" href={`${base}/criteria/${id}/judge`}>
                    Judge<span class="govuk-visually-hidden"> {says}</span>
                  </a>
                ),
              },
            ]
          : []),
        ...(mayChange
          ? [
              {
                head: 'Take it out',
                isHeadHeard: true,
                cell: ({ id, says }: Criterion) => (
                  <Form frame={frame} action={`${base}/criteria/${id}/out`}>
                    <Button kind="secondary">
                      Take out<span class="govuk-visually-hidden"> {says}</span>
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
