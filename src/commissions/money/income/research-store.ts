import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Research } from './income.ts'

/** RO-102. What was found out of other sources of money, or one of them, the latest first. One query. */
export async function listResearch(
  { db }: Look,
  { id, after, limit = 500 }: { id?: string; after?: string | undefined; limit?: number } = {},
): Promise<Research[]> {
  const where = [
    sql`true`,
    ...(id ? [sql`q.id = ${id}`] : []),
    ...(after
      ? [sql`(q.researched_on, q.id) < (select a.researched_on, a.id from funding_research a where a.id = ${after})`]
      : []),
  ]
  const { rows } = await sql<Research>`
    select q.id, q.source, q.says, q.expected_pence as "expectedPence", q.closes_on::text as "closesOn",
      by.name as "researchedByName", q.researched_on::text as "researchedOn", q.came_of as "cameOf",
      q.came_of_on::text as "cameOfOn"
    from funding_research q join people by on by.authority_id = q.authority_id and by.id = q.researched_by
    where ${sql.join(where, sql` and `)}
    order by q.researched_on desc, q.id desc limit ${limit}`.execute(db)
  return rows
}

/** One of them, held until the deed ends. */
export async function findResearchToChange(work: Work, id: string): Promise<Research | undefined> {
  await work.db.selectFrom('funding_research').select('id').where('id', '=', id).forUpdate().execute()
  return (await listResearch(work, { id }))[0]
}

/** Writes what was found out. Gives its id. */
export async function addResearch(
  work: Work,
  said: Pick<Research, 'source' | 'says' | 'expectedPence' | 'closesOn'>,
): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('funding_research')
    .values({
      ...{ authority_id: authorityId, id, source: said.source, says: said.says, expected_pence: said.expectedPence },
      ...{ closes_on: said.closesOn, researched_by: personId, researched_on: work.today },
      ...{ came_of: null, came_of_on: null, disposed_at: null },
    })
    .execute()
  return id
}

/** Writes what came of it. */
export async function setCameOf({ db, today }: Work, id: string, cameOf: string): Promise<void> {
  await db.updateTable('funding_research').set({ came_of: cameOf, came_of_on: today }).where('id', '=', id).execute()
}
