import { getCalendar, termOf, whyDateCannotBeSchoolDay, yearsFrom } from '#calendar/index.ts'
import type { ServiceModel, VisitType } from '#model/index.ts'
import { gateFindings, getModelYear, listFilledRoles, listRolesOver, listTrainingHeld } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { findTailoredKind } from './tailoring-store.ts'
import { schoolFactsOf } from './school-facts.ts'
import { listGroupKinds, type SchoolToVisit } from './school-to-visit.ts'
import type { BookingFacts } from './visit-rules.ts'
import { listVisitsOfYear } from './visit-store.ts'
import type { VisitLength } from './visit.ts'

export type Proposal = {
  school: SchoolToVisit
  model: ServiceModel
  type: VisitType
  on: PlainDate
  adviserId: string
  length: VisitLength
  purposes: readonly string[]
  /** The visit that is being moved: it does not stand in its own way. */
  exceptVisitId?: string
}

/** Everything that the rules on booking ask of the year, the school, the person and the other visits. */
export async function findBookingFacts(look: Look, proposal: Proposal): Promise<BookingFacts> {
  const { school, model, type, on, adviserId, length, purposes } = proposal
  const year = schoolYearOf(on)
  const [calendar, adviserRoles, training, filledRoles, others, groupKinds, modelYear, copy] = await Promise.all([
    getCalendar(look, yearsFrom(on), school.id),
    listRolesOver(look, adviserId, school.id, on),
    listTrainingHeld(look, adviserId),
    listFilledRoles(look, school.id, on),
    listVisitsOfYear(look, school.id, firstDayOf(year), lastDayOf(year)),
    listGroupKinds(look, model, school.id, on),
    getModelYear(look, on),
    findTailoredKind(look, model, { schoolId: school.id, schoolYear: year, visitType: type.id }),
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
    filledRoles,
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
  training: Awaited<ReturnType<typeof listTrainingHeld>>
  modelYear: Awaited<ReturnType<typeof getModelYear>>
}

function gatesOf({ type, training, on, model, modelYear }: Gated): Finding[] {
  return type.needs.flatMap((gate) =>
    gateFindings(gate, training, on, { model, modelYear, isOutsideOwnPhase: false, field: 'adviser' }),
  )
}
