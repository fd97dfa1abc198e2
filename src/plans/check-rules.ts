import type { PlansRule } from '#model/index.ts'
import type { TermDates } from '#calendar/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { linesOf, type Judged, type Plan, type PlanCheck } from './plan.ts'
import { own } from './plan-rules.ts'

type Check = PlansRule['checks'][number]
type Held = Pick<PlanCheck, 'kind' | 'heldOn'>

/** SH-55. By when a check is due next: in its term by the last day, or so many weeks after the agreement and after each check. */
export function checkDueOn(
  check: Check,
  agreedOn: PlainDate,
  held: readonly Held[],
  terms: readonly TermDates[],
): PlainDate | undefined {
  const days = held.filter(({ kind }) => kind === check.id).map(({ heldOn }) => heldOn)
  if (check.everyWeeks !== undefined) {
    const last = days.reduce((latest, on) => (on > latest ? on : latest), agreedOn)
    return addDays(last, check.everyWeeks * 7)
  }
  return terms.find(
    ({ term, startedOn, finishedOn }) =>
      term === check.term && finishedOn > agreedOn && !days.some((heldOn) => heldOn >= startedOn),
  )?.finishedOn
}

/** SH-54. Why criteria cannot be judged so: each judged one on every count, as the model knows it, of a day that has come. */
export function whyCannotBeJudged(
  rule: PlansRule,
  plan: Pick<Plan, 'content' | 'agreedOn'>,
  { heldOn, judged }: { heldOn: PlainDate; judged: readonly Judged[] },
  today: PlainDate,
): Finding[] {
  const { judged: how } = rule
  const counts = how?.counts ?? []
  const criteria = linesOf(plan, 'criteria')
  const isKnown = ({ criterionId, count, standing }: Judged) =>
    criteria.some(({ id }) => id === criterionId) &&
    counts.some(({ id }) => id === count) &&
    (how?.standings.some(({ id }) => id === standing) ?? false)
  const touched = criteria.filter(({ id }) => judged.some(({ criterionId }) => criterionId === id))
  const halves = touched.flatMap(({ id, says }) =>
    counts
      .filter((count) => !judged.some((each) => each.criterionId === id && each.count === count.id))
      .map((count) => ({ id, says, count })),
  )
  return [
    ...(heldOn > today
      ? [
          own(
            'checked-on-a-day-that-has-come',
            'SH-55',
            'That day lies ahead: enter it once it has come.',
            'heldOn-day',
          ),
        ]
      : []),
    ...(plan.agreedOn && heldOn < plan.agreedOn
      ? [own('checked-after-the-agreement', 'SH-55', 'That day lies before it was agreed.', 'heldOn-day')]
      : []),
    ...(judged.every(isKnown) ? [] : [own('judged-as-known', 'SH-54', 'Choose from what the page offers.')]),
    ...(touched.length === 0 && criteria.length > 0 && how
      ? [own('something-is-judged', 'SH-54', 'Judge at least one success criterion.', firstField(criteria, counts))]
      : []),
    ...halves.map(({ id, says, count }) => ({
      ...{ kind: 'judged-on-each-count', id: how?.id ?? '', source: how?.source ?? 'SH-54', weight: 'firm' as const },
      says: `${how?.says ?? ''} “${says}” is not judged on: ${count.name}.`,
      field: fieldOf(id, count.id),
    })),
  ]
}

/** The name of the field in which a criterion is judged on a count. */
export const fieldOf = (criterionId: string, count: string) => `judged.${criterionId}.${count}`

const firstField = (criteria: readonly { id: string }[], counts: readonly { id: string }[]) =>
  fieldOf(criteria[0]?.id ?? '', counts[0]?.id ?? '')

/** How criteria stand by now: of each count the last judgement. */
export function standingsNow(checks: readonly PlanCheck[]): ReadonlyMap<string, Judged & { heldOn: PlainDate }> {
  const now = new Map<string, Judged & { heldOn: PlainDate }>()
  for (const { heldOn, judged } of [...checks].reverse())
    for (const each of judged) now.set(`${each.criterionId} ${each.count}`, { ...each, heldOn })
  return now
}
