import { sql } from 'kysely'
import { openCalendars } from '#calendar/index.ts'
import { leadsOfStages, pathwayOf, type Case } from '#cases/index.ts'
import type { Pathway } from '#model/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { termsOfCase } from './case-reviews-rules.ts'
import { MOST_YEARS } from './get-monitored.ts'
import { isOfTerm, type ProgressReport, type TermOfCase } from './progress-report.ts'
import { listReportsOf } from './report-store.ts'

/** A case with what of it is asked of whoever monitors it. */
export type CaseToMonitor = Pick<
  Case,
  'id' | 'schoolId' | 'schoolName' | 'openedOn' | 'endedOn' | 'modelVersionId' | 'pathwayId'
> & { midPointOn: PlainDate | null; supportBeganOn: PlainDate | null }

/** Beyond so many cases no service is looked through. */
const MOST = 500
/** So long after its end a case still shows the report of a term in which it was open. */
const STILL = '1 year'

/** The cases of open schools within sight that go on, or were over not long ago, each with the day agreed for its mid-point. One question. */
export async function listToMonitor(look: Look, schoolId: string | undefined): Promise<CaseToMonitor[]> {
  const { rows } = await sql<CaseToMonitor>`
    select c.id, c.school_id as "schoolId", s.name as "schoolName", c.opened_on as "openedOn", c.ended_on as "endedOn",
      c.model_version_id as "modelVersionId", c.pathway as "pathwayId",
      (select p.mid_point_on from plans p where p.authority_id = c.authority_id and p.case_id = c.id and p.status = 'agreed'
        limit 1) as "midPointOn",
      (select g.began_on from case_stages g where g.authority_id = c.authority_id and g.case_id = c.id and g.kind = 'support'
        limit 1) as "supportBeganOn"
    from improvement_cases c join schools s on s.authority_id = c.authority_id and s.id = c.school_id
    where ${withinReach(look.reach('see-need'), 'c.school_id')} and c.opened_on <= ${look.today} and s.status <> 'closed'
      and (c.ended_on is null or c.ended_on > ${look.today}::date - ${STILL}::interval)
      and ${schoolId ? sql`c.school_id = ${schoolId}` : sql`true`}
    order by s.name_sorted, c.id limit ${MOST}`.execute(look.db)
  return rows
}

/** Whoever leads the monitoring of each case today, by the case's id. */
export async function leadsOfMonitoring(look: Look, cases: readonly CaseToMonitor[]) {
  const leads = await leadsOfStages(
    look,
    cases.map(({ schoolId }) => schoolId),
  )
  const found = new Map<string, { personId: string; name: string }>()
  for (const of of cases) {
    const role = (await pathwayOf(look, of)).pathway.stages.find(({ kind }) => kind === 'monitoring')?.lead
    const lead = leads.find((each) => each.schoolId === of.schoolId && each.role === role)
    if (lead) found.set(of.id, lead)
  }
  return found
}

/** A term of a case, with what was written of it. */
export type TermReported = { of: CaseToMonitor; pathway: Pathway; term: TermOfCase; report: ProgressReport | undefined }

/** SH-65. The terms of some cases in which governors are told, each with its report; as many questions whatever the number of cases. */
export async function termsReported(look: Look, cases: readonly CaseToMonitor[]): Promise<TermReported[]> {
  const first = cases.map(({ openedOn }) => schoolYearOf(openedOn))
  const last = schoolYearOf(look.today)
  const from = Math.max(Math.min(last, ...first), last - MOST_YEARS)
  const years = Array.from({ length: last - from + 1 }, (_, at) => from + at)
  const calendarOf = await openCalendars(
    look,
    years,
    cases.map(({ schoolId }) => schoolId),
  )
  const reports = await listReportsOf(
    look,
    cases.map(({ id }) => id),
  )
  const found: TermReported[] = []
  for (const of of cases) {
    const { pathway } = await pathwayOf(look, of)
    if (!pathway.reports) continue
    for (const term of termsOfCase(calendarOf(of.schoolId, years).terms, of, look.today))
      found.push({ of, pathway, term, report: reports.find((each) => each.caseId === of.id && isOfTerm(each, term)) })
  }
  return found
}
