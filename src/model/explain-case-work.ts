import { duty, list, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type Pathway, type ServiceModel } from './service-model.ts'

/** What a pathway says of its team, of the way to specialists, of reviews, of what governors are told and of evaluations. */
export function explainCaseWork(
  { team, access, celebration, reviews, reports, evaluations }: Pathway,
  { roles, days }: ServiceModel,
): HandbookPart[] {
  const titles = (ids: readonly string[]) => andList(namesOf(roles, ids))
  return [
    ...(team
      ? [
          duty(team.id, team.says, team.source),
          ...list(
            'Invited to its meetings',
            team.invites.map(({ name, roles: of, required, source }) => ({
              text: `${name}: ${titles(of)}${required ? '' : ', if needed'}.`,
              source,
            })),
          ),
          ...rule(team.furtherDates),
        ]
      : []),
    ...rule(
      access,
      access &&
        `Asked: ${titles([access.through])}. Who comes: ${titles(access.to)}. Set aside as: ${namesOf(days?.kinds ?? [], [access.kind]).join()}.`,
    ),
    ...rule(celebration, celebration && `It stands first, under: ${celebration.title}.`),
    ...(reviews
      ? [
          duty(reviews.id, reviews.says, reviews.source, `Progress is said in: ${andList(reviews.subjects)}.`),
          ...rule(reviews.ledBy),
          ...rule(reviews.further),
        ]
      : []),
    ...(reports
      ? [
          duty(reports.id, reports.says, reports.source, `It goes to: ${titles(reports.goesTo)}.`),
          ...list(
            'Its parts, after what is celebrated',
            reports.parts.map(({ title, source }) => ({ text: title, source })),
          ),
        ]
      : []),
    ...rule(
      evaluations,
      evaluations &&
        `Each says: ${andList(evaluations.parts.map(({ title }) => title))}. Agreed and written by: ${titles([evaluations.lead])}.`,
    ),
    ...rule(evaluations?.external),
  ]
}
