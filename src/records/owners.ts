import { SCHOOL_SIDE_KINDS } from '#people/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Visit } from '#visits/index.ts'
import type { Owner } from './owner.ts'
import type { EntrySave } from './save-rules.ts'

/** NF-07, NF-09. Whose an action of this visit may be: the school's first, then the service's. Of the school's people the post, never the name. */
export function ownersOf(model: ServiceModel, { adviserName }: Pick<Visit, 'adviserName'>): Owner[] {
  const posts = model.roles
    .filter(
      ({ kind, tiedTo }) => (kind === 'headteacher' || SCHOOL_SIDE_KINDS.includes(kind)) && tiedTo.includes('school'),
    )
    .map(({ name }) => name)
  return [
    { ownedBy: 'school', ownerName: null, label: 'The school' },
    ...posts.map((name): Owner => ({ ownedBy: 'school', ownerName: name, label: `${name}, the school` })),
    { ownedBy: 'service', ownerName: adviserName, label: `${adviserName}, the service` },
    { ownedBy: 'service', ownerName: null, label: 'The service' },
  ]
}

/** Whose a typed action is: the side that was said, and of it only somebody who can be chosen. Nothing for another kind of line. */
export function ownerOf(
  model: ServiceModel,
  visit: Pick<Visit, 'adviserName'>,
  { kind, ownedBy, ownerName }: Pick<EntrySave, 'kind' | 'ownedBy' | 'ownerName'>,
): Pick<EntrySave, 'ownedBy' | 'ownerName'> {
  if (kind !== 'action') return { ownedBy: null, ownerName: null }
  const side = ownedBy === 'service' ? 'service' : 'school'
  const isKnown = ownersOf(model, visit).some(
    (owner) => owner.ownedBy === side && owner.ownerName === (ownerName ?? null),
  )
  return { ownedBy: side, ownerName: isKnown ? (ownerName ?? null) : null }
}
