import type { Look } from '#work/work.ts'
import type { TypedSchool } from '../list/typed-schools.ts'
import { phaseOfSchool } from '../school-rules.ts'
import type { SchoolInGroups } from './group-rules.ts'
import { listMemberships } from './group-store.ts'

/** Schools with their phase in the model's words and every group that they stand in, for the rules. */
export async function withTheirGroups(look: Look, schools: readonly TypedSchool[]): Promise<SchoolInGroups[]> {
  const memberships = await listMemberships(
    look,
    schools.map(({ id }) => id),
  )
  return schools.map((school) => ({
    id: school.id,
    name: school.name,
    phase: phaseOfSchool(look.model, school),
    memberships: memberships.filter(({ schoolId }) => schoolId === school.id),
  }))
}
