import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** How many visits of some days had the same purposes, under the same model. */
export type PurposeCount = {
  modelVersionId: string
  visitType: string
  purposes: string[]
  held: number
  booked: number
}

/** SH-11. The visits within somebody's sight between two days, both included, counted by their kind and all their purposes. */
export async function countVisitsByPurpose(look: Look, from: PlainDate, until: PlainDate): Promise<PurposeCount[]> {
  return look.db
    .selectFrom('visits as v')
    .select([
      'v.model_version_id as modelVersionId',
      'v.visit_type as visitType',
      'v.purposes',
      sql<number>`count(*) filter (where v.status = 'held')`.as('held'),
      sql<number>`count(*) filter (where v.status = 'booked')`.as('booked'),
    ])
    .where('v.booked_for', '>=', from)
    .where('v.booked_for', '<=', until)
    .where(withinReach(look.reach('see-school'), 'v.school_id'))
    .groupBy(['v.model_version_id', 'v.visit_type', 'v.purposes'])
    .execute()
}
