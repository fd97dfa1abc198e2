import type { TermDates } from '#calendar/index.ts'
import type { ReviewPeriod } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** One review period of a school year, as the school's terms have it. */
export type PeriodOfYear = {
  schoolYear: SchoolYear
  period: string
  name: string
  startedOn: PlainDate
  /** The last day of its last term: by then it is reviewed. */
  finishedOn: PlainDate
}

/** What was found for an objective of the plan, or seen in one kind of evidence. */
export type SaidOf = { id: string; title: string; says: string }

/** WI-63 to WI-67. The review of a plan in one period. */
export type TermReview = {
  id: string
  caseId: string
  planId: string
  schoolYear: SchoolYear
  period: string
  dueOn: PlainDate
  heldOn: PlainDate
  ledByName: string
  ledWithName: string
  done: readonly string[]
  impact: readonly SaidOf[]
  evidence: readonly SaidOf[]
  progress: string
  isBelow: boolean
  progressSays: string | null
  writtenByName: string
  writtenOn: PlainDate
  views: readonly ImpactView[]
}

/** WI-66. How one of the sides sees what the work came to. */
export type ImpactView = { side: string; says: string; saidByName: string; saidOn: PlainDate }

/** What is written of a review. */
export type Reviewed = {
  heldOn: PlainDate
  ledById: string
  ledWithId: string
  done: readonly string[]
  impact: readonly SaidOf[]
  evidence: readonly SaidOf[]
  progress: string
  progressSays: string | null
  view: string | null
}

/** WI-63. Written after its day, a review is late. */
export const wasLate = ({ dueOn, writtenOn }: Pick<TermReview, 'dueOn' | 'writtenOn'>) => writtenOn > dueOn

/** The period in an address: '2010-old-autumn-term'. */
export const keyOfPeriod = ({ schoolYear, period }: Pick<PeriodOfYear, 'schoolYear' | 'period'>) =>
  `${schoolYear}-${period}`

/** Whether a review is of a period. */
export const isOfPeriod = (
  one: Pick<TermReview, 'schoolYear' | 'period'>,
  other: Pick<TermReview, 'schoolYear' | 'period'>,
) => one.schoolYear === other.schoolYear && one.period === other.period

/**
 * WI-63. The periods in which a plan is reviewed, the earliest first: three a year where the model pairs six terms. One counts where the plan was
 * in force by its last day, the work was not over by then, and it has begun. A term that a year does not have is left out of its period.
 */
export function periodsToReview(
  periods: readonly ReviewPeriod[],
  terms: readonly TermDates[],
  work: { inForceFrom: PlainDate | undefined; endedOn: PlainDate | null },
  today: PlainDate,
): PeriodOfYear[] {
  const { inForceFrom, endedOn } = work
  if (!inForceFrom) return []
  const years = [...new Set(terms.map(({ schoolYear }) => schoolYear))]
  return years
    .flatMap((schoolYear) =>
      periods.flatMap(({ id, name, terms: its }): PeriodOfYear[] => {
        const found = terms.filter((each) => each.schoolYear === schoolYear && its.includes(each.term))
        const [first] = found.map(({ startedOn }) => startedOn).sort()
        const last = found
          .map(({ finishedOn }) => finishedOn)
          .sort()
          .at(-1)
        return first && last ? [{ schoolYear, period: id, name, startedOn: first, finishedOn: last }] : []
      }),
    )
    .filter(
      ({ startedOn, finishedOn }) =>
        inForceFrom <= finishedOn && startedOn <= today && (endedOn === null || finishedOn < endedOn),
    )
    .sort((one, other) => (one.finishedOn < other.finishedOn ? -1 : 1))
}
