import { sql } from 'kysely'
import { afterGroupedPlace, inOrder, placeIn, type GroupedOrder, type OrderBy } from '#db/turning.ts'
import type { Sort } from '#web/sorting.ts'
import type { Look } from '#work/work.ts'

/** By what the list can be sorted; the newest first unless asked otherwise. */
export const CONTACT_COLUMNS = ['date', 'school', 'by'] as const
export type ContactSort = Sort<(typeof CONTACT_COLUMNS)[number]>
export const NEWEST_FIRST: ContactSort = { by: 'date', isDown: true }

const DAY: readonly OrderBy[] = [
  { of: sql`c.held_on`, type: 'date' },
  { of: sql`c.id`, type: 'uuid' },
]

/** What an order goes by first: which of them stand together. */
const FIRST: Readonly<Record<ContactSort['by'], readonly OrderBy[]>> = {
  date: [],
  school: [
    { of: sql`s.name_sorted`, type: 'text' },
    { of: sql`s.id`, type: 'uuid' },
  ],
  by: [
    { of: sql`p.name_sorted`, type: 'text' },
    { of: sql`p.id`, type: 'uuid' },
  ],
}

const orderBy = (by: ContactSort['by']): GroupedOrder => ({ first: FIRST[by], rest: DAY })

/** How contacts `c` with their schools `s` and people `p` are ordered. */
export function orderOfContacts({ by, isDown }: ContactSort) {
  return inOrder([...FIRST[by], ...DAY], isDown)
}

/** Only the contacts after a place. */
export const afterContact = ({ by, isDown }: ContactSort, place: readonly string[]) =>
  afterGroupedPlace(orderBy(by), isDown, place)

/** Where a contact stands in an order; undefined for one that is not there, so that the list begins anew. */
export async function findContactPlace(look: Look, { by }: ContactSort, id: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ place: string[] }>`
    select ${placeIn([...FIRST[by], ...DAY])} as place
    from contacts c join schools s on s.authority_id = c.authority_id and s.id = c.school_id
      join people p on p.authority_id = c.authority_id and p.id = c.person_id
    where c.id = ${id}`.execute(look.db)
  return rows[0]?.place
}
