import type { ServiceModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import type { HeldRole } from '../held-role.ts'
import type { Place, RoleFacts, RoleToGive } from './held-role-rules.ts'

/** An open primary school. */
export function aPlace(changes: Partial<Place> = {}): Place {
  return { schoolId: 'hollin', name: 'Hollin Bank', phase: 'primary', closedOn: null, ...changes }
}

/** Somebody who is named for Hollin Bank since September 2025. */
export function aHeldRole(changes: Partial<HeldRole> = {}): HeldRole {
  const schoolId = changes.schoolId === undefined ? 'hollin' : changes.schoolId
  return {
    id: 'held',
    personId: 'other',
    personName: 'Olu Other',
    role: 'link-adviser',
    kind: 'adviser',
    scope: 'school',
    schoolId,
    groupId: null,
    placeName: 'Hollin Bank',
    schoolIds: schoolId ? [schoolId] : [],
    standing: 'substantive',
    note: null,
    startedOn: day('2025-09-01'),
    finishedOn: null,
    revision: 1,
    ...changes,
  }
}

/** A role at Hollin Bank from 1 December 2026 on. */
export function aRoleToGive(changes: Partial<RoleToGive> = {}): RoleToGive {
  return {
    scope: 'school',
    placeId: 'hollin',
    places: [aPlace()],
    standing: 'substantive',
    note: null,
    startedOn: day('2026-12-01'),
    finishedOn: null,
    ...changes,
  }
}

/** Pat Person holds nothing and has nothing on file; nobody is in the post. */
export function roleFacts(model: ServiceModel, changes: Partial<RoleFacts> = {}): RoleFacts {
  return {
    model,
    modelYear: 2026,
    today: day('2026-11-12'),
    personId: 'pat',
    personName: 'Pat Person',
    ownPhases: [],
    own: [],
    inSamePost: [],
    training: [],
    replaces: false,
    field: 'place',
    ...changes,
  }
}
