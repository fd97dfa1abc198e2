import { getModelOf } from '#calendar/index.ts'
import type { AnnualReportRule, ServiceModel } from '#model/index.ts'
import { getSchool, type School } from '#schools/index.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { AnnualReport } from './annual-report.ts'
import { mayReadReport } from './annual-report-policy.ts'
import { holdReport, listVersions } from './annual-report-store.ts'

/** A school's report of a year: what the model asks of it, and the versions that a person may know of, the newest first. */
export type ReportOfYear = {
  school: School
  schoolYear: SchoolYear
  model: ServiceModel
  modelVersionId: string
  rule: AnnualReportRule
  versions: readonly AnnualReport[]
}

/**
 * What there is of a school's report of a year. Throws NotFound for a year without such reports, for one that is to come,
 * and for a school that the person may not know of.
 */
export async function getReportOfYear(look: Look, schoolId: string, year: string): Promise<ReportOfYear> {
  const school = await getSchool(look, schoolId)
  const schoolYear = Number(year)
  if (!/^\d{4}$/.test(year) || schoolYear > schoolYearOf(look.today)) throw new NotFound('annual report', year)
  const all = await listVersions(look, { schoolId: school.id, schoolYear })
  const [newest] = all
  const { model, modelVersionId } = newest
    ? { model: await look.modelOf(newest.modelVersionId), modelVersionId: newest.modelVersionId }
    : await getModelOf(look, schoolYear)
  const rule = model.annualReport
  if (!rule) throw new NotFound('annual report', year)
  const versions = all.filter((each) => mayReadReport(look, each))
  return { school, schoolYear, model, modelVersionId, rule, versions }
}

/** The newest version that a person may know of. Throws NotFound where there is none. */
export async function getNewestReport(
  look: Look,
  schoolId: string,
  year: string,
): Promise<ReportOfYear & { report: AnnualReport }> {
  const found = await getReportOfYear(look, schoolId, year)
  const [report] = found.versions
  if (!report) throw new NotFound('annual report', year)
  return { ...found, report }
}

/** The newest version, for a deed: held until it ends. Throws NotFound where there is none. */
export async function getReportToChange(
  work: Work,
  schoolId: string,
  year: string,
): Promise<ReportOfYear & { report: AnnualReport }> {
  const { report } = await getNewestReport(work, schoolId, year)
  await holdReport(work, report.id)
  return getNewestReport(work, schoolId, year)
}
