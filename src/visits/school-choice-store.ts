import { sql } from 'kysely'
import { afterPlace, inOrder, type OrderBy } from '#db/turning.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** A school to which a visit could be booked, with when it was and is visited. */
export type SchoolChoice = {
  id: string
  name: string
  town: string | null
  lastOn: PlainDate | null
  nextOn: PlainDate | null
}

const BY_NAME: readonly OrderBy[] = [
  { of: sql`s.name_sorted`, type: 'text' },
  { of: sql`s.id`, type: 'uuid' },
]

/** The open schools for which somebody books, by name; those whose name holds what was typed. */
export async function listSchoolChoices(
  look: Look,
  { q, after, limit }: { q: string; after: string | undefined; limit: number },
): Promise<SchoolChoice[]> {
  const place = after ? await findPlace(look, after) : undefined
  const { rows } = await sql<SchoolChoice>`
    select s.id, s.name, s.town,
      (select max(v.held_on) from visits v where v.authority_id = s.authority_id and v.school_id = s.id
        and v.status = 'held') as "lastOn",
      (select min(v.booked_for) from visits v where v.authority_id = s.authority_id and v.school_id = s.id
        and v.status = 'booked' and v.booked_for >= ${look.today}) as "nextOn"
    from schools s
    where s.status in ('open', 'proposed-to-close') and ${withinReach(look.reach('book'), 's.id')}
      and position(lower(${q}) in lower(s.name)) > 0
      and ${place ? afterPlace(BY_NAME, false, place) : sql`true`}
    order by ${inOrder(BY_NAME, false)} limit ${limit}`.execute(look.db)
  return rows
}

async function findPlace(look: Look, id: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ place: string[] }>`
    select array[s.name_sorted, s.id::text] as place from schools s where s.id = ${id}`.execute(look.db)
  return rows[0]?.place
}
