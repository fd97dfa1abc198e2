import { duty, list, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** How support goes through its lead, and how it is reviewed in each period. */
export function explainPartnership(model: ServiceModel): HandbookPart[] {
  const { partnership, roles, pathways, visitTypes, days, calendar } = model
  if (!partnership) return []
  const { gate, quality, reviews } = partnership
  const titles = (ids: readonly string[]) => orList(namesOf(roles, ids))
  const names = (of: readonly { name: string }[]) => orList(of.map(({ name }) => name))
  return [
    duty(
      partnership.id,
      partnership.says,
      partnership.source,
      `In: ${andList(namesOf(pathways, partnership.pathways))}.`,
    ),
    ...rule(
      gate,
      `Who approves: ${titles([partnership.lead])}. Given by: ${namesOf(visitTypes, [gate.visitType]).join()}. Set aside as: ${namesOf(days?.kinds ?? [], [gate.dayKind]).join()}.`,
    ),
    ...rule(quality, `As: ${names(quality.standings)}.`),
    duty(
      reviews.id,
      reviews.says,
      reviews.source,
      `In each of: ${andList(calendar.reviewPeriods.map(({ name }) => name))}. Progress is: ${names(reviews.progress)}.`,
    ),
    ...rule(reviews.ledBy, `Led by: ${titles(reviews.ledBy.by)}, with: ${titles([partnership.lead])}.`),
    ...rule(reviews.impact),
    ...rule(reviews.evidence, `One or more of: ${names(reviews.evidence.kinds)}.`),
    duty(reviews.views.id, reviews.views.says, reviews.views.source),
    ...list(
      'Who adds a view',
      reviews.views.of.map(({ name, by }) => ({ text: `${name}: ${titles(by)}.`, source: reviews.views.source })),
    ),
  ]
}
