import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { DueReach } from '#work/due.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** A notice of which something is due: who issued it, how it was served first, and since when the school waits for an answer. */
export type NoticeDue = {
  id: string
  schoolId: string
  schoolName: string
  kind: string
  modelVersionId: string
  status: 'issued' | 'not-complied'
  issuedOn: PlainDate
  complyBy: PlainDate | null
  followsOn: PlainDate | null
  servedOn: PlainDate | null
  /** What the school said first of what has no answer yet. */
  waitsSince: PlainDate | null
  hasSaid: boolean
  ownerId: string
  ownerName: string
}

const MOST = 500

/** Notices in force, and those not complied with of which what follows lies no further back than some day, of those that somebody may issue or issued. */
export async function listNoticesDue(
  look: Look,
  { people, schoolId }: DueReach,
  since: PlainDate,
): Promise<NoticeDue[]> {
  const isDue = sql`n.way = 'notice' and (n.status = 'issued' or n.status = 'not-complied' and n.follows_on >= ${since})
      and ${withinReach(look.reach('issue-notice'), 'n.school_id')}
      and ${schoolId ? sql`n.school_id = ${schoolId}` : sql`true`}
      and ${people ? sql`n.issued_by = any (${[...people]}::uuid[])` : sql`true`}`
  return look.ifAny(sql`from notices n where ${isDue}`, async () => {
    const { rows } = await sql<NoticeDue>`
    select n.id, n.school_id as "schoolId", s.name as "schoolName", n.kind, n.model_version_id as "modelVersionId", n.status,
      n.issued_on as "issuedOn", n.comply_by as "complyBy", n.follows_on as "followsOn",
      (select min(v.served_on) from notices_served v where v.authority_id = n.authority_id and v.notice_id = n.id and not v.is_copy) as "servedOn",
      (select min(r.received_on) from notice_representations r where r.authority_id = n.authority_id and r.notice_id = n.id
        and r.answer is null) as "waitsSince",
      exists (select from notice_representations r where r.authority_id = n.authority_id and r.notice_id = n.id) as "hasSaid",
      p.id as "ownerId", p.name as "ownerName"
    from notices n join schools s on s.authority_id = n.authority_id and s.id = n.school_id
      join people p on p.authority_id = n.authority_id and p.id = n.issued_by
    where ${isDue}
    order by n.comply_by limit ${MOST}`.execute(look.db)
    return rows
  })
}

/** Notices of which a school is still heard, with who there may say something. */
export async function listToReply(look: Look, { people, schoolId }: DueReach): Promise<NoticeDue[]> {
  const isHeard = sql`n.way = 'notice' and n.status = 'issued' and ${withinReach(look.reach('see-need'), 'n.school_id')}
      and ${schoolId ? sql`n.school_id = ${schoolId}` : sql`true`}`
  return look.ifAny(sql`from notices n where ${isHeard}`, async () => {
    const { rows } = await sql<NoticeDue>`
    select n.id, n.school_id as "schoolId", s.name as "schoolName", n.kind, n.model_version_id as "modelVersionId", n.status,
      n.issued_on as "issuedOn", n.comply_by as "complyBy", n.follows_on as "followsOn",
      (select min(v.served_on) from notices_served v where v.authority_id = n.authority_id and v.notice_id = n.id and not v.is_copy) as "servedOn",
      null as "waitsSince", false as "hasSaid", p.id as "ownerId", p.name as "ownerName"
    from notices n join schools s on s.authority_id = n.authority_id and s.id = n.school_id
      join notices_told t on t.authority_id = n.authority_id and t.notice_id = n.id
      join people p on p.authority_id = n.authority_id and p.id = t.person_id
    where ${isHeard} and ${people ? sql`p.id = any (${[...people]}::uuid[])` : sql`true`}
      and not exists (select from notice_representations r where r.authority_id = n.authority_id and r.notice_id = n.id)
    order by n.comply_by limit ${MOST}`.execute(look.db)
    return rows
  })
}
