import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** That a version of the model runs from a school year on. */
export type Adoption = { schoolYear: SchoolYear; modelVersionId: string; adoptedAt: Date }

/** Every adoption of the service: a handful. */
export async function listAdoptions(look: Look): Promise<Adoption[]> {
  const rows = await look.db
    .selectFrom('model_adoptions')
    .select(['school_year', 'model_version_id', 'adopted_at'])
    .execute()
  return rows.map((row) => ({
    schoolYear: row.school_year,
    modelVersionId: row.model_version_id,
    adoptedAt: row.adopted_at,
  }))
}
