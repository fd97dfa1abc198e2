import { logEvents, type Happened, type NewEvent } from '#history/index.ts'
import type { ServiceModel, VisitType } from '#model/index.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { bookedEvent } from '../book-visit.ts'
import { factsFrom } from '../booking-facts.ts'
import { chooseKind } from '../brought-in/choose-kind.ts'
import { broughtInEvent } from '../brought-in/brought-in-event.ts'
import { closedReasonFindings } from '../closed-reasons.ts'
import { whyTimeIsTaken } from '../clashes/clash-rules.ts'
import { holdPeople } from '../clashes/engagement-store.ts'
import { withLearnt } from '../learnt-rules.ts'
import { holdSchools, listSchoolsToVisit, type SchoolToVisit } from '../school-to-visit.ts'
import type { BookVisit } from '../visit-form.ts'
import { mayBook } from '../visit-policy.ts'
import { asMarks, whyCannotHaveBeenHeld, whyVisitCannotBeBooked } from '../visit-rules.ts'
import { insertVisits, type VisitAtHand, type VisitToKeep } from './at-once-store.ts'
import { openBookingReads, type ReadAtOnce, type VisitsAsked } from './open-booking-reads.ts'

type Adviser = { id: string; name: string }
type Place = { schoolId: string; on: PlainDate; adviser: Adviser }

/**
 * Many visits booked, or brought in from before the service kept any, in one deed, each by the same rules as alone. Everything that
 * the rules ask is read at the beginning and everything that is kept is written at the end. It tells nobody.
 */
export type VisitsAtOnce = {
  /** The visit to a school that stands for a day and was not cancelled; a held one before a booked one. */
  visitOfDay: (schoolId: string, on: PlainDate) => VisitAtHand | undefined
  /** The kind that a visit without one most likely is. Throws NotFound. */
  chooseKind: (work: Work, place: Place & { hasTakenPlace: boolean }) => Promise<VisitType | undefined>
  /** Throws NotFound, NotAllowed, and Refused with every rule that stands against it. Gives the visit's id. */
  book: (work: Work, place: Place, kind: string, booking: Pick<BookVisit, 'length' | 'purposes'>) => Promise<string>
  /** No. 26. The same of a visit that took place: what a rule would have said is marked. */
  bringIn: (work: Work, place: Place, kind: string, importedBy: string) => Promise<string>
  /** Where things stand, to be taken back to if what comes next is refused. */
  mark: () => () => void
  write: (work: Work) => Promise<void>
}

