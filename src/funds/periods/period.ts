import type { ServiceModel } from '#model/index.ts'
import { addDays, day, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'

export const PERIOD_KINDS = ['financial-year', 'school-year', 'term'] as const
/** What is closed apart. */
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** A year or term in which lines count, both ends included. */
export type LedgerPeriod = { kind: PeriodKind; name: string; startsOn: PlainDate; endsOn: PlainDate }

/** A financial year by the calendar year in which it begins: 2026 is 1 April 2026 to 31 March 2027. */
export type FinancialYear = number

/** The financial year in which a date falls. */
export function financialYearOf(date: PlainDate): FinancialYear {
  const year = Number(date.slice(0, 4))
  return date.slice(5) >= '04-01' ? year : year - 1
}

/** The financial year as a period: 'Financial year 2026/27'. */
export const financialYear = (year: FinancialYear): LedgerPeriod => ({
  ...{ kind: 'financial-year', name: `Financial year ${showSchoolYear(year)}` },
  ...{ startsOn: day(`${year}-04-01`), endsOn: day(`${year + 1}-03-31`) },
})

/** The school year as a period: 'School year 2026/27'. */
export const schoolYearPeriod = (year: SchoolYear): LedgerPeriod => ({
  ...{ kind: 'school-year', name: `School year ${showSchoolYear(year)}` },
  ...{ startsOn: firstDayOf(year), endsOn: lastDayOf(year) },
})

type Dated = { schoolYear: SchoolYear; term: string; finishedOn: PlainDate }

/** The terms of a school year as periods that leave no day out: holidays belong to the term after them, and the summer to the last. */
export function termPeriods(model: ServiceModel, year: SchoolYear, terms: readonly Dated[]): LedgerPeriod[] {
  const ofYear = terms.filter((each) => each.schoolYear === year)
  return ofYear.map(({ term, finishedOn }, at) => {
    const before = ofYear[at - 1]
    const named = model.calendar.terms.find(({ id }) => id === term)?.name ?? term
    return {
      ...{ kind: 'term' as const, name: `${named}, ${showSchoolYear(year)}` },
      startsOn: before ? addDays(before.finishedOn, 1) : firstDayOf(year),
      endsOn: at === ofYear.length - 1 ? lastDayOf(year) : finishedOn,
    }
  })
}

/** Whether a day lies in a period. */
export const isIn = ({ startsOn, endsOn }: Pick<LedgerPeriod, 'startsOn' | 'endsOn'>, on: PlainDate): boolean =>
  startsOn <= on && on <= endsOn
