import { logEvent } from '#history/index.ts'
import { gatherYear } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayWriteReport } from './annual-report-policy.ts'
import { whyNoSecondReport, whyVisitComesFirst } from './annual-report-rules.ts'
import { addReport } from './annual-report-store.ts'
import { draftFrom, gatherSections } from './gathered.ts'
import { getReportOfYear } from './get-annual-report.ts'
import { findVisitOfReport } from './visit-held-store.ts'

/**
 * NF-75, WI-28. Begins a school's report of a year with what was issued of the year's visits, section by section. Throws
 * NotFound, NotAllowed, and Refused where there is one already, or before the visit on which it rests.
 */
export async function beginReport(work: Work, schoolId: string, year: string): Promise<string> {
  const { school, schoolYear, model, modelVersionId, rule, versions } = await getReportOfYear(work, schoolId, year)
  requireThat(mayWriteReport(work, { schoolId: school.id }), work, `begin the annual report of ${schoolId}`)
  const visit = await findVisitOfReport(work, { schoolId: school.id, schoolYear }, rule)
  refuseIf(work, [...whyNoSecondReport(versions[0], model), ...whyVisitComesFirst(rule, visit)])
  const gathered = gatherSections(rule, await gatherYear(work, school.id, schoolYear))
  const sections = draftFrom(rule, gathered)
  const added = { schoolId: school.id, schoolYear, version: 1, modelVersionId, sections, correctsBecause: null }
  const id = await addReport(work, added)
  if (!id) refuseIf(work, whyNoSecondReport((await getReportOfYear(work, schoolId, year)).versions[0], model))
  await logEvent(work, {
    name: 'annual-report.begun',
    subjects: [{ kind: 'school', id: school.id }],
    audience: 'write',
    changes: { year: { after: schoolYear } },
  })
  return id ?? ''
}
