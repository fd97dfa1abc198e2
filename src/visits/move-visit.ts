import { tellOfVisit } from '#diary/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { findBookingFacts } from './booking-facts.ts'
import { closedReasonFindings } from './closed-reasons.ts'
import { getVisitToChange, type VisitInModel } from './get-visit.ts'
import type { Agreed } from './book-visit.ts'
import { holdPerson } from './clashes/engagement-store.ts'
import { findClashes } from './clashes/find-clashes.ts'
import { getSchoolToVisit, holdSchool } from './school-to-visit.ts'
import type { MoveVisit } from './visit-form.ts'
import { mayBook } from './visit-policy.ts'
import { whyActionCannotBeTaken, whyVisitCannotBeBooked } from './visit-rules.ts'
import { changeVisit } from './visit-store.ts'

/** Moves a booked visit to another day or time, by the same rules as booking it. Throws NotFound, NotAllowed, Refused. */
export async function moveVisit(work: Work, visitId: string, move: MoveVisit): Promise<void> {
  const found = await getVisitToChange(work, visitId)
  requireThat(mayBook(work, found.visit), work, `move the visit ${visitId}`)
  await shiftVisit(work, found, move)
}

/** The move itself, once leave was asked and the visit is held. A new date waits to be confirmed anew. Throws Refused. */
export async function shiftVisit(
  work: Work,
  { visit, model, type }: VisitInModel,
  { on, at, revision }: MoveVisit,
  { focus, confirmedBy }: Pick<Agreed, 'focus' | 'confirmedBy'> = {},
): Promise<void> {
  const visitId = visit.id
  const school = await getSchoolToVisit(work, visit.schoolId)
  await holdSchool(work, school.id)
  await holdPerson(work, visit.adviserId)
  const facts = await findBookingFacts(work, { ...visit, school, model, type, on, exceptVisitId: visitId })
  const asked = { personId: visit.adviserId, on, at, length: visit.length, exceptVisitId: visitId }
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'visit', id: visitId, revision: visit.revision, shown: revision })),
    ...whyActionCannotBeTaken(visit, 'move'),
    ...whyVisitCannotBeBooked(facts, model),
    ...(await findClashes(work, model, asked)),
    ...closedReasonFindings(work, type),
  ])
  await changeVisit(work, visitId, {
    booked_for: on,
    ...(on !== visit.bookedFor && visit.mayHaveRecord && { dated_on: work.today }),
    starts_at_minute: at,
    confirmed_on: confirmedBy ? work.today : null,
    confirmed_by: confirmedBy ?? null,
    ...(focus && visit.mayHaveRecord && { focus }),
  })
  await logEvent(work, {
    name: 'visit.moved',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-school',
    changes: { on: { before: visit.bookedFor, after: on } },
  })
  await tellOfVisit(work, visitId)
}
