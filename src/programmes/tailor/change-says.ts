import type { ServiceModel } from '#model/index.ts'
import { visitName } from '#visits/index.ts'
import type { Tailoring } from './tailoring.ts'

type Change = Pick<Tailoring, 'change' | 'visitType' | 'fromTerm' | 'toTerm'>

/** A change of a school's copy in a few words: 'Visit 2, School Self-Evaluation: from Spring term to Summer term'. */
export function changeSays(model: ServiceModel, { change, visitType, fromTerm, toTerm }: Change): string {
  const type = model.visitTypes.find(({ id }) => id === visitType)
  const name = type ? visitName(model, type) : visitType
  const term = (id: string | null) =>
    model.calendar.terms.find((each) => each.id === id)?.name ?? 'any time of the year'
  if (change === 'leave-out') return `${name}: left out`
  if (change === 'add') return `${name}: added in ${term(toTerm)}`
  return `${name}: from ${term(fromTerm)} to ${term(toTerm)}`
}
