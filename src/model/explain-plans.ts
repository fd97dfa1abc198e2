import { duty, heading, rule, type HandbookPart } from './handbook.ts'
import { andList, counted, namesOf, orList } from './phrases.ts'
import { type PlansRule, type ServiceModel } from './service-model.ts'

/** What a plan of both sides holds, who drafts and agrees it, and how its success is judged. */
export function explainPlans(model: ServiceModel): HandbookPart[] {
  const { plans } = model
  if (!plans) return []
  const { id, says, source, inCase, drafting, ledBy, parts, fits, agreement, midPoint, judged, checks } = plans
  const inAlone = (only: readonly string[] | undefined) =>
    only ? ` Of schools in: ${orList(namesOf(model.need?.categories ?? [], only))}.` : ''
  const roles = (ids: readonly string[]) => namesOf(model.roles, ids)
  return [
    duty(id, says, source),
    ...rule(inCase),
    ...rule(drafting, draftedBy(drafting, roles)),
    ...rule(drafting.jointly, drafting.jointly && `It is not agreed before.${inAlone(drafting.jointly.onlyIn)}`),
    ...rule(ledBy, ledBy && `Shown as its lead: ${ledBy.side === 'school' ? 'the school' : 'the service'}.`),
    ...parts.flatMap((part) => [
      heading('part', part.id, part.title, part.source),
      ...part.asks.flatMap((ask) => rule(ask, 'It is not agreed before.')),
    ]),
    ...rule(fits, fits && `It fits: ${orList(fits.of.map(({ name }) => name))}.`),
    ...agreement.flatMap((side) =>
      rule(
        side,
        `For ${side.side === 'school' ? 'the school' : 'the service'} agrees: ${orList(roles(side.by))}.${inAlone(side.onlyIn)}`,
      ),
    ),
    ...rule(midPoint, 'It is not agreed without that day.'),
    ...rule(
      midPoint?.window,
      midPoint?.window && `From ${midPoint.window.least} to ${midPoint.window.most} days, both included.`,
    ),
    ...rule(
      judged,
      judged &&
        `On each of: ${andList(judged.counts.map(({ name }) => name))}. As: ${orList(judged.standings.map(({ name }) => name))}.`,
    ),
    ...checks.map((check) => duty(check.id, check.says, check.source, checkComesTo(check, model))),
  ]
}

function draftedBy(
  { lead, with: others, comments }: PlansRule['drafting'],
  roles: (ids: readonly string[]) => string[],
) {
  return [
    `Led by: ${roles([lead]).join()}.`,
    ...(others.length > 0 ? [`With: ${orList(roles(others))}.`] : []),
    ...(comments.length > 0 ? [`Commented on by: ${orList(roles(comments))}.`] : []),
  ].join(' ')
}

function checkComesTo({ term, everyWeeks, by, own }: PlansRule['checks'][number], model: ServiceModel): string {
  const when = term
    ? `By the end of: ${namesOf(model.calendar.terms, [term]).join()}`
    : `Every ${counted(everyWeeks ?? 1, 'week', 'weeks')}${own ? ' (a number of the service’s own: the document gives none)' : ''}`
  return `${when}. Checked by: ${orList(namesOf(model.roles, by))}.`
}
