import type { TermDates } from '#calendar/index.ts'
import type { Programme, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { copyOf, isTypeFor, type CopiedVisit, type SchoolFacts, type TailoringInForce } from '#visits/index.ts'
import type { Following, Milestone, MilestoneState, VisitOfYear } from './programme.ts'

type Asked = {
  model: ServiceModel
  programme: Programme
  school: SchoolFacts
  tailorings: readonly TailoringInForce[]
  /** The school's visits of the year that were not cancelled, the earliest first. */
  visits: readonly VisitOfYear[]
  following: Following | undefined
  /** The service's terms of the year. */
  terms: readonly TermDates[]
  today: PlainDate
}

/**
 * NF-04, NF-34. The milestones of a school in a programme: its own copy, each visit with the visit of the year that stands for
 * it. Of several visits of one kind the first stands for the first. A kind that is not for such a school is not among them (ES-20).
 */
export function milestonesOf(asked: Asked): Milestone[] {
  const { model, programme, school, tailorings } = asked
  const used = new Set<string>()
  return copyOf(model, programme, tailorings)
    .filter((each) => each.isTailored || isForSchool(model, each.visitType, school))
    .map((each) => {
      const visit = asked.visits.find(({ id, visitType }) => visitType === each.visitType && !used.has(id))
      if (visit) used.add(visit.id)
      const state = stateOf(visit)
      return { ...each, state, visit, isBehind: isBehindBy(each, state, asked) }
    })
}

/** Whether a school follows a programme in a year: all do, those who subscribe, or those who asked. */
export function followsProgramme(
  model: ServiceModel,
  programme: Programme,
  school: SchoolFacts,
  following: Following | undefined,
): boolean {
  if (!school.isOpen || !school.isServed) return false
  if (programme.takeUp !== 'all') return following !== undefined
  return programme.visits.length === 0 || programme.visits.some((each) => isForSchool(model, each.visitType, school))
}

function isForSchool(model: ServiceModel, visitType: string, school: SchoolFacts): boolean {
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return type !== undefined && isTypeFor(type, school)
}

function stateOf(visit: VisitOfYear | undefined): MilestoneState {
  if (!visit) return 'not-yet'
  if (visit.status !== 'held') return 'booked'
  return visit.isRecorded ? 'recorded' : 'held'
}

/**
 * NF-05. Behind is what should have been: of a term that has ended, a visit that was not held; of the term that runs, one that
 * nobody has booked. What belongs to no term belongs to the last. Before a school took the programme up, and after it gave it up, nothing is due.
 */
function isBehindBy({ term }: CopiedVisit, state: MilestoneState, { model, terms, today, following }: Asked): boolean {
  if (state === 'held' || state === 'recorded') return false
  const dates = terms.find((each) => each.term === (term ?? model.calendar.terms.at(-1)?.id))
  if (!dates || today < dates.startedOn) return false
  if (following && dates.finishedOn < following.startedOn) return false
  if (following?.finishedOn && following.finishedOn < today) return false
  return dates.finishedOn < today || state === 'not-yet'
}
