import { sql } from 'kysely'
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
  const { rows } = await sql<LatestRecord>`
    select r.id as "recordId", v.id as "visitId", v.school_id as "schoolId", s.name as "schoolName", v.visit_type as "visitType",
      v.model_version_id as "modelVersionId", r.version, r.issued_at as "issuedAt"
    from records r
    join visits v on v.authority_id = r.authority_id and v.id = r.visit_id
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    where r.status = 'issued' and ${withinReach(look.reach('read-records'), 'v.school_id')}
    order by r.issued_at desc limit ${limit}`.execute(look.db)
  return rows
}
