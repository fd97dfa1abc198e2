import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** How schools come by each other's help; none where nobody brokers. */
export function explainBrokering({ brokering, roles, groupKinds }: ServiceModel): HandbookPart[] {
  if (!brokering) return []
  const { id, says, source, kinds, said, brokers, outside, direct, focus, agreed, release } = brokering
  const { capacity, risk, log, review, impact } = brokering
  const groups = groupKinds.map(({ id: kind, one }) => ({ id: kind, name: one }))
  const by = (ids: readonly string[]) => orList(namesOf(roles, ids))
  const own = log.own ? ' (a number of the service’s own: the document gives none)' : ''
  return [
    duty(id, says, source),
    ...list(
      'Kinds of help',
      kinds.map(({ name, about, given, through, focused, published, direct: isDirect, source: of }) => ({
        text: [
          name,
          ...(about ? [about] : []),
          ...(given.length > 0 ? [`given in person by: ${by(given)}`] : []),
          ...(through.length > 0 ? [`first by whoever offers for: ${orList(namesOf(groups, through))}`] : []),
          ...(focused ? ['with objectives and dated actions'] : []),
          ...(published ? ['told to all schools once it is done'] : []),
          ...(isDirect ? ['also directly between schools'] : []),
        ].join('; '),
        source: of,
      })),
    ),
    ...paragraph(
      `${said.says} At a school: ${by(said.roles)}.${said.forSchools.length > 0 ? ` For schools of theirs: ${by(said.forSchools)}.` : ''}`,
      said.source,
    ),
    ...rule(brokers, `Brokered by: ${by(brokers.roles)}.`),
    ...(outside ? rule(outside, `By: ${by(outside.roles)}.`) : []),
    ...rule(direct),
    ...rule(focus),
    ...rule(agreed, `For each school by: ${by(agreed.roles)}.`),
    ...rule(release),
    ...rule(capacity),
    ...rule(risk),
    ...rule(log, `The log is asked for after ${log.silentDays} days without an entry${own}.`),
    ...rule(review),
    ...rule(impact),
  ]
}
