import { sql } from 'kysely'
import type { RecordStatus } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** What there is to know of a record before it is said whether somebody may read it: no word of what stands in it. */
export type RecordOfLink = {
  recordId: string
  visitId: string
  schoolId: string
  schoolName: string
  visitType: string
  modelVersionId: string
  on: PlainDate
  authorName: string
  authorEmail: string | null
  status: RecordStatus
  sentAt: Date | null
  issuedAt: Date | null
  /** Who has replied for the school, and when. */
  repliedBy: string | null
  repliedAt: Date | null
  outcome: 'accurate' | 'marked' | null
}

/** The one record that a link is for. */
export async function findRecordOfLink(look: Look, recordId: string): Promise<RecordOfLink | undefined> {
  const found = await look.db
    .selectFrom('records as r')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'r.authority_id').onRef('v.id', '=', 'r.visit_id'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'v.authority_id').onRef('s.id', '=', 'v.school_id'),
    )
    .innerJoin('people as author', (join) =>
      join.onRef('author.authority_id', '=', 'v.authority_id').onRef('author.id', '=', 'v.adviser_id'),
    )
    .leftJoin('record_replies as reply', (join) =>
      join
        .onRef('reply.authority_id', '=', 'r.authority_id')
        .onRef('reply.record_id', '=', 'r.id')
        .on('reply.status', '=', 'sent'),
    )
    .leftJoin('people as replier', (join) =>
      join.onRef('replier.authority_id', '=', 'reply.authority_id').onRef('replier.id', '=', 'reply.person_id'),
    )
    .select([
      'r.id as recordId',
      'v.id as visitId',
      'v.school_id as schoolId',
      's.name as schoolName',
      'v.visit_type as visitType',
      'v.model_version_id as modelVersionId',
      'v.booked_for as bookedFor',
      'v.held_on as heldOn',
      'author.name as authorName',
      'author.email as authorEmail',
      sql<RecordStatus>`r.status`.as('status'),
      'r.sent_at as sentAt',
      'r.issued_at as issuedAt',
      'replier.name as repliedBy',
      'reply.sent_at as repliedAt',
      'reply.outcome',
    ])
    .where('r.id', '=', recordId)
    .where('r.status', '<>', 'struck-out')
    .orderBy('reply.sent_at')
    .limit(1)
    .executeTakeFirst()
  if (!found) return undefined
  const { bookedFor, heldOn, ...rest } = found
  return { ...rest, on: heldOn ?? bookedFor }
}
