import { duty, list, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type InterventionKind, type ServiceModel } from './service-model.ts'

/** What an intervention rests on, as a sentence says it. */
export const GROUND_SAYS: Readonly<Record<InterventionKind['shows'][number]['anyOf'][number], string>> = {
  'set-up-by-governing-body': 'The governors set it up',
  'leaders-consulted': 'School leaders were consulted',
  'governing-body-asked': 'The governors asked for it',
  'governing-body-consulted': 'The governors were consulted',
}

/** Who intervenes at a school, on what that rests, and where it is not open. */
export function explainInterventions({ interventions, schoolTypes }: ServiceModel): HandbookPart[] {
  return interventions.flatMap(({ id, name, says, source, shows, onlyFor, follows }) => [
    duty(id, says, source, `${name}.`),
    ...shows.flatMap((each) =>
      rule(each, `Shown with its day: ${orList(each.anyOf.map((ground) => GROUND_SAYS[ground].toLowerCase()))}.`),
    ),
    ...rule(onlyFor, onlyFor && `Open at: ${andList(namesOf(schoolTypes, onlyFor.schoolTypes))}. ${onlyFor.elsewhere}`),
    ...(follows
      ? [duty(follows.id, follows.says, follows.source, 'One that was not first is saved, and marked.')]
      : []),
  ])
}

/** What support teams there are, from which orders they come, and what is evaluated before one is closed. */
export function explainSupportTeams({ supportTeams, offers, scales }: ServiceModel): HandbookPart[] {
  if (!supportTeams) return []
  const { id, says, source, kinds, offers: from, closing } = supportTeams
  const scale = namesOf(scales, [closing.scale]).join()
  return [
    duty(id, says, source, from.length > 0 ? `Set up from an order of: ${orList(namesOf(offers, from))}.` : undefined),
    ...list(
      'Its kinds',
      kinds.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...rule(closing, `Judged on: ${scale}.`),
  ]
}
