import type { NewEvent } from '#history/index.ts'
import type { VisitType } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** A visit of the past was brought in: a fact, as it was. */
export function broughtInEvent(visit: { id: string; schoolId: string; on: PlainDate }, type: VisitType): NewEvent {
  const { id, schoolId, on } = visit
  return {
    name: 'visit.held',
    subjects: [
      { kind: 'visit', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-school',
    changes: { status: { after: 'held' }, heldOn: { after: on }, visitType: { after: type.name } },
  }
}
