import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'

/** Somebody who is recorded under an area today. */
export type AreaHolder = { id: string; personId: string; name: string; area: string; startedOn: PlainDate }

const holders = ({ db }: Look) =>
  db
    .selectFrom('area_holders as h')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'h.authority_id').onRef('p.id', '=', 'h.person_id'),
    )
    .select(['h.id', 'h.person_id as personId', 'p.name', 'h.area', 'h.started_on as startedOn'])
    .where('h.finished_on', 'is', null)

/** SH-82. Who is recorded under which area, by name. */
export const listAreaHolders = (look: Look): Promise<AreaHolder[]> =>
  holders(look).orderBy('p.name_sorted').orderBy('h.id').limit(500).execute()

export async function findAreaHolderToChange(work: Work, id: string): Promise<AreaHolder | undefined> {
  return holders(work).where('h.id', '=', id).forUpdate('h').executeTakeFirst()
}

/** Who may be recorded: everyone who holds one of some roles today. */
export async function listHoldersOfRoles(
  look: Look,
  roles: readonly string[],
): Promise<{ id: string; name: string; roles: string[] }[]> {
  const { rows } = await sql<{ id: string; name: string; roles: string[] }>`
    select p.id, p.name, array_agg(distinct h.role) as roles from held_roles h
      join people p on p.authority_id = h.authority_id and p.id = h.person_id
    where h.role = any (${[...roles]}) and h.started_on <= ${look.today}
      and (h.finished_on is null or ${look.today} <= h.finished_on)
    group by p.id, p.name, p.name_sorted order by p.name_sorted, p.id limit 500`.execute(look.db)
  return rows
}

/** In how many schools each of some people held a visit between two days, and in how many schools all of them together. */
export async function countSchoolsOf(
  { db }: Look,
  people: readonly string[],
  { from, until }: { from: PlainDate; until: PlainDate },
): Promise<{ visits: number; schoolIds: string[] }> {
  const { rows } = await sql<{ visits: number; schoolIds: string[] }>`
    select count(*)::integer as visits, coalesce(array_agg(distinct v.school_id), '{}') as "schoolIds" from visits v
    where v.adviser_id = any (${[...people]}::uuid[]) and v.status = 'held' and v.held_on between ${from} and ${until}`.execute(
    db,
  )
  return rows[0] ?? { visits: 0, schoolIds: [] }
}

export async function addAreaHolder({ db, actor, today }: Work, personId: string, area: string): Promise<void> {
  await db
    .insertInto('area_holders')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), person_id: personId, area, started_on: today },
      ...{ finished_on: null, recorded_by: actor.personId },
    })
    .execute()
}

export async function endAreaHolder({ db, today }: Work, id: string): Promise<void> {
  await db.updateTable('area_holders').set({ finished_on: today }).where('id', '=', id).execute()
}
