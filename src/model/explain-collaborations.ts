import { duty, heading, paragraph, rule, type HandbookPart } from './handbook.ts'
import { counted, namesOf, orList } from './phrases.ts'
import { type CollaborationKind, type ServiceModel } from './service-model.ts'

const FROM_SAYS = {
  anywhere: '',
  'its-schools': ', of a school that takes part',
  'other-schools': ', of none of the schools that take part',
  'other-communities': ', from outside the communities of the schools that take part',
} as const

/** How schools work together, kind by kind; none where the model has none. */
export function explainCollaborations(model: ServiceModel): HandbookPart[] {
  const { collaborations, roles } = model
  if (!collaborations) return []
  const { id, says, source, kinds, outcome, support } = collaborations
  return [
    duty(id, says, source),
    ...kinds.flatMap((kind) => explainKind(model, kind)),
    ...rule(outcome),
    ...(support
      ? [duty(support.id, support.says, support.source, `Given by: ${orList(namesOf(roles, support.roles))}.`)]
      : []),
  ]
}

function explainKind({ roles, groupKinds }: ServiceModel, kind: CollaborationKind): HandbookPart[] {
  const like = groupKinds.find(({ id }) => id === kind.groupKind)
  return [
    heading('collaboration', kind.id, kind.many, kind.source),
    ...paragraph(kind.says, kind.source),
    ...paragraph(`Set up by: ${orList(namesOf(roles, kind.setUpBy))}.`),
    ...paragraph(like && `What holds of the size and place of a ${like.one} holds of its schools.`),
    ...rule(kind.size),
    ...rule(kind.within),
    ...kind.parts.flatMap((part) =>
      rule(
        part,
        `${part.name}: ${orList(namesOf(roles, part.roles))}${FROM_SAYS[part.from]}${part.inWords ? ', or somebody who is not of the service' : ''}${howMany(part)}.`,
      ),
    ),
    ...kind.asks.flatMap((ask) => rule(ask)),
    ...rule(
      kind.meets,
      kind.meets &&
        `Asked for ${counted(kind.meets.days, 'day', 'days')} after the last${kind.meets.own ? ' (a number of the service’s own: the document gives none)' : ''}.`,
    ),
  ]
}

function howMany({ least, most }: CollaborationKind['parts'][number]): string {
  if (least === 1 && most === 1) return '; exactly one'
  const most1 = most === undefined ? '' : `; at most ${most}`
  return `${least === 1 ? '; at least one' : ''}${most1}`
}
