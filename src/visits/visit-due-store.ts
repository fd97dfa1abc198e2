import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Whose dues are asked for: some people's, or, left out, everyone's within sight. */
export type DueReach = { adviserIds?: readonly string[] | undefined; schoolId?: string | undefined }

/** A visit of which something is still to be done, with no more than that asks for. */
export type VisitToDo = {
  id: string
  schoolId: string
  schoolName: string
  adviserId: string
  adviserName: string
  modelVersionId: string
  visitType: string
  on: PlainDate
  hasDraft: boolean
}

/** Held visits whose record has not gone to the school, but for those from before the service kept any; found by an index that holds no others. */
export function listVisitsToRecord(look: Look, reach: DueReach): Promise<VisitToDo[]> {
  return toDo(look, reach, 'held_on')
    .where('v.status', '=', 'held')
    .where('v.may_have_record', '=', true)
    .where('v.has_issued_record', '=', false)
    .where('v.imported_by', 'is', null)
    .orderBy('v.held_on')
    .limit(500)
    .execute()
}

/** Booked visits whose day has come or gone. */
export function listVisitsToHold(look: Look, reach: DueReach): Promise<VisitToDo[]> {
  return toDo(look, reach, 'booked_for')
    .where('v.status', '=', 'booked')
    .where('v.booked_for', '<', look.today)
    .orderBy('v.booked_for')
    .limit(500)
    .execute()
}

function toDo(look: Look, { adviserIds, schoolId }: DueReach, on: 'held_on' | 'booked_for') {
  let query = look.db
    .selectFrom('visits as v')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'v.authority_id').onRef('s.id', '=', 'v.school_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'v.authority_id').onRef('p.id', '=', 'v.adviser_id'),
    )
    .select([
      'v.id',
      'v.school_id as schoolId',
      's.name as schoolName',
      'v.adviser_id as adviserId',
      'p.name as adviserName',
      'v.model_version_id as modelVersionId',
      'v.visit_type as visitType',
      sql<PlainDate>`v.${sql.raw(on)}`.as('on'),
      sql<boolean>`exists (select from records r where r.authority_id = v.authority_id and r.visit_id = v.id and r.status = 'draft')`.as(
        'hasDraft',
      ),
    ])
    .where(withinReach(look.reach('see-school'), 'v.school_id'))
  if (adviserIds) query = query.where(sql<boolean>`v.adviser_id = any (${[...adviserIds]}::uuid[])`)
  return schoolId ? query.where('v.school_id', '=', schoolId) : query
}
