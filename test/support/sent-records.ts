import { newId } from '#shared/id.ts'
import { hashOf } from '#web/session.ts'
import type { TestService } from './a-service.ts'

type Add = (table: string, row: Record<string, unknown>) => Promise<unknown>
type Sent = { visit: unknown; adviser: string; section: string; status?: 'with-school' | 'answered' }

const SENT_AT = '2026-11-11T09:00:00Z'

/** A record as it was sent to its school to be read. Gives its id. */
export async function addSentRecord(add: Add, { visit, adviser, section, status = 'with-school' }: Sent) {
  const content = { body: 'Seen and heard.', judgement: null, isNotDiscussed: false, restsOn: [] }
  const record = await add('records', {
    ...{ visit_id: visit, version: 1, author_id: adviser, status, sent_at: SENT_AT },
    ...(status === 'answered' && { answered_at: '2026-11-11T16:00:00Z' }),
  })
  await add('record_sections', { record_id: record, section, body: content.body })
  await add('record_sendings', {
    record_id: record,
    sent_at: SENT_AT,
    sent_by: adviser,
    content: JSON.stringify({ sections: [{ section, ...content, revision: 1 }], entries: [] }),
  })
  return record
}

/** What the school replied to it: a fact that is wrong, put to the head of service, and a line that it sees differently. */
export async function addReplyTo(add: Add, record: unknown, { head, section }: { head: string; section: string }) {
  const sent = { status: 'sent', outcome: 'marked', sent_at: '2026-11-11T16:00:00Z' }
  const reply = await add('record_replies', { record_id: record, person_id: head, ...sent })
  const line = { reply_id: reply, section, quoted: 'Seen and heard.' }
  const put = { outcome: 'put-to-head-of-service', answer: 'My notes say so.', answered_at: '2026-11-12T08:00:00Z' }
  await add('record_marks', { ...line, line: 1, kind: 'fact-wrong', says: 'It was 7 of 31.', ...put })
  await add('record_marks', { ...line, line: 0, kind: 'seen-differently', says: 'We are further on.' })
  await add('record_marks', { ...line, line: 2, kind: 'fact-wrong', says: 'It was in May.' })
}

const tokens = new Map<string, string>()

/** A link to reply by, of this service and of nobody else's. */
export async function addLinkTo({ authorityId, db }: TestService, record: unknown, personId: string): Promise<void> {
  const token = `link-${newId()}`
  await db.owner.query(
    `insert into access.reply_links (hash, authority_id, person_id, record_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5, '2027-03-01')`,
    [hashOf(token), authorityId, personId, record, SENT_AT],
  )
  tokens.set(authorityId, token)
}

/** The links that were made for a service. */
export function linksOf({ authorityId }: TestService): string[] {
  const token = tokens.get(authorityId)
  return token ? [token] : []
}
