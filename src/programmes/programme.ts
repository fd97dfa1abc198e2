import type { Programme, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { CopiedVisit, SchoolFacts, VisitStatus } from '#visits/index.ts'

/** How far a visit of a school's programme has come. */
export const MILESTONE_STATES = ['not-yet', 'booked', 'held', 'recorded'] as const
export type MilestoneState = (typeof MILESTONE_STATES)[number]

/** A school's visit of the year, as its milestones are found by it. */
export type VisitOfYear = {
  id: string
  schoolId: string
  visitType: string
  status: VisitStatus
  on: PlainDate
  mayHaveRecord: boolean
  isRecorded: boolean
}

/** NF-04. One visit of a school's own copy of a programme, with how far it has come. */
export type Milestone = CopiedVisit & {
  state: MilestoneState
  /** The visit by which it is booked, held or recorded. */
  visit: VisitOfYear | undefined
  /** NF-05. Its term has ended and it was not held, or its term runs and nothing is booked. */
  isBehind: boolean
}

/** That a school takes a programme up in a school year. */
export type Following = {
  id: string
  schoolId: string
  programme: string
  modelVersionId: string
  startedOn: PlainDate
  finishedOn: PlainDate | null
  revision: number
}

/** A programme that a school follows in a year, with its milestones in the order of the year. */
export type FollowedProgramme = {
  programme: Programme
  /** The model by which it is followed: of the year, or of the day on which the school took it up. */
  model: ServiceModel
  /** Undefined for a programme that is for all schools. */
  following: Following | undefined
  milestones: readonly Milestone[]
}

/** Where a school stands in its year. */
export type SchoolPosition = {
  school: SchoolOfYear
  programmes: readonly FollowedProgramme[]
}

export type SchoolOfYear = { id: string; name: string; nameSorted: string; facts: SchoolFacts }

type Only = { programme?: string | undefined; term?: string | undefined }

/** Whether any milestone of a school is behind, of all its programmes or of one, in all terms or in one. */
export function isBehind({ programmes }: SchoolPosition, only: Only = {}): boolean {
  return behindOf({ programmes }, only).length > 0
}

/** The milestones that are behind. */
export function behindOf({ programmes }: Pick<SchoolPosition, 'programmes'>, only: Only = {}): Milestone[] {
  return programmes
    .filter(({ programme }) => !only.programme || programme.id === only.programme)
    .flatMap(({ milestones }) => milestones.filter((each) => each.isBehind && (!only.term || each.term === only.term)))
}
