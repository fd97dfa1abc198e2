import { holdPeriods, listClosed } from '#funds/index.ts'
import type { Finding } from '#shared/finding.ts'
import { firstDayOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Work } from '#work/work.ts'

/** Whether a school year is closed in the ledger; nobody closes or opens one until the deed ends. */
export async function isYearClosed(work: Work, schoolYear: SchoolYear): Promise<boolean> {
  await holdPeriods(work)
  const closed = await listClosed(work)
  return closed.some(({ kind, startsOn }) => kind === 'school-year' && startsOn === firstDayOf(schoolYear))
}

/** XX-09. A school year that is closed keeps what was given and what people had to give in it, until it is opened again. */
export async function whyYearIsClosed(work: Work, schoolYear: SchoolYear): Promise<Finding[]> {
  if (!(await isYearClosed(work, schoolYear))) return []
  const says = `The school year ${showSchoolYear(schoolYear)} is closed in the ledger, so that its days stay as they are. Whoever closed it can open it again, with a reason.`
  return [{ kind: 'days-of-an-open-year', id: 'days-of-an-open-year', source: 'XX-09', says, weight: 'firm' }]
}
