import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/** Somebody to be written to of an order. */
export type PersonToTell = { id: string; name: string; email: string }

/** Those who lead a school today, or those who keep the money of the whole service, as far as they have an address. */
export async function listPeopleToTell(
  look: Look,
  who: 'heads' | 'keepers',
  schoolId: string,
): Promise<PersonToTell[]> {
  const which =
    who === 'heads'
      ? sql`h.kind = 'headteacher' and h.school_id = ${schoolId}`
      : sql`h.kind = 'business-manager' and h.scope = 'authority'`
  const { rows } = await sql<PersonToTell>`
    select distinct p.id, p.name, p.email from held_roles h
    join people p on p.authority_id = h.authority_id and p.id = h.person_id
    where ${which} and h.started_on <= ${look.today} and (h.finished_on is null or h.finished_on >= ${look.today})
      and p.email is not null
    order by p.id limit 50`.execute(look.db)
  return rows
}
