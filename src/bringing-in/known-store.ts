import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/** A school, a group or a person, as a row names them. */
export type KnownSchool = { id: string; name: string; urn: string }
export type KnownGroup = { id: string; name: string }
export type KnownPerson = { id: string; name: string; email: string | null }

/** The schools of this service by their URN: another service's are not there. */
export async function listSchoolsByUrn({ db }: Look): Promise<ReadonlyMap<string, KnownSchool>> {
  const rows = await db.selectFrom('schools').select(['id', 'name', 'urn']).execute()
  return new Map(rows.map((row) => [row.urn, row]))
}

/** The groups that stand today, by the name that is typed. */
export async function listGroupsByName({ db, today }: Look): Promise<ReadonlyMap<string, readonly KnownGroup[]>> {
  const rows = await db
    .selectFrom('groups')
    .select(['id', 'name', 'name_sorted as sorted'])
    .where(({ or, eb }) => or([eb('finished_on', 'is', null), eb('finished_on', '>=', today)]))
    .execute()
  const byName = new Map<string, KnownGroup[]>()
  for (const { sorted, ...group } of rows) byName.set(sorted, [...(byName.get(sorted) ?? []), group])
  return byName
}

/** Everyone whom the service knows. */
export async function listPeopleKnown({ db }: Look): Promise<readonly KnownPerson[]> {
  return db.selectFrom('people').select(['id', 'name', 'email']).orderBy('name_sorted').orderBy('id').execute()
}

/** Who holds, held or will hold something where: by whom somebody without an address is known again. */
export async function listWhereHeld({ db }: Look): Promise<readonly { personId: string; placeId: string | null }[]> {
  return db
    .selectFrom('held_roles')
    .select(['person_id as personId', sql<string | null>`coalesce(school_id, group_id)`.as('placeId')])
    .distinct()
    .execute()
}

/** The state of everything that the rows are compared with: any change makes another. */
export async function fingerprintOf({ db, today, modelVersionId }: Look): Promise<string> {
  const state = (table: string) =>
    sql`(select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from ${sql.table(table)} t)`
  const tables = [
    ...['people', 'held_roles', 'schools', 'groups', 'group_memberships', 'training_held', 'visits', 'actions'],
    ...['terms', 'non_pupil_days'],
  ]
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', ${sql.join(tables.map(state))}) as state`.execute(db)
  return `${today} ${modelVersionId} ${rows[0]!.state}`
}
