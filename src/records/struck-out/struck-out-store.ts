import { sql } from 'kysely'
import type { Look, Work } from '#work/work.ts'
import type { RecordStatus } from '../record.ts'

/** A version of a record that was struck out: that it was, and no word of it. */
export type StruckOutRecord = {
  id: string
  version: number
  from: RecordStatus
  because: string
  at: Date
  by: string
  sentAt: Date | null
  issuedAt: Date | null
}

/** What of a visit's record was struck out, the newest version first. */
export async function listStruckOut(look: Look, visitId: string): Promise<StruckOutRecord[]> {
  const { rows } = await sql<StruckOutRecord>`
    select r.id, r.version, r.struck_out_from as "from", r.struck_out_because as because, r.struck_out_at as at, p.name as by,
      r.sent_at as "sentAt", r.issued_at as "issuedAt"
    from records r join people p on p.authority_id = r.authority_id and p.id = r.struck_out_by
    where r.visit_id = ${visitId} and r.status = 'struck-out' order by r.version desc limit 50`.execute(look.db)
  return rows
}

/** Strikes a version out, with the actions that it brought to life and that are still open. */
export async function markRecordStruckOut(work: Work, recordId: string, because: string): Promise<void> {
  const me = work.actor.personId
  await sql`
    update records set status = 'struck-out', struck_out_because = ${because}, struck_out_at = ${work.now}, struck_out_by = ${me},
      struck_out_from = status, revision = revision + 1 where id = ${recordId}`.execute(work.db)
  await sql`
    update actions set struck_out_because = ${because}, struck_out_at = ${work.now}, struck_out_by = ${me}, struck_out_with = ${recordId},
      revision = revision + 1
    where done_on is null and struck_out_because is null
      and id in (select action_id from record_entries where record_id = ${recordId} and action_id is not null)`.execute(
    work.db,
  )
}

/** Takes it back as it was, and its actions with it. */
export async function markRecordBack(work: Work, recordId: string): Promise<void> {
  await sql`
    update records set status = struck_out_from, struck_out_because = null, struck_out_at = null, struck_out_by = null,
      struck_out_from = null, revision = revision + 1 where id = ${recordId}`.execute(work.db)
  await sql`
    update actions set struck_out_because = null, struck_out_at = null, struck_out_by = null, struck_out_with = null,
      revision = revision + 1 where struck_out_with = ${recordId}`.execute(work.db)
}

/** NF-25. Whether the visit still has a record that the school was sent, or that was issued: without one it is to be written again. */
export async function markWhatIsLeft(work: Work, visitId: string): Promise<void> {
  await sql`
    update visits v set
      has_issued_record = exists (select from records r where r.visit_id = v.id and r.status = 'issued'),
      has_sent_record = exists (select from records r where r.visit_id = v.id and r.status <> 'struck-out'
        and (r.sent_at is not null or r.status = 'issued'))
    where v.id = ${visitId}`.execute(work.db)
}
