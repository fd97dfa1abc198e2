import type { MissionMeasure } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** What somebody gives of a school and a year: so many of so many, and on what it rests. */
export type GivenFigure = { schoolYear: SchoolYear; reached: number; total: number; restsOn: string }

/** A figure of the mission as it stands. */
export type MissionFigure = GivenFigure & {
  id: string
  measure: string
  schoolId: string
  schoolName: string
  givenOn: PlainDate
  givenByName: string
}

/** So many of so many, of how many schools; undefined where nothing is held, or where it may not be told. */
export type Share = { reached: number; total: number; schools: number }

/** One year of a measure: what schools gave together, or why nothing is shown. */
export type YearOfMeasure = {
  year: SchoolYear
  share: Share | undefined
  /** XX-11. It is of too few to be told to whoever looks. */
  isHidden: boolean
}

/** A measure over the years, with when the newest of it was given and on what it rests. */
export type MeasureOverYears = {
  measure: MissionMeasure
  years: readonly YearOfMeasure[]
  givenOn: PlainDate | null
  restsOn: readonly string[]
}

/** The level of a school at the start of the mission and now, the highest being 0; undefined where it has none. */
export type SchoolLevels = {
  schoolId: string
  schoolName: string
  start: number | undefined
  now: number | undefined
}

/** RO-04. How schools stand beside their level at the start. */
export type Movement = {
  /** With a level at both. */
  both: number
  moved: number
  /** At the highest level then and now, from which none is next. */
  atTheTop: number
}

/** RO-04. What inspections say of the levels of schools, then and now, with today's measure apart. */
export type LevelsOverTime = {
  startedOn: PlainDate
  on: PlainDate
  movement: Movement
  years: readonly { year: SchoolYear; movement: Movement }[]
  schools: readonly SchoolLevels[]
  /** The day from which no overall grades are given any more, where the publication names one. */
  endedOn: PlainDate | undefined
  /** Schools whose latest graded inspection has an overall grade still, and those inspected without one since. */
  withGrade: number
  without: number
  /** Of those with today's kind of inspection, how many meet today's measure. */
  today: { good: number; of: number }
}

/** Measures of which schools give their figures. */
export const isGiven = ({ counted }: MissionMeasure): boolean => counted.by === 'share' || counted.by === 'number'
