import type { DueRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { SchoolFacts } from '#visits/index.ts'

/** A time in which a school stood in a category of need; without a first or last day it goes on to that side. */
export type CategoryPeriod = {
  category: string
  startedOn: PlainDate | undefined
  finishedOn: PlainDate | undefined
}

/** What a school needs, as another room keeps it. */
export type Raised = { due: string; halfDays: number }

/** What the reckoning of what is due asks of a school. */
export type SchoolToReckon = {
  facts: SchoolFacts
  categories: readonly CategoryPeriod[]
  raised: readonly Raised[]
  carried?: readonly Raised[]
}

/** What is due to a school or group by one rule of the model: in half-days, in all and term by term. */
export type DueLine = {
  due: DueRule
  halfDays: number
  byTerm: readonly number[]
  /** How many of them are in school, where the rule says so. */
  inSchool: number | undefined
  /** How many of them stand there because somebody raised them. */
  raised: number
  /** How many of them were not used in the year before, where the model carries those. */
  carried?: number
}

/** Of which year, and of which schools or groups: all within sight where none are named. */
export type Asked = { schoolYear: SchoolYear; ids?: readonly string[] | undefined }

/** How much is due in all. */
export const sumDue = (lines: readonly DueLine[]): number => lines.reduce((sum, { halfDays }) => sum + halfDays, 0)
