import { sql } from 'kysely'
import { phaseOf } from '#model/index.ts'
import { anyOf } from '#db/sets.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { Place } from './role/held-role-rules.ts'

/** A school, a group or a person by the name that people know it by. */
export type Named = { id: string; name: string; says?: string }

/** What somebody may mean by what they typed; exact where it is the very name or number of one or several. */
export type Found = { isExact: boolean; matches: Named[] }

/** A school's name and URN. Throws NotFound for what is not an id, or not of this service. */
export async function getSchoolName(look: Look, schoolId: string): Promise<Named> {
  const found = isId(schoolId)
    ? await look.db.selectFrom('schools').select(['id', 'name', 'urn']).where('id', '=', schoolId).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound('school', schoolId)
  return { id: found.id, name: found.name, says: `URN ${found.urn}` }
}

/** The schools that somebody may mean by a name or a URN: one where it is plain, else the nearest. */
export async function findSchools(look: Look, wanted: string): Promise<Found> {
  const text = wanted.trim().toLowerCase()
  if (text === '') return { isExact: false, matches: [] }
  const exact = await look.db
    .selectFrom('schools')
    .select(['id', 'name', 'urn', 'town'])
    .where(({ or, eb }) => or([eb('urn', '=', text), eb('name_sorted', '=', text)]))
    .limit(10)
    .execute()
  if (exact.length > 0) return { isExact: true, matches: exact.map(asNamed) }
  const near = await look.db
    .selectFrom(sql<{ school_id: string; nearness: number }>`access.search_schools(${text}, 10, null)`.as('near'))
    .innerJoin('schools as s', 's.id', 'near.school_id')
    .select(['s.id', 's.name', 's.urn', 's.town'])
    .orderBy('near.nearness', 'desc')
    .orderBy('s.name_sorted')
    .execute()
  return { isExact: false, matches: near.map(asNamed) }
}

/** The groups that somebody may mean by a name: one where it is plain, else those whose name has it. */
export async function findGroups(look: Look, wanted: string): Promise<Found> {
  const text = wanted.trim().toLowerCase()
  if (text === '') return { isExact: false, matches: [] }
  const found = await look.db
    .selectFrom('groups')
    .select(['id', 'name', 'kind'])
    .where('name_sorted', 'like', `%${text.replace(/[\\%_]/g, '\\$&')}%`)
    .where(({ or, eb }) => or([eb('finished_on', 'is', null), eb('finished_on', '>=', look.today)]))
    .orderBy('name_sorted')
    .orderBy('id')
    .limit(10)
    .execute()
  const exact = found.filter(({ name }) => name.toLowerCase() === text)
  const kindOf = (kind: string) => look.model.groupKinds.find(({ id }) => id === kind)?.one ?? kind
  const matches = exact.length > 0 ? exact : found
  return { isExact: exact.length > 0, matches: matches.map(({ id, name, kind }) => ({ id, name, says: kindOf(kind) })) }
}

/** Schools as the rules on roles need them, held fast where a deed is about to name somebody for them. */
export async function listPlaces(look: Look, schoolIds: readonly string[], lock = false): Promise<Place[]> {
  if (schoolIds.length === 0) return []
  const rows = await look.db
    .selectFrom('schools')
    .select(['id', 'name', 'phase_name', 'type_name', 'type_group_name', 'closed_on'])
    .where('id', '=', anyOf(schoolIds))
    .orderBy('id')
    .$if(lock, (query) => query.forNoKeyUpdate())
    .execute()
  return rows.map(({ id, name, phase_name, type_name, type_group_name, closed_on }) => ({
    schoolId: id,
    name,
    phase: phaseOf(look.model, { phase: phase_name ?? '', type: type_name ?? '', typeGroup: type_group_name ?? '' })
      ?.id,
    closedOn: closed_on,
  }))
}

/** A group by its name, with its schools from today on. */
export type GroupPlace = { name: string; schoolIds: readonly string[] }

/** Groups of this service by their id, each with its schools from today on. */
export async function listGroupsWithSchools(
  { db, today }: Look,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, GroupPlace>> {
  const found = new Map<string, { name: string; schoolIds: string[] }>()
  if (groupIds.length === 0) return found
  const rows = await db
    .selectFrom('groups as g')
    .leftJoin('group_memberships as m', (join) =>
      join
        .onRef('m.group_id', '=', 'g.id')
        .on(({ or, eb }) => or([eb('m.finished_on', 'is', null), eb('m.finished_on', '>=', today)])),
    )
    .select(['g.id', 'g.name', 'm.school_id'])
    .where('g.id', '=', anyOf(groupIds))
    .execute()
  for (const { id, name, school_id } of rows) {
    const group = found.get(id) ?? { name, schoolIds: [] }
    if (school_id !== null) group.schoolIds.push(school_id)
    found.set(id, group)
  }
  return found
}

function asNamed({ id, name, urn, town }: { id: string; name: string; urn: string; town: string | null }): Named {
  return { id, name, says: [`URN ${urn}`, town].filter(Boolean).join(', ') }
}
