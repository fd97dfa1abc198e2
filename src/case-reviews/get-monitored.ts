import { getCalendar } from '#calendar/index.ts'
import { findCase, maySeeCase, pathwayOf, type Case } from '#cases/index.ts'
import type { CaseReportsRule, CaseReviewsRule, Pathway, ServiceModel } from '#model/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { termsOfCase } from './case-reviews-rules.ts'
import { keyOfTerm, type TermOfCase } from './progress-report.ts'

/** A case in the model under which it began, with how it is reviewed and reported. */
export type Monitored = {
  of: Case
  model: ServiceModel
  pathway: Pathway
  reviews: CaseReviewsRule | undefined
  reports: CaseReportsRule | undefined
}

/** The case, where its pathway has reviews or reports. Throws NotFound where somebody may not know of its school's need, or it has none. */
export async function getMonitored(look: Look, caseId: string): Promise<Monitored> {
  const of = await findCase(look, caseId)
  const { model, pathway } = await pathwayOf(look, of)
  const { reviews, reports } = pathway
  if ((!reviews && !reports) || !maySeeCase(look, of.schoolId)) throw new NotFound('monitoring of the case', caseId)
  return { of, model, pathway, reviews, reports }
}

/** SH-65. The terms of a case in which governors are told of it, as its school keeps them, the earliest first. */
export async function listTermsOfCase(look: Look, of: Case): Promise<TermOfCase[]> {
  const last = schoolYearOf(look.today)
  const first = Math.max(schoolYearOf(of.openedOn), last - MOST_YEARS)
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at)
  const { terms } = await getCalendar(look, years, of.schoolId)
  return termsOfCase(terms, of, look.today)
}

/** No case is looked through further back than so many years. */
export const MOST_YEARS = 4

/** The term of an address, where a report of the case is due in it. Throws NotFound. */
export async function getTermOfCase(look: Look, of: Case, key: string): Promise<TermOfCase> {
  const found = (await listTermsOfCase(look, of)).find((each) => keyOfTerm(each) === key)
  if (!found) throw new NotFound('report of the case', key)
  return found
}

/** 'Autumn term 2004/05', by what the model calls the term. */
export function nameOfTerm({ calendar }: ServiceModel, of: Pick<TermOfCase, 'term' | 'schoolYear'>): string {
  const name = calendar.terms.find(({ id }) => id === of.term)?.name ?? of.term
  return `${name} ${showSchoolYear(of.schoolYear)}`
}
