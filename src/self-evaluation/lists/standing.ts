import { dateInYear, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'

/** SH-03. Whether a school has a current self-evaluation: in force for the year that runs, or still the last one before this year's is due. */
export const STANDINGS = ['current', 'last-year', 'none'] as const
export type Standing = (typeof STANDINGS)[number]

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  current: 'Current',
  'last-year': 'Last year’s, the next is not due yet',
  none: 'None that is current',
}

/** The day by which each school has one for a school year; undefined where the model says none. */
export function dueInYear(
  { selfEvaluation }: Pick<ServiceModel, 'selfEvaluation'>,
  year: SchoolYear,
): PlainDate | undefined {
  return selfEvaluation?.due && dateInYear(selfEvaluation.due.by, year)
}

/** The oldest school year of which one still counts today. */
export function oldestThatCounts(model: Pick<ServiceModel, 'selfEvaluation'>, today: PlainDate): SchoolYear {
  const year = schoolYearOf(today)
  const due = dueInYear(model, year)
  return due !== undefined && today <= due ? year - 1 : year
}

/** How a school stands that has one in force of some year, or none. */
export function standingOf(
  model: Pick<ServiceModel, 'selfEvaluation'>,
  inForceOf: SchoolYear | null,
  today: PlainDate,
): Standing {
  const year = schoolYearOf(today)
  if (inForceOf === null || inForceOf < oldestThatCounts(model, today)) return 'none'
  return inForceOf >= year ? 'current' : 'last-year'
}
