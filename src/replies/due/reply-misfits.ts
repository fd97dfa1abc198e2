import { sql } from 'kysely'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { MOST_MISFITS, type MisfitSource } from '#work/misfit.ts'
import { isAnywhere, withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

type Replied = { visitId: string; schoolName: string; sentAt: Date; repliedAt: Date }

/** Whether a reply bears an earlier moment than the sending that it answers. */
export const isBeforeItsSending = ({ sentAt, repliedAt }: Pick<Replied, 'sentAt' | 'repliedAt'>) => repliedAt < sentAt

/** Replies that are older than what they reply to, for those who settle between the two sides. */
export const replyMisfits: MisfitSource = {
  kind: { id: 'reply-before-sending', title: 'Replies from before what they reply to was sent' },
  async list(look) {
    if (!isAnywhere(look.reach('settle'))) return []
    return (await listReplied(look)).filter(isBeforeItsSending).map(({ visitId, schoolName, sentAt, repliedAt }) => ({
      what: schoolName,
      says: `Replied to on ${showDate(londonDateOf(repliedAt))}, and sent on ${showDate(londonDateOf(sentAt))}.`,
      href: `/visits/${visitId}/record`,
      mend: 'Look at it, or strike it out',
    }))
  },
}

async function listReplied(look: Look): Promise<Replied[]> {
  const { rows } = await sql<Replied>`
    select v.id as "visitId", s.name as "schoolName", r.sent_at as "sentAt", p.sent_at as "repliedAt"
    from record_replies p
    join records r on r.authority_id = p.authority_id and r.id = p.record_id and r.status <> 'struck-out'
    join visits v on v.authority_id = r.authority_id and v.id = r.visit_id
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    where p.status = 'sent' and p.sent_at < r.sent_at and ${withinReach(look.reach('settle'), 'v.school_id')}
    order by p.sent_at, p.id limit ${MOST_MISFITS + 1}`.execute(look.db)
  return rows
}
