import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { AnnualReport } from './annual-report.ts'

type OfSchool = { schoolId: string }

/** NF-75. Who writes the report of a school: who writes of its visits. */
export const mayWriteReport = (look: Look, { schoolId }: OfSchool) => isWithin(look.reach('write'), schoolId)

/** NF-80. Who reads it before it is issued, to check it. */
export const mayCheckReport = (look: Look, { schoolId }: OfSchool) => isWithin(look.reach('check'), schoolId)

/** Who issues it. */
export const mayIssueReport = (look: Look, { schoolId }: OfSchool) => isWithin(look.reach('issue'), schoolId)

/** Who reads it once it is issued: the school and its governors, and who reads the records of its visits. */
export const mayReadIssued = (look: Look, { schoolId }: OfSchool) => isWithin(look.reach('read-records'), schoolId)

/** Who knows of a version: of one that is not issued yet only those who write and check. */
export function mayReadReport(look: Look, report: Pick<AnnualReport, 'schoolId' | 'status'>): boolean {
  return report.status === 'issued' ? mayReadIssued(look, report) : mayWorkOnReport(look, report)
}

/** Who writes or checks. */
export const mayWorkOnReport = (look: Look, at: OfSchool) => mayWriteReport(look, at) || mayCheckReport(look, at)

/** Who sees where the reports of many schools stand. */
export function maySeeReports(look: Look): boolean {
  if (!look.model.annualReport) return false
  return isAnywhere(look.reach('write')) || isAnywhere(look.reach('check')) || look.reach('see-reports').everything
}

/** Throws NotFound for those who have no annual reports to look over, and where the model has none. */
export function requireReports(look: Look): void {
  if (!maySeeReports(look)) throw new NotFound('page', 'annual reports')
}
