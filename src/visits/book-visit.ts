import { tellOfVisit } from '#diary/index.ts'
import { logEvent, type NewEvent } from '#history/index.ts'
import type { VisitType } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { findBookingFacts } from './booking-facts.ts'
import { closedReasonFindings } from './closed-reasons.ts'
import { holdPerson } from './clashes/engagement-store.ts'
import { findClashes } from './clashes/find-clashes.ts'
import { asOfOffer, whyOfferedTimeIsGone } from './offers/offer-rules.ts'
import { getSchoolToVisit, holdSchool, type SchoolToVisit } from './school-to-visit.ts'
import type { BookVisit } from './visit-form.ts'
import { mayBook } from './visit-policy.ts'
import { whyVisitCannotBeBooked } from './visit-rules.ts'
import { addVisit } from './visit-store.ts'

/**
 * Books a visit of a kind to a school, under the model in force on its date: October books under next year's.
 * Throws NotFound, NotAllowed, Refused. Gives the visit's id.
 */
export async function bookVisit(
  work: Work,
  schoolId: string,
  visitType: string,
  booking: BookVisit,
  agreed: Agreed = {},
): Promise<string> {
  const school = await getSchoolToVisit(work, schoolId)
  requireThat(mayBook(work, { schoolId }), work, `book a visit to ${schoolId}`)
  return placeVisit(work, school, visitType, booking, agreed)
}

/** How a date came about, where it was more than one person's booking. */
export type Agreed = {
  /** What the visit is to look at. */
  focus?: string | null
  /** Who at the school has agreed to the date by proposing or choosing it. */
  confirmedBy?: string | undefined
  /** The offer of which a time is being taken, and whether it was made in spite of what stood in that person's time. */
  offer?: { id: string; isDespiteClash: boolean }
  /** Whether it delivers an order. */
  isOfOrder?: boolean
}

/** The booking itself, once leave was asked: by the same rules however the date came about. Throws NotFound, Refused. */
export async function placeVisit(
  work: Work,
  school: SchoolToVisit,
  visitType: string,
  booking: BookVisit,
  { focus, confirmedBy, offer, isOfOrder }: Agreed = {},
): Promise<string> {
  const schoolId = school.id
  const { on, at, adviser: adviserId, length, place } = booking
  const { model, modelVersionId } = await work.modelOn(on)
  const type = model.visitTypes.find(({ id }) => id === visitType)
  if (!type) throw new NotFound('visit type', visitType)
  await holdSchool(work, schoolId)
  await holdPerson(work, adviserId)
  const purposes = booking.purposes.filter((purpose) => type.purposes.some(({ id }) => id === purpose))
  const isOffSite = type.offSite && place === 'off-site'
  const asked = { school, model, type, on, adviserId, length, isOffSite, purposes, isOfOrder }
  const facts = await findBookingFacts(work, asked)
  const clashes = await findClashes(work, model, { personId: adviserId, on, at, length, exceptOfferId: offer?.id })
  refuseIf(work, [
    ...asOfOffer(whyVisitCannotBeBooked(facts, model), offer),
    ...(offer ? whyOfferedTimeIsGone(clashes, offer) : clashes),
    ...closedReasonFindings(work, type),
  ])

  const mayHaveRecord = type.record.keep !== 'forbidden'
  const id = await addVisit(work, {
    schoolId,
    modelVersionId,
    visitType,
    mayHaveRecord,
    adviserId,
    length,
    isOffSite,
    purposes,
    bookedFor: on,
    startsAtMinute: at,
    focus: focus ?? null,
    confirmedBy,
  })
  await logEvent(work, bookedEvent({ id, schoolId, on }, type))
  await tellOfVisit(work, id)
  return id
}

/** A visit was booked. */
export function bookedEvent({ id, schoolId, on }: OfVisit, type: VisitType): NewEvent {
  return {
    name: 'visit.booked',
    subjects: [
      { kind: 'visit', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-school',
    changes: { visitType: { after: type.name }, on: { after: on } },
  }
}

type OfVisit = { id: string; schoolId: string; on: PlainDate }
