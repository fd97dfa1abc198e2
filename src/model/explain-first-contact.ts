import { duty, list, type HandbookPart } from './handbook.ts'
import { namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** To whom a school turns beyond its adviser, by when it hears, and in what it is supported; none where the model says nothing of it. */
export function explainFirstContact({ firstContact, roles }: ServiceModel): HandbookPart[] {
  if (!firstContact) return []
  const { id, says, source, by, answer, occasions } = firstContact
  const days = `${answer.workingDays} working ${answer.workingDays === 1 ? 'day' : 'days'}`
  return [
    duty(
      id,
      says,
      source,
      `Asked, and answering within ${days}${answer.own ? ' (a number of the service’s own)' : ''}: ${orList(namesOf(roles, by))}.`,
    ),
    ...list(
      'What a school is supported in',
      occasions.map(({ name, says: how, steps, source: of }) => ({
        text: `${name}. ${how}${steps.length > 0 ? ` Its steps: ${steps.map((step) => step.name).join('; ')}.` : ''}`,
        source: of,
      })),
    ),
  ]
}
