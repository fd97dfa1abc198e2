import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import { columnsOf, searchText } from '../register/register-store.ts'

/** Whether a school stands in the service's register, and in that of England. */
export async function findHereAndThere(
  { db }: Look,
  urn: string,
): Promise<{ nameHere?: string; isInEngland: boolean }> {
  const here = await db.selectFrom('schools').select('name').where('urn', '=', urn).executeTakeFirst()
  const { rows } = await sql`select from england.schools where urn = ${urn}`.execute(db)
  return { ...(here && { nameHere: here.name }), isInEngland: rows.length > 0 }
}

/** Copies a school of England into the service's own register. */
export async function addFromEngland({ db, actor }: Look, urn: string): Promise<string> {
  const id = newId()
  await sql`insert into schools (authority_id, id, name_sorted, search_text, ${columnsOf()})
    select ${actor.authorityId}, ${id}, lower(e.name), ${searchText('e')}, ${columnsOf('e')}
    from england.schools e where urn = ${urn}`.execute(db)
  return id
}
