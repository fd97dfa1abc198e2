import type { PlainDate } from '#shared/plain-date.ts'

/** RO-43. A leader who is licensed to innovate and to run a project on behalf of other schools, in a scope and for a period. */
export type Licence = {
  id: string
  personId: string
  personName: string
  schoolId: string
  schoolName: string
  scope: string
  /** On behalf of which other schools. */
  forSchoolIds: readonly string[]
  forSchoolNames: readonly string[]
  startedOn: PlainDate
  /** The last day of its period. */
  finishedOn: PlainDate
  grantedByName: string
  grantedOn: PlainDate
  /** The day on which it was said what came of it. */
  endedOn: PlainDate | null
  outcome: string | null
  revision: number
}

/** How a licence stands on a day, in a word or two. */
export function standingOf(
  { startedOn, finishedOn, endedOn }: Pick<Licence, 'startedOn' | 'finishedOn' | 'endedOn'>,
  today: PlainDate,
): 'to-begin' | 'runs' | 'period-over' | 'ended' {
  if (endedOn !== null) return 'ended'
  if (today < startedOn) return 'to-begin'
  return today <= finishedOn ? 'runs' : 'period-over'
}
