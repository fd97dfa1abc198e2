import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** A record that a school was sent. */
export type LatestRecord = {
  recordId: string
  visitId: string
  schoolId: string
  schoolName: string
  visitType: string
  modelVersionId: string
  version: number
  issuedAt: Date
}

/** The records that were issued last to the schools whose records somebody may read. */
export async function listLatestRecords(look: Look, limit: number): Promise<LatestRecord[]> {
  const rows = await look.db
    .selectFrom('records as r')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'r.authority_id').onRef('v.id', '=', 'r.visit_id'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'v.authority_id').onRef('s.id', '=', 'v.school_id'),
    )
    .select([
      'r.id as recordId',
      'v.id as visitId',
      'v.school_id as schoolId',
      's.name as schoolName',
      'v.visit_type as visitType',
      'v.model_version_id as modelVersionId',
      'r.version',
      'r.issued_at as issuedAt',
    ])
    .where('r.status', '=', 'issued')
    .where(withinReach(look.reach('read-records'), 'v.school_id'))
    .orderBy('r.issued_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, issuedAt: row.issuedAt ?? look.now }))
}
