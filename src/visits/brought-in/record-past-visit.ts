import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { findBookingFacts } from '../booking-facts.ts'
import { getSchoolToVisit } from '../school-to-visit.ts'
import { mayBook } from '../visit-policy.ts'
import { asMarks, whyCannotHaveBeenHeld, whyVisitCannotBeBooked } from '../visit-rules.ts'
import { addVisit } from '../visit-store.ts'

/** A visit that took place before the service kept any. */
export type PastVisit = { on: PlainDate; adviserId: string; importedBy: string }

/**
 * No. 26. Saves a visit of the past as the fact that it is: what a rule would have said against booking it is marked and
 * never refuses it. Only a day to come is refused. Throws NotFound, NotAllowed, Refused. Gives the visit's id.
 */
export async function recordPastVisit(
  work: Work,
  schoolId: string,
  visitType: string,
  { on, adviserId, importedBy }: PastVisit,
): Promise<string> {
  const school = await getSchoolToVisit(work, schoolId)
  requireThat(mayBook(work, { schoolId }), work, `enter a past visit to ${schoolId}`)
  refuseIf(work, whyCannotHaveBeenHeld(on, work.today))
  const { model, modelVersionId } = await work.modelOn(on)
  const type = model.visitTypes.find(({ id }) => id === visitType)
  if (!type) throw new NotFound('visit type', visitType)
  const length = type.length?.is ?? 'half-day'
  const facts = await findBookingFacts(work, { school, model, type, on, adviserId, length, purposes: [] })
  refuseIf(work, asMarks(whyVisitCannotBeBooked(facts, model)))

  const id = await addVisit(work, {
    schoolId,
    modelVersionId,
    visitType,
    mayHaveRecord: type.record.keep !== 'forbidden',
    adviserId,
    length,
    purposes: [],
    bookedFor: on,
    startsAtMinute: null,
    past: { heldOn: on, importedBy },
  })
  await logEvent(work, {
    name: 'visit.held',
    subjects: [
      { kind: 'visit', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-school',
    changes: { status: { after: 'held' }, heldOn: { after: on }, visitType: { after: type.name } },
  })
  return id
}
