import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { mayReadReadiness } from './readiness.ts'
import { listListed } from './readiness-store.ts'

/** ES-29. The schools that the service itself lists as likely to be inspected in a year, and whether it has evaluated how ready each is; undefined where it keeps no list, or for those who may not read it. */
export async function listedForInspection(
  look: Look,
  schoolYear: SchoolYear,
): Promise<readonly { schoolId: string; evaluatedOn: PlainDate | null }[] | undefined> {
  return mayReadReadiness(look) ? listListed(look, schoolYear) : undefined
}
