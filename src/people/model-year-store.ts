import { adoptionInForce, listAdoptions } from '#calendar/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** The school year for which the model of a date was adopted: its "1 September next school year" is counted from there. */
export async function getModelYear(look: Look, on: PlainDate): Promise<SchoolYear> {
  return adoptionInForce(await listAdoptions(look), schoolYearOf(on))?.schoolYear ?? schoolYearOf(on)
}
