import { sql } from 'kysely'
import { afterPlace, inOrder, placeIn, type OrderBy } from '#db/turning.ts'
import { isWatchedBy } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { ActionList } from './action-list.ts'

/** What was agreed with a school, as one line among those of many schools. */
export type ActionLine = {
  id: string
  schoolId: string
  schoolName: string
  visitId: string | null
  says: string
  ownedBy: 'school' | 'service'
  ownerName: string | null
  /** Who made the visit at which it was agreed. */
  adviserName: string | null
  dueOn: PlainDate | null
  doneOn: PlainDate | null
  focus: string | null
}

const NEVER = '9999-12-31'

/** Open ones by their date, those without one last; done ones by the day on which they were done, the latest first. */
function orderOf({ standing }: Pick<ActionList, 'standing'>): { by: readonly OrderBy[]; isDown: boolean } {
  const day = standing === 'done' ? sql`a.done_on` : sql`coalesce(a.due_on, ${sql.lit(NEVER)}::date)`
  return {
    by: [
      { of: day, type: 'date' },
      { of: sql`a.id`, type: 'uuid' },
    ],
    isDown: standing === 'done',
  }
}

const actions = (look: Look, { standing, whose, ownedBy, focus }: ActionList) =>
  look.db
    .selectFrom('actions as a')
    .where(withinReach(look.reach('see-school'), 'a.school_id'))
    .where('a.struck_out_because', 'is', null)
    .where('a.done_on', standing === 'done' ? 'is not' : 'is', null)
    .$if(standing === 'late', (query) => query.where('a.due_on', '<', look.today))
    .$if(ownedBy !== undefined, (query) => query.where('a.owned_by', '=', ownedBy!))
    .$if(focus !== undefined, (query) => query.where('a.focus', '=', focus!))
    .$if(whose === 'mine', (query) =>
      query.where(sql<boolean>`a.school_id = any (${ownSchoolsOf(look.actor)}::uuid[])`),
    )
    .$if(whose === 'watched', (query) => query.where(isWatchedBy(look.actor.personId, sql`a.school_id`)))

/** Actions within somebody's sight, so many after the one at which the last page ended. */
export async function listActionLines(look: Look, list: ActionList, limit: number): Promise<ActionLine[]> {
  const { by, isDown } = orderOf(list)
  const place = list.after ? await findPlace(look, by, list.after) : undefined
  return actions(look, list)
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'a.authority_id').onRef('s.id', '=', 'a.school_id'),
    )
    .leftJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'a.authority_id').onRef('v.id', '=', 'a.visit_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'v.authority_id').onRef('p.id', '=', 'v.adviser_id'),
    )
    .select([
      'a.id',
      'a.school_id as schoolId',
      's.name as schoolName',
      'a.visit_id as visitId',
      'a.says',
      'a.owned_by as ownedBy',
      'a.owner_name as ownerName',
      'p.name as adviserName',
      'a.due_on as dueOn',
      'a.done_on as doneOn',
      'a.focus',
    ])
    .$if(place !== undefined, (query) => query.where(afterPlace(by, isDown, place!)))
    .orderBy(inOrder(by, isDown))
    .limit(limit)
    .execute()
}

const MOST_COUNTED = 1000

/** How many a list holds, counted as far as 1,001. */
export async function countActionLines(look: Look, list: ActionList): Promise<number> {
  const { count } = await look.db
    .selectFrom(
      actions(look, list)
        .select('a.id')
        .limit(MOST_COUNTED + 1)
        .as('counted'),
    )
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function findPlace(look: Look, by: readonly OrderBy[], id: string): Promise<string[] | undefined> {
  const row = await look.db
    .selectFrom('actions as a')
    .select(placeIn(by).as('place'))
    .where('a.id', '=', id)
    .executeTakeFirst()
  return row?.place
}
