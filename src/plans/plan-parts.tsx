import { Table } from '#govuk/table.tsx'
import { Tag, type TagColour } from '#govuk/tag.tsx'
import { capital, word, type PlanPart, type PlansRule } from '#model/index.ts'
import { showHalfDays, titleOf } from '#people/index.ts'
import { showMoney } from '#shared/money.ts'
import { showShortDate } from '#shared/show-date.ts'
import { standingsNow } from './check-rules.ts'
import type { PlanInModel } from './get-plan.ts'
import { linesOf, type ActionLine, type PlanCheck, type Resource } from './plan.ts'
import { byObjective, ledBySays, timescaleOf } from './print-plan.ts'

type Props = PlanInModel & { part: PlanPart; checks: readonly PlanCheck[] }

/** One part of a plan as it is read. */
export function PartAsRead(props: Props) {
  const { plan, part, model } = props
  if (linesOf(plan, part.kind).length === 0) return <p class="govuk-body">Nothing stands here yet.</p>
  switch (part.kind) {
    case 'strengths':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {linesOf(plan, 'strengths').map(({ says }) => (
            <li>{says}</li>
          ))}
        </ul>
      )
    case 'objectives':
      return (
        <ol class="govuk-list govuk-list--number">
          {linesOf(plan, 'objectives').map(({ says }) => (
            <li>
              {says}
              <LedBy {...props} />
            </li>
          ))}
        </ol>
      )
    case 'timescale':
      return (
        <Table
          columns={[
            { head: 'For what', cell: ({ title }) => title },
            { head: 'By when', cell: ({ dueOn }) => (dueOn ? showShortDate(dueOn) : 'No day yet') },
            { head: 'What is there by then', cell: ({ says }) => says ?? '' },
          ]}
          rows={timescaleOf(plan)}
        />
      )
    case 'actions':
      return <BothSides {...props} />
    case 'criteria':
      return <Criteria {...props} />
    case 'resources':
      return (
        <Table
          columns={[
            { head: 'Resource', cell: ({ says }) => says },
            { head: 'From', cell: ({ fund }) => fund ?? 'No fund' },
            { head: 'Amount', numeric: true, cell: ({ pence }) => (pence === null ? 'Not set' : showMoney(pence)) },
          ]}
          rows={withTotal(linesOf(plan, 'resources'))}
        />
      )
    case 'time':
      return (
        <Table
          columns={[
            {
              head: 'Who',
              cell: ({ personName, role }) =>
                personName ? `${personName}, ${titleOf(model, role)}` : `${titleOf(model, role)}, to be named`,
            },
            { head: 'Time', cell: ({ halfDays }) => showHalfDays(halfDays) },
            { head: 'For what', cell: ({ says }) => says ?? '' },
          ]}
          rows={linesOf(plan, 'time')}
        />
      )
  }
}

/** WI-40. Which side leads an objective, where the model says so. */
function LedBy({ rule, model }: Props) {
  const says = ledBySays(rule, model)
  return says ? (
    <>
      <br />
      <span class="govuk-hint">{says}</span>
    </>
  ) : null
}

const withTotal = (lines: readonly Resource[]): Resource[] => [
  ...lines,
  {
    ...{ id: 'total', says: 'Altogether', fundId: null, fund: '' },
    pence: lines.reduce((sum, { pence }) => sum + (pence ?? 0), 0),
  },
]

/** SH-48. Objective by objective, what the school does beside what the service gives. */
function BothSides({ plan, model, part }: Props) {
  const actions = linesOf(plan, 'actions')
  return (
    <>
      {byObjective(plan).map(({ id, title }) => {
        const of = (side: ActionLine['side']) => actions.filter((each) => each.objectiveId === id && each.side === side)
        const [school, service] = [of('school'), of('service')]
        if (school.length + service.length === 0) return null
        return (
          <section>
            <h3 class="govuk-heading-s">{title}</h3>
            <div class="govuk-grid-row">
              {part.onlyOf !== 'service' && <Side title="The school" lines={school} />}
              {part.onlyOf !== 'school' && <Side title={capital(word(model, 'authority'))} lines={service} />}
            </div>
          </section>
        )
      })}
    </>
  )
}

function Side({ title, lines }: { title: string; lines: readonly ActionLine[] }) {
  return (
    <div class="govuk-grid-column-one-half">
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{title}</p>
      {lines.length === 0 && <p class="govuk-hint">Nothing here.</p>}
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(({ says, who, dueOn }) => (
          <li>
            {says}
            <br />
            <span class="govuk-hint">
              {who ?? 'Nobody yet'}, {dueOn ? `by ${showShortDate(dueOn)}` : 'no day yet'}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** SH-51, SH-54. Success criteria by objective, and how each stands on each count. */
function Criteria({ plan, rule, checks }: Props) {
  const now = standingsNow(checks)
  const criteria = linesOf(plan, 'criteria')
  const known = new Set(linesOf(plan, 'objectives').map(({ id }) => id))
  return (
    <>
      {byObjective(plan).map(({ id, title }) => {
        const of = criteria.filter(({ objectiveId }) =>
          id === null ? objectiveId === null || !known.has(objectiveId) : objectiveId === id,
        )
        if (of.length === 0) return null
        return (
          <section>
            <h3 class="govuk-heading-s">{title}</h3>
            <ul class="govuk-list govuk-list--bullet">
              {of.map((criterion) => (
                <li id={`criterion-${criterion.id}`}>
                  {criterion.says}
                  {plan.agreedOn &&
                    rule.judged?.counts.map((count) => {
                      const stands = now.get(`${criterion.id} ${count.id}`)
                      return (
                        <div class="govuk-!-margin-top-1">
                          {count.name}: <StandingTag rule={rule} standing={stands?.standing} />
                          {stands && <span class="govuk-hint"> {showShortDate(stands.heldOn)}</span>}
                        </div>
                      )
                    })}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

const COLOURS: Record<NonNullable<PlansRule['judged']>['standings'][number]['on'], TagColour> = {
  track: 'green',
  'the-way': 'yellow',
  none: 'red',
}

/** How a criterion stands, in a word; the colour only repeats it. */
export function StandingTag({ rule, standing }: { rule: PlansRule; standing: string | undefined }) {
  const found = rule.judged?.standings.find(({ id }) => id === standing)
  return found ? <Tag colour={COLOURS[found.on]}>{found.name}</Tag> : <Tag colour="grey">Not judged yet</Tag>
}

/** What a check is called: by the model, or by what else judged it. */
export const checkName = (rule: PlansRule, kind: string) =>
  rule.checks.find(({ id }) => id === kind)?.name ?? capital(kind.replaceAll('-', ' '))
