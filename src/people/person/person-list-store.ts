import { sql } from 'kysely'
import { afterPlace, inOrder, type OrderBy } from '#db/turning.ts'
import { readSort, type Sort } from '#web/sorting.ts'
import type { Look } from '#work/work.ts'
import { sortedName, type Person } from './person.ts'

/** How many people a page of the list shows. */
export const PEOPLE_A_PAGE = 50

/** By what the list of people can be sorted; by name unless asked otherwise. */
const PEOPLE_COLUMNS = ['name', 'sign-in'] as const
export type PeopleSort = Sort<(typeof PEOPLE_COLUMNS)[number]>
export const BY_NAME: PeopleSort = { by: 'name', isDown: false }
export const readPeopleSort = (text: string | undefined) => readSort(text, PEOPLE_COLUMNS, BY_NAME)

/** What the list of people is narrowed to, in which order it is, and after whom its page begins. */
export type PeopleFilter = {
  name?: string | undefined
  role?: string | undefined
  sort?: PeopleSort | undefined
  after?: string | undefined
}

const NAME: readonly OrderBy[] = [
  { of: sql`p.name_sorted`, type: 'text' },
  { of: sql`p.id`, type: 'uuid' },
]

/** Who can sign in, was invited, was not, and cannot be: as the list says it. */
const HOW_FAR: OrderBy = {
  of: sql`case when p.id in (select person_id from access.list_people_with_sign_in()) then 0
    when p.email is null then 3 when p.invited_at is not null then 1 else 2 end`,
  type: 'integer',
}

/** People in their order, as many as asked for and one more. */
export async function listPeople(look: Look, filter: PeopleFilter, atMost = PEOPLE_A_PAGE): Promise<Person[]> {
  const { after, sort = BY_NAME } = filter
  const order = sort.by === 'name' ? NAME : [HOW_FAR, ...NAME]
  const place = after ? await findPlace(look, order, after) : undefined
  const base = narrowed(look, filter).select([
    'p.id',
    'p.name',
    'p.email',
    'p.telephone',
    'p.phases',
    'p.invited_at as invitedAt',
    'p.revision',
  ])
  const paged = place ? base.where(afterPlace(order, sort.isDown, place)) : base
  return paged
    .orderBy(inOrder(order, sort.isDown))
    .limit(atMost + 1)
    .execute()
}

/** Where somebody stands in an order; undefined for nobody of this service, so that the list begins anew. */
async function findPlace(look: Look, order: readonly OrderBy[], id: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ place: string[] }>`
    select array[${sql.join(order.map(({ of }) => sql`(${of})::text`))}] as place from people p where p.id = ${id}`.execute(
    look.db,
  )
  return rows[0]?.place
}

/** How many people a filter leaves: exactly up to 1,000; 1,001 stands for more. */
export async function countPeople(look: Look, filter: PeopleFilter): Promise<number> {
  const { count } = await look.db
    .selectFrom(narrowed(look, filter).select('p.id').limit(1001).as('some'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function narrowed({ db, today }: Look, { name, role }: PeopleFilter) {
  return db
    .selectFrom('people as p')
    .$if(!!name, (query) =>
      query.where(
        sql<boolean>`p.id in (select person_id from access.search_people(${sortedName(name ?? '')}, 500, null))`,
      ),
    )
    .$if(!!role, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('held_roles as h')
            .select('h.id')
            .whereRef('h.person_id', '=', 'p.id')
            .where('h.role', '=', role ?? '')
            .where(sql<boolean>`h.started_on <= ${today} and (h.finished_on is null or ${today} <= h.finished_on)`),
        ),
      ),
    )
}
