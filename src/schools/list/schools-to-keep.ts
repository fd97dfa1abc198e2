import { capital, word, type ServiceModel } from '#model/index.ts'
import { coversDay } from '#shared/plain-date.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { listMemberships } from '../groups/group-store.ts'
import { phaseOfSchool, typeOfSchool } from '../school-rules.ts'
import { STATUS_WORDS } from '../school.ts'
import type { SchoolFilter } from './school-filter.ts'
import { listSchools, type SchoolLine } from './school-list-store.ts'

type Line = SchoolLine & { groups: readonly { groupName: string }[] }

/** The list of schools as a file: every school that its filter leaves, in its order. */
export function schoolsToKeep(model: ServiceModel, filter: SchoolFilter): ListFile<Line> {
  return {
    name: 'Schools',
    columns: [
      { head: 'School', cell: ({ name }) => name },
      { head: 'URN', cell: ({ urn }) => urn },
      { head: 'Town', cell: ({ town }) => town },
      { head: 'Status', cell: ({ status }) => STATUS_WORDS[status] },
      { head: 'Phase', cell: (school) => phaseOfSchool(model, school)?.name ?? school.phaseName },
      { head: 'Type', cell: (school) => typeOfSchool(model, school)?.name ?? school.typeName },
      {
        head: capital(word(model, 'group', { form: 'many' })),
        cell: ({ groups }) => groups.map(({ groupName }) => groupName).join('; '),
      },
    ],
    async read(look, after) {
      const schools = await listSchools(look, { ...filter, after: after?.id }, ROWS_OF_A_PART)
      const groupsOf = await listGroupsOf(look, schools)
      return schools.map((school) => ({ ...school, groups: groupsOf.get(school.id) ?? [] }))
    },
  }
}

/** The groups in which some schools stand today, by the school's id. */
export async function listGroupsOf(look: Look, schools: readonly SchoolLine[]) {
  const ids = schools.map(({ id }) => id)
  const now = (await listMemberships(look, ids)).filter((membership) => coversDay(membership, look.today))
  return new Map(ids.map((id) => [id, now.filter(({ schoolId }) => schoolId === id)]))
}
