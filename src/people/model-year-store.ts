import { adoptionInForce } from '#calendar/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** The school year for which the model of a date was adopted: its "1 September next school year" is counted from there. */
export async function getModelYear(look: Look, on: PlainDate): Promise<SchoolYear> {
  const rows = await look.db
    .selectFrom('model_adoptions')
    .select(['school_year as schoolYear', 'model_version_id as modelVersionId', 'adopted_at as adoptedAt'])
    .execute()
  return adoptionInForce(rows, schoolYearOf(on))?.schoolYear ?? schoolYearOf(on)
}
