import { isId } from '#shared/id.ts'
import { listGroupsOfSchool } from '#schools/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { listGroupKindsOf, schoolFactsOf, type SchoolFacts } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { maySeeCatalogueOf } from './order-policy.ts'

/** What ordering needs to know of a school, as it stands in the register today. */
export type SchoolToOrder = {
  id: string
  name: string
  factsIn: (model: ServiceModel) => Promise<SchoolFacts>
}

/** The school, for somebody who orders for it, recommends to it or keeps its orders. Throws NotFound. */
export async function getSchoolToOrder(look: Look, id: string): Promise<SchoolToOrder> {
  const school = isId(id) && maySeeCatalogueOf(look, id) ? await findSchool(look, id) : undefined
  if (!school) throw new NotFound('school', id)
  return school
}

/** The school of an order that somebody was found to know of already. */
export async function getSchoolOfOrder(look: Look, id: string): Promise<SchoolToOrder> {
  const school = await findSchool(look, id)
  if (!school) throw new NotFound('school', id)
  return school
}

async function findSchool(look: Look, id: string): Promise<SchoolToOrder | undefined> {
  const school = await look.db
    .selectFrom('schools')
    .select(['id', 'name', 'status', 'phase_name as phaseName', 'type_name as typeName'])
    .select(['type_group_name as typeGroupName', 'resourced_provision as resourcedProvision'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!school) return undefined
  return {
    id,
    name: school.name,
    factsIn: async (model) =>
      schoolFactsOf(model, school, (await listGroupKindsOf(look, [id], look.today)).get(id) ?? new Set()),
  }
}

/** ES-35. The group of a kind in which a school is today; null where it is in none. */
export async function findGroupOf(look: Look, schoolId: string, kind: string): Promise<string | null> {
  const found = (await listGroupsOfSchool(look, schoolId, look.today)).find((each) => each.kind === kind)
  return found?.groupId ?? null
}
