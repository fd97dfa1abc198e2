import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { readSchoolYear } from '../school-year-asked.ts'
import { STANDINGS, type SurveyAsk } from './survey.ts'

/** What the list of positions is asked for; what makes no sense there is as if it were not. */
export function readSurveyAsk(query: Readonly<Record<string, string>>, today: PlainDate, limit: number): SurveyAsk {
  const idOf = (text: string | undefined) => (text && isId(text) ? text : undefined)
  const named = (text: string | undefined) => (text && /^[a-z][a-z0-9-]{0,60}$/.test(text) ? text : undefined)
  return {
    schoolYear: readSchoolYear(query.schoolYear, today),
    programme: named(query.programme),
    term: named(query.term),
    standing: STANDINGS.find((each) => each === query.standing),
    adviserId: idOf(query.adviser),
    after: idOf(query.after),
    limit,
  }
}

/** The address of the list that asks for this. */
export function addressOfSurvey({
  schoolYear,
  programme,
  term,
  standing,
  adviserId,
  after,
}: Partial<SurveyAsk>): string {
  const given = Object.entries({
    schoolYear: schoolYear && String(schoolYear),
    programme,
    term,
    standing,
    adviser: adviserId,
    after,
  })
  const query = new URLSearchParams(given.filter((each): each is [string, string] => Boolean(each[1])))
  return `/programmes?${query}`
}