/** Opens it for the schools and people that are concerned, who are held until the deed ends. */
export async function openVisitsAtOnce(work: Work, asked: VisitsAsked): Promise<VisitsAtOnce> {
  await holdSchools(work, asked.schoolIds)
  await holdPeople(work, asked.personIds)
  const schools = new Map((await listSchoolsToVisit(work, asked.schoolIds)).map((school) => [school.id, school]))
  const reads = await openBookingReads(work, asked)
  const visits: VisitToKeep[] = []
  const history: Happened[] = []
  const schoolOf = (own: Work, id: string): SchoolToVisit => {
    const school = schools.get(id)
    if (!school) throw new NotFound('school', id)
    requireThat(mayBook(own, { schoolId: id }), own, `enter a visit to ${id}`)
    return school
  }
  const keep = (own: Work, visit: VisitToKeep, event: NewEvent) => {
    reads.there.push(visit)
    engage(reads, visit, schools.get(visit.schoolId)?.name ?? '', 1)
    visits.push(visit)
    history.push({ ...event, kept: [...own.kept] })
    return visit.id
  }
  return {
    visitOfDay: (schoolId, on) => visitOfDay(reads.there, schoolId, on),
    async chooseKind(own, { schoolId, on, adviser, hasTakenPlace }) {
      const { model } = await own.modelOn(on)
      return chooseKind(reads, { school: schoolOf(own, schoolId), model, on, adviserId: adviser.id, hasTakenPlace })
    },
    async book(own, place, kind, { length, purposes: given }) {
      const { school, model, type, visit } = await begin(own, place, kind, schoolOf)
      const purposes = given.filter((purpose) => type.purposes.some(({ id }) => id === purpose))
      const { on, adviser } = place
      const proposal = { school, model, type, on, adviserId: adviser.id, length, purposes }
      const facts = await withLearnt(own, proposal, await factsFrom(reads, proposal))
      const time = { name: adviser.name, on, at: null, length, ...reads.timeOf(adviser.id, on) }
      refuseIf(own, [
        ...whyVisitCannotBeBooked(facts, model),
        ...whyTimeIsTaken(time, model, 'on'),
        ...closedReasonFindings(own, type),
      ])
      return keep(own, { ...visit, length, purposes }, bookedEvent(ofVisit(visit), type))
    },
    async bringIn(own, place, kind, importedBy) {
      const { school, model, type, visit } = await begin(own, place, kind, schoolOf)
      const { on, adviser } = place
      refuseIf(own, whyCannotHaveBeenHeld(on, own.today))
      const { length } = visit
      const proposal = { school, model, type, on, adviserId: adviser.id, length, purposes: [] }
      const facts = await withLearnt(own, proposal, await factsFrom(reads, proposal))
      refuseIf(own, asMarks(whyVisitCannotBeBooked(facts, model)))
      return keep(own, { ...visit, status: 'held', heldOn: on, importedBy }, broughtInEvent(ofVisit(visit), type))
    },
    mark() {
      const before = visits.length
      return () => {
        for (const visit of visits.splice(before)) {
          reads.there.splice(reads.there.lastIndexOf(visit), 1)
          engage(reads, visit, '', -1)
        }
        history.splice(before)
      }
    },
    async write(own) {
      await insertVisits(own, visits)
      await logEvents(own, history)
    },
  }
}

async function begin(
  own: Work,
  { schoolId, on, adviser }: Place,
  kind: string,
  schoolOf: (own: Work, id: string) => SchoolToVisit,
): Promise<{ school: SchoolToVisit; model: ServiceModel; type: VisitType; visit: VisitToKeep }> {
  const school = schoolOf(own, schoolId)
  const { model, modelVersionId } = await own.modelOn(on)
  const type = model.visitTypes.find(({ id }) => id === kind)
  if (!type) throw new NotFound('visit type', kind)
  const visit: VisitToKeep = {
    ...{ id: newId(), schoolId, visitType: kind, adviserId: adviser.id, adviserName: adviser.name, bookedFor: on },
    ...{ modelVersionId, mayHaveRecord: type.record.keep !== 'forbidden', length: type.length?.is ?? 'half-day' },
    ...{ purposes: [], isOffSite: false, startsAtMinute: null, status: 'booked', heldOn: null, importedBy: null },
  }
  return { school, model, type, visit }
}

const ofVisit = ({ id, schoolId, bookedFor }: VisitToKeep) => ({ id, schoolId, on: bookedFor })

/** What somebody has on a day, with a visit more or, where it is taken back, one less. */
function engage({ engaged }: ReadAtOnce, visit: VisitToKeep, schoolName: string, by: 1 | -1): void {
  const key = `${visit.adviserId} ${visit.bookedFor}`
  const before = engaged.get(key) ?? []
  const { startsAtMinute: at, length } = visit
  engaged.set(key, by === 1 ? [...before, { at, length, schoolName }] : before.slice(0, -1))
}

function visitOfDay(there: readonly VisitAtHand[], schoolId: string, on: PlainDate): VisitAtHand | undefined {
  const ofDay = there.filter((visit) => visit.schoolId === schoolId && (visit.heldOn ?? visit.bookedFor) === on)
  return ofDay.find(({ heldOn }) => heldOn !== null) ?? ofDay[0]
}
