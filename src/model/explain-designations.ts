import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** Designated schools, bids, candidates, whom they designate, and licences; none where the model has none. */
export function explainDesignations({ designations, roles, phases, groupKinds }: ServiceModel): HandbookPart[] {
  if (!designations) return []
  const { id, says, source, many, keptBy, managedBy, atLeast, bids, candidates, elements, specialists, licences } =
    designations
  const group = groupKinds.find(({ id: kind }) => kind === bids.group)?.one ?? bids.group
  return [
    duty(id, says, source),
    ...paragraph(
      `Recorded by: ${orList(namesOf(roles, keptBy))}. Their work by: ${orList(namesOf(roles, managedBy))}.`,
    ),
    ...rule(atLeast, `At least ${atLeast.count} in each of ${andList(namesOf(phases, atLeast.phases))}.`),
    ...rule(bids, `Either ${bids.connected}, or ${bids.ofPhase}. Who bids together is a ${group}.`),
    ...rule(
      candidates,
      candidates.by.map(({ says: each, own }) => `${each}${own ? ' (the service’s own reading)' : ''}`).join(' '),
    ),
    ...list(
      `The work of ${many} is recorded under`,
      elements.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...rule(specialists),
    ...rule(
      licences,
      licences &&
        `May be licensed: ${orList(namesOf(roles, licences.leaders))}. Licensed by: ${orList(namesOf(roles, licences.grantedBy))}.`,
    ),
  ]
}
