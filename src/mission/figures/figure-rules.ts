import type { MissionMeasure, MissionRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { isGiven, type GivenFigure, type MissionFigure, type Movement, type SchoolLevels } from './mission-figure.ts'
import type { Share, YearOfMeasure } from './mission-figure.ts'

const own = ownRule('mission')

/** RO-01 to RO-03. What stands against a figure: a measure of which none are given, more than there are, a year to come. */
export function whyCannotBeGiven(
  measure: MissionMeasure | undefined,
  { reached, total, schoolYear }: Omit<GivenFigure, 'restsOn'>,
  today: PlainDate,
): Finding[] {
  if (!measure || !isGiven(measure))
    return [own('mission-measure-given', 'RO-05', 'Choose a measure of which schools give figures', 'measure')]
  const { of } = measure.counted
  return [
    ...when(total < 1, own('mission-figure-of-some', 'RO-01', `Enter how many ${of} there are: one or more`, 'total')),
    ...when(
      reached > total,
      own('mission-figure-within', 'RO-01', `There are ${total} ${of}: enter no more than that`, 'reached'),
    ),
    ...when(
      schoolYear > schoolYearOf(today),
      own('mission-figure-year', 'RO-05', `${showSchoolYear(schoolYear)} has not begun`, 'schoolYear'),
    ),
  ]
}

/** RO-05. What stands against the day on which the mission began. */
export const whyNotStarted = (startedOn: PlainDate, today: PlainDate): Finding[] =>
  when(
    startedOn > today,
    own('mission-starts-once-begun', 'RO-05', 'The day lies ahead: enter when it began', 'startedOn'),
  )

/** A share in hundredths, to one decimal; undefined of nothing. Counts are added before it is reckoned, so that no share is averaged. */
export const percentOf = ({ reached, total }: Pick<Share, 'reached' | 'total'>): number | undefined =>
  total === 0 ? undefined : Math.round((reached / total) * 1000) / 10

type ForWhom = { seesFew: boolean; seesSchool: (schoolId: string) => boolean; smallest: number }

/**
 * RO-01 to RO-03, XX-11. The figures of each year together: counts of all schools, added. To whoever does not see small groups a sum of fewer than the
 * model's number is not told, nor one from which it could be told by taking away the schools that they see. Cohorts are no people: their number is told.
 */
export function togetherByYear(
  measure: MissionMeasure,
  figures: readonly Pick<MissionFigure, 'schoolYear' | 'schoolId' | 'reached' | 'total'>[],
  years: readonly SchoolYear[],
  { seesFew, seesSchool, smallest }: ForWhom,
): YearOfMeasure[] {
  return years.map((year) => {
    const those = figures.filter(({ schoolYear }) => schoolYear === year)
    const sum = (of: typeof those) => of.reduce((all, { total }) => all + total, 0)
    const total = sum(those)
    const rest = sum(those.filter(({ schoolId }) => !seesSchool(schoolId)))
    const isFew = total < smallest || (rest > 0 && rest < smallest)
    const isHidden = measure.counted.by === 'share' && !seesFew && total > 0 && isFew && rest > 0
    const share = { reached: those.reduce((all, { reached }) => all + reached, 0), total, schools: those.length }
    return { year, isHidden, share: total === 0 || isHidden ? undefined : share }
  })
}

/** RO-04. How schools stand beside their level at the start: at least the next level up is a smaller number. */
export function movementOf(schools: readonly Pick<SchoolLevels, 'start' | 'now'>[]): Movement {
  const both = schools.flatMap(({ start, now }) => (start === undefined || now === undefined ? [] : [{ start, now }]))
  return {
    both: both.length,
    moved: both.filter(({ start, now }) => now < start).length,
    atTheTop: both.filter(({ start, now }) => start === 0 && now === 0).length,
  }
}

/** RO-05. Whether what is aimed at is reached: nothing where there is no value. */
export function isOnTarget({ counted, target }: MissionMeasure, value: number | undefined): boolean | undefined {
  if (value === undefined) return undefined
  return counted.by === 'number' ? value <= target : value >= target
}

/** The school years from that of one day to that of another. */
export function yearsBetween(from: SchoolYear, until: SchoolYear): SchoolYear[] {
  return Array.from({ length: Math.max(0, until - from) + 1 }, (_, at) => from + at)
}

/** The measures of which figures of a school and a year are missing. */
export const missingOf = ({ measures }: MissionRule, given: readonly string[]): MissionMeasure[] =>
  measures.filter((measure) => isGiven(measure) && !given.includes(measure.id))
