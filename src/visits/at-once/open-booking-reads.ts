import { adoptionInForce, listAdoptions, openCalendars, yearsFrom } from '#calendar/index.ts'
import { listAppointments } from '#diary/index.ts'
import { listTimeOf, listTrainingOf, openRolesOver } from '#people/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { BookingReads } from '../booking-facts.ts'
import type { ClashFacts, Engagement } from '../clashes/clash-rules.ts'
import { openEngagements } from '../clashes/engagement-store.ts'
import { tailoredKind } from '../school-copy.ts'
import { openFollowed } from '../followed-store.ts'
import { openGroupKinds } from '../school-to-visit.ts'
import { listTailoringsOf } from '../tailoring-store.ts'
import { listVisitsAtHand, type VisitAtHand } from './at-once-store.ts'

/** Whom and where many visits concern, and between which days they lie. */
export type VisitsAsked = {
  schoolIds: readonly string[]
  personIds: readonly string[]
  from: PlainDate
  until: PlainDate
  /** A visit that is being moved: it takes nobody's time. */
  exceptVisitId?: string | undefined
}

/** What was read for them; `there` are the visits that stand already, to which those at hand are added. */
export type ReadAtOnce = BookingReads & {
  there: VisitAtHand[]
  engaged: Map<string, Engagement[]>
  timeOf: (personId: string, on: PlainDate) => Pick<ClashFacts, 'engagements' | 'appointments' | 'leave' | 'patterns'>
}

/** Reads at once everything that the rules on booking ask: as many queries for one visit as for a thousand. */
export async function openBookingReads(
  look: Look,
  { schoolIds, personIds, exceptVisitId, ...days }: VisitsAsked,
): Promise<ReadAtOnce> {
  const [from, until] = [firstDayOf(schoolYearOf(days.from)), lastDayOf(schoolYearOf(days.until))]
  const first = schoolYearOf(from)
  const years = Array.from({ length: schoolYearOf(until) - first + 2 }, (_, at) => first + at)
  const calendars = await openCalendars(look, years, schoolIds)
  const roles = await openRolesOver(look, personIds, schoolIds)
  const training = await listTrainingOf(look, personIds)
  const groupKinds = await openGroupKinds(look, schoolIds)
  const adoptions = await listAdoptions(look)
  const tailorings = await listTailoringsOf(look, schoolIds, years)
  const followed = await openFollowed(look, schoolIds, years)
  const time = await listTimeOf(look, personIds)
  const engagements = await openEngagements(look, personIds, from, until, exceptVisitId)
  const appointments = await listAppointments(look, { personIds, from, until })
  const there = await listVisitsAtHand(look, schoolIds, from, until)
  const engaged = new Map<string, Engagement[]>()
  const yearOf = (on: PlainDate) => schoolYearOf(on)
  return {
    there,
    engaged,
    calendar: async (schoolId, on) => calendars(schoolId, yearsFrom(on)),
    adviserRoles: async (adviserId, schoolId, on) => roles.over(adviserId, schoolId, on),
    training: async (adviserId) => training.get(adviserId) ?? [],
    filledRoles: async (schoolId, on) => roles.filled(schoolId, on),
    others: async (schoolId, on) =>
      there
        .filter((visit) => visit.schoolId === schoolId && yearOf(visit.bookedFor) === yearOf(on))
        .map(({ id, visitType, bookedFor: on, status, length, isOffSite }) => ({
          id,
          visitType,
          on,
          status,
          length,
          isOffSite,
        }))
        .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
    groupKinds: async (schoolId, on) => groupKinds(on).get(schoolId) ?? new Set(),
    modelYear: async (on) => adoptionInForce(adoptions, yearOf(on))?.schoolYear ?? yearOf(on),
    followed: async (schoolId, on) => followed(schoolId, on),
    copy: async (model, visitType, schoolId, on) =>
      tailoredKind(
        model,
        visitType,
        tailorings.filter((each) => each.schoolId === schoolId && each.schoolYear === yearOf(on)),
      ),
    timeOf: (personId, on) => ({
      engagements: [...engagements(personId, on), ...(engaged.get(`${personId} ${on}`) ?? [])],
      appointments: appointments.filter((each) => each.personId === personId && each.on === on),
      leave: time.leaveOf(personId).filter(({ finishedOn }) => finishedOn >= on),
      patterns: time.patternsOf(personId),
    }),
  }
}
