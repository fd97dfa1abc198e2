import { duty, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** Who is asked of a model, what becomes of the answers, and to whom the final one goes; none where the model does not say. */
export function explainConsultation({ consultation, roles }: ServiceModel): HandbookPart[] {
  if (!consultation) return []
  const { id, says, source, sheet, team, outcomes, schools, published, titles } = consultation
  const names = (ids: readonly string[]) => andList(namesOf(roles, ids))
  return [
    duty(id, says, source),
    ...rule(sheet, `Sent to: ${names(sheet.roles)}.`),
    ...rule(team, `Invited is everyone who is: ${names(team.roles)}.`),
    ...rule(outcomes),
    ...rule(schools, `Asked are: ${names(schools.roles)}.`),
    ...rule(published, `Sent to: ${names(published.roles)}.`),
    ...rule(titles, titles && `It stays as it is of: ${names(titles.keeps)}.`),
  ]
}
