import type { NewEvent } from '#history/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { reasonOfMatch, titleWithStanding } from '../held-role.ts'

/** A role begins or ends; it is another event where the school itself gave or ended it. */
export type RoleEvent = 'person.role-given' | 'person.role-ended' | 'person.access-given' | 'person.access-ended'

type Told = Parameters<typeof titleWithStanding>[1] & {
  personId: string
  personName: string
  placeName: string | null
  schoolId: string | null
  groupId: string | null
  note?: string | null
  startedOn: string
  finishedOn: string | null
}

/** The trace of a role that begins or ends: on the person's page, and on those of the school or group. */
export function roleEvent(
  model: ServiceModel,
  name: RoleEvent,
  held: Told,
  endedBefore: string | null = null,
): NewEvent {
  const { personId, personName, placeName, schoolId, groupId, startedOn, finishedOn } = held
  const because = reasonOfMatch(model, held.role, held.note ?? null)
  const whatAndWhere = {
    person: { after: personName },
    role: { after: titleWithStanding(model, held) },
    ...(placeName && { place: { after: placeName } }),
  }
  return {
    name,
    subjects: [
      { kind: 'person', id: personId },
      ...(schoolId ? [{ kind: 'school', id: schoolId } as const] : []),
      ...(groupId ? [{ kind: 'group', id: groupId } as const] : []),
    ],
    audience: schoolId ? 'see-school' : 'see-register',
    changes: name.endsWith('-given')
      ? {
          ...whatAndWhere,
          startedOn: { after: startedOn },
          ...(schoolId && because && { because: { after: because } }),
          ...(finishedOn && { finishedOn: { after: finishedOn } }),
        }
      : { ...whatAndWhere, finishedOn: { before: endedBefore, after: finishedOn } },
  }
}
