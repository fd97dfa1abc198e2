import { sql } from 'kysely'
import { afterGroupedPlace, inOrder, placeIn, type GroupedOrder, type OrderBy } from '#db/turning.ts'
import type { Sort } from '#web/sorting.ts'
import type { Look } from '#work/work.ts'

/** By what the list of visits can be sorted; the newest first unless asked otherwise. */
export const VISIT_COLUMNS = ['date', 'school', 'by', 'status'] as const
export type VisitSort = Sort<(typeof VISIT_COLUMNS)[number]>
export const NEWEST_FIRST: VisitSort = { by: 'date', isDown: true }
export const OLDEST_FIRST: VisitSort = { by: 'date', isDown: false }

const DAY: readonly OrderBy[] = [
  { of: sql`v.booked_for`, type: 'date' },
  { of: sql`v.id`, type: 'uuid' },
]

/** What an order goes by first: whose visits stand together. By date alone nothing does. */
const FIRST: Readonly<Record<VisitSort['by'], readonly OrderBy[]>> = {
  date: [],
  school: [
    { of: sql`s.name_sorted`, type: 'text' },
    { of: sql`s.id`, type: 'uuid' },
  ],
  by: [
    { of: sql`p.name_sorted`, type: 'text' },
    { of: sql`p.id`, type: 'uuid' },
  ],
  status: [{ of: sql`v.status`, type: 'text' }],
}

const orderBy = (by: VisitSort['by']): GroupedOrder => ({ first: FIRST[by], rest: DAY })

/** How visits `v` with their schools `s` and advisers `p` are ordered; those that stand together by their day, the same way round. */
export function orderOfVisits({ by, isDown }: VisitSort) {
  return inOrder([...FIRST[by], ...DAY], isDown)
}

/** Only the visits after a place. */
export const afterVisit = ({ by, isDown }: VisitSort, place: readonly string[]) =>
  afterGroupedPlace(orderBy(by), isDown, place)

/** Where a visit stands in an order; undefined for one that is not there, so that the list begins anew. */
export async function findVisitPlace(look: Look, { by }: VisitSort, id: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ place: string[] }>`
    select ${placeIn([...FIRST[by], ...DAY])} as place
    from visits v join schools s on s.authority_id = v.authority_id and s.id = v.school_id
      join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    where v.id = ${id}`.execute(look.db)
  return rows[0]?.place
}
