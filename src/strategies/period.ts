import { getCalendar } from '#calendar/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** What a report is of: a school year or a term of it, and one phase or all. */
export type ReportAsked = {
  schoolYear: SchoolYear
  term: string | undefined
  phase: string | undefined
  from: PlainDate
  until: PlainDate
  /** 'Autumn term 2026/27' */
  says: string
}

/** How many years back a report can be asked for. */
const YEARS_BACK = 4

export const yearsToChoose = ({ today }: Pick<Look, 'today'>): SchoolYear[] =>
  Array.from({ length: YEARS_BACK + 1 }, (_, back) => schoolYearOf(today) - back)

/** What an address asks for; what makes no sense there is as if it were not. A term without dates is its whole year. */
export async function readReportAsked(look: Look, query: Readonly<Record<string, string>>): Promise<ReportAsked> {
  const schoolYear = yearsToChoose(look).find((year) => String(year) === query.year) ?? schoolYearOf(look.today)
  const { terms } = await getCalendar(look, [schoolYear])
  const term = terms.find((each) => each.term === query.term && each.schoolYear === schoolYear)
  const name = look.model.calendar.terms.find(({ id }) => id === term?.term)?.name
  return {
    schoolYear,
    term: term?.term,
    phase: look.model.phases.find(({ id }) => id === query.phase)?.id,
    from: term?.startedOn ?? firstDayOf(schoolYear),
    until: term?.finishedOn ?? lastDayOf(schoolYear),
    says: `${name ? `${name} ` : ''}${showSchoolYear(schoolYear)}`,
  }
}

/** The address of a report, with what it asks for. */
export function addressOfReport(strategyId: string, { schoolYear, term, phase }: ReportAsked, file = ''): string {
  const query = new URLSearchParams({ year: String(schoolYear), ...(term && { term }), ...(phase && { phase }) })
  return `/strategies/${strategyId}${file}?${query.toString()}`
}
