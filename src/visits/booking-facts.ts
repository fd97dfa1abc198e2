import { getCalendar, termOf, type Calendar, whyDateCannotBeSchoolDay, yearsFrom } from '#calendar/index.ts'
import type { ServiceModel, VisitType } from '#model/index.ts'
import {
  gateFindings,
  getModelYear,
  listFilledRoles,
  listRolesOver,
  listTrainingHeld,
  type TrainingHeld,
} from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { TailoredKind } from './school-copy.ts'
import { withLearnt } from './learnt-rules.ts'
import { findTailoredKind } from './tailoring-store.ts'
import { schoolFactsOf } from './school-facts.ts'
import { listGroupKinds, type SchoolToVisit } from './school-to-visit.ts'
import type { BookingFacts } from './visit-rules.ts'
import { openFollowed } from './followed-store.ts'
import { listVisitsOfYear } from './visit-store.ts'
import type { VisitLength } from './visit.ts'

export type Proposal = {
  school: SchoolToVisit
  model: ServiceModel
  type: VisitType
  on: PlainDate
  adviserId: string
  length: VisitLength
  isOffSite?: boolean | undefined
  purposes: readonly string[]
  /** The visit that is being moved: it does not stand in its own way. */
  exceptVisitId?: string
  /** Whether it is booked from an order. */
  isOfOrder?: boolean | undefined
}

/** What booking reads of the year, the school, the person and the other visits. */
export type BookingReads = {
  calendar: (schoolId: string, on: PlainDate) => Promise<Calendar>
  adviserRoles: (adviserId: string, schoolId: string, on: PlainDate) => Promise<readonly string[]>
  training: (adviserId: string) => Promise<readonly TrainingHeld[]>
  filledRoles: (schoolId: string, on: PlainDate) => Promise<ReadonlySet<string>>
  /** Those of the school year of a day that were not cancelled. */
  others: (schoolId: string, on: PlainDate) => Promise<readonly OtherVisit[]>
  groupKinds: (schoolId: string, on: PlainDate) => Promise<ReadonlySet<string>>
  modelYear: (on: PlainDate) => Promise<SchoolYear>
  followed: (schoolId: string, on: PlainDate) => Promise<ReadonlySet<string>>
  copy: (model: ServiceModel, visitType: string, schoolId: string, on: PlainDate) => Promise<TailoredKind | undefined>
}

export type OtherVisit = BookingFacts['others'][number] & { id: string }

/** For one visit: each asked when it is wanted. */
export function readingNow(look: Look): BookingReads {
  return {
    calendar: (schoolId, on) => getCalendar(look, yearsFrom(on), schoolId),
    adviserRoles: (adviserId, schoolId, on) => listRolesOver(look, adviserId, schoolId, on),
    training: (adviserId) => listTrainingHeld(look, adviserId),
    filledRoles: (schoolId, on) => listFilledRoles(look, schoolId, on),
    others: (schoolId, on) =>
      listVisitsOfYear(look, schoolId, firstDayOf(schoolYearOf(on)), lastDayOf(schoolYearOf(on))),
    groupKinds: (schoolId, on) => listGroupKinds(look, schoolId, on),
    modelYear: (on) => getModelYear(look, on),
    followed: async (schoolId, on) => (await openFollowed(look, [schoolId], [schoolYearOf(on)]))(schoolId, on),
    copy: (model, visitType, schoolId, on) =>
      findTailoredKind(look, model, { schoolId, schoolYear: schoolYearOf(on), visitType }),
  }
}

/** Everything that the rules on booking ask of the year, the school, the person and the other visits. */
export async function findBookingFacts(look: Look, proposal: Proposal): Promise<BookingFacts> {
  return withLearnt(look, proposal, await factsFrom(readingNow(look), proposal))
}

/** The same from what was read already, for many visits at once. */
export async function factsFrom(reads: BookingReads, proposal: Proposal): Promise<BookingFacts> {
  const { school, model, type, on, adviserId, length, purposes } = proposal
  const [calendar, adviserRoles, training, filledRoles, others, groupKinds, modelYear, followed, copy] =
    await Promise.all([
      reads.calendar(school.id, on),
      reads.adviserRoles(adviserId, school.id, on),
      reads.training(adviserId),
      reads.filledRoles(school.id, on),
      reads.others(school.id, on),
      reads.groupKinds(school.id, on),
      reads.modelYear(on),
      reads.followed(school.id, on),
      reads.copy(model, type.id, school.id, on),
    ])
  const gates = gatesOf({ type, training, on, model, modelYear })
  return {
    type,
    on,
    length,
    purposes,
    school: schoolFactsOf(model, school, groupKinds),
    adviserRoles,
    term: termOf(calendar, on)?.term,
    copy,
    followed,
    filledRoles,
    isOfOrder: proposal.isOfOrder === true || proposal.exceptVisitId !== undefined,
    others: others.filter(({ id }) => id !== proposal.exceptVisitId),
    found: [...whyDateCannotBeSchoolDay(calendar, model, on, { weight: 'soft', field: 'on' }), ...gates],
  }
}

/** What the gates of a kind of visit say of somebody on a day, whichever the school. */
export async function findGates(look: Look, asked: Pick<Proposal, 'model' | 'type' | 'on' | 'adviserId'>) {
  const [training, modelYear] = await Promise.all([
    listTrainingHeld(look, asked.adviserId),
    getModelYear(look, asked.on),
  ])
  return gatesOf({ ...asked, training, modelYear })
}

type Gated = Pick<Proposal, 'model' | 'type' | 'on'> & {
  training: readonly TrainingHeld[]
  modelYear: SchoolYear
}

function gatesOf({ type, training, on, model, modelYear }: Gated): Finding[] {
  return type.needs.flatMap((gate) =>
    gateFindings(gate, training, on, { model, modelYear, isOutsideOwnPhase: false, field: 'adviser' }),
  )
}
