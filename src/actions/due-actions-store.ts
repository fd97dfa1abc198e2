import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Reach } from '#work/reach.ts'

/** An open action with a date, and who of the service owns it: by name, or whoever visits where it was agreed. */
export type DatedAction = {
  id: string
  schoolId: string
  schoolName: string
  says: string
  ownedBy: 'school' | 'service'
  ownerName: string | null
  adviserId: string | null
  adviserName: string | null
  dueOn: PlainDate
}

/** Which of them are asked for: those of a side, of some advisers' visits, of one school. */
export type DatedAsk = {
  within: Reach
  until: PlainDate
  ownedBy?: 'school' | 'service'
  adviserIds?: readonly string[]
  schoolId?: string
}

/** No first page shows more; the longest overdue come first. */
const SHOWN = 200

/** The open actions that are due by a day, the longest overdue first. */
export async function listDatedActions(look: Look, ask: DatedAsk): Promise<DatedAction[]> {
  const { within, until, ownedBy, adviserIds, schoolId } = ask
  const rows = await look.db
    .selectFrom('actions as a')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'a.authority_id').onRef('s.id', '=', 'a.school_id'),
    )
    .leftJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'a.authority_id').onRef('v.id', '=', 'a.visit_id'),
    )
    .leftJoin('people as p', (join) =>
      join
        .onRef('p.authority_id', '=', 'a.authority_id')
        .on((on) => on('p.id', '=', on.fn.coalesce('a.owner_id', 'v.adviser_id'))),
    )
    .select([
      'a.id',
      'a.school_id as schoolId',
      's.name as schoolName',
      'a.says',
      'a.owned_by as ownedBy',
      'a.owner_name as ownerName',
      'p.id as adviserId',
      'p.name as adviserName',
      'a.due_on as dueOn',
    ])
    .where('a.done_on', 'is', null)
    .where('a.struck_out_because', 'is', null)
    .where('a.due_on', '<=', until)
    .where(withinReach(within, 'a.school_id'))
    .$if(ownedBy !== undefined, (query) => query.where('a.owned_by', '=', ownedBy!))
    .$if(adviserIds !== undefined, (query) => query.where('p.id', 'in', [...adviserIds!]))
    .$if(schoolId !== undefined, (query) => query.where('a.school_id', '=', schoolId!))
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(SHOWN)
    .execute()
  return rows.flatMap(({ dueOn, ...row }) => (dueOn === null ? [] : [{ ...row, dueOn }]))
}
