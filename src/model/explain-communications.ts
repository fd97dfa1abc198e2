import { duty, list, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** What the service tells schools, by type and audience; none where the model says nothing of it. */
export function explainCommunications({ communications, roles, phases }: ServiceModel): HandbookPart[] {
  if (!communications) return []
  const { id, says, source, by, types, audiences } = communications
  return [
    duty(id, says, source, `Sent by: ${orList(namesOf(roles, by))}. Each has one type and one audience.`),
    ...list(
      'Types of message',
      types.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...list(
      'Audiences',
      audiences.map((each) => ({
        text: `${each.name}: ${andList(namesOf(roles, each.roles)).toLowerCase()}${
          each.phases.length > 0 ? `, of ${andList(namesOf(phases, each.phases)).toLowerCase()} schools` : ''
        }${each.chosen ? ', of schools that are named each time' : ''}`,
        source: each.source,
      })),
    ),
  ]
}
