import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Holder } from '../school-people-store.ts'

/** To whom an issued record went, as what, and when they first opened it. */
export type Receipt = {
  personId: string
  name: string
  role: string
  email: string | null
  sentAt: Date
  openedAt: Date | null
}

/** Writes down to whom a record went. */
export async function addReceipts(work: Work, recordId: string, recipients: readonly Holder[]): Promise<void> {
  if (recipients.length === 0) return
  const rows = recipients.map(({ personId, role }) => ({
    authority_id: work.actor.authorityId,
    id: newId(),
    record_id: recordId,
    person_id: personId,
    role,
    sent_at: work.now,
    opened_at: null,
  }))
  await work.db
    .insertInto('record_receipts')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['authority_id', 'record_id', 'person_id']).doNothing())
    .execute()
}

/** To whom a record went, by name. */
export async function listReceipts(look: Look, recordId: string): Promise<Receipt[]> {
  return look.db
    .selectFrom('record_receipts as t')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 't.authority_id').onRef('p.id', '=', 't.person_id'),
    )
    .select(['p.id as personId', 'p.name', 'p.email', 't.role', 't.sent_at as sentAt', 't.opened_at as openedAt'])
    .where('t.record_id', '=', recordId)
    .orderBy('p.name_sorted')
    .orderBy('p.id')
    .execute()
}

/** Notes that somebody to whom a record went has opened it; only the first time counts. */
export async function markOpened(look: Look, recordId: string): Promise<void> {
  await look.db
    .updateTable('record_receipts')
    .set({ opened_at: look.now })
    .where('record_id', '=', recordId)
    .where('person_id', '=', look.actor.personId)
    .where('opened_at', 'is', null)
    .execute()
}

/** Something that somebody was sent. */
export type Received = {
  recordId: string
  visitId: string
  schoolId: string
  schoolName: string
  visitType: string
  modelVersionId: string
  on: PlainDate
  version: number
  authorName: string
  sentAt: Date
  openedAt: Date | null
}

/** What somebody was sent of the schools whose records they may read today, newest first, a page at a time. */
export async function listReceived(
  look: Look,
  after: { sentAt: Date; recordId: string } | undefined,
  limit: number,
): Promise<Received[]> {
  return look.db
    .selectFrom('record_receipts as t')
    .innerJoin('records as r', (join) =>
      join.onRef('r.authority_id', '=', 't.authority_id').onRef('r.id', '=', 't.record_id'),
    )
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'r.authority_id').onRef('v.id', '=', 'r.visit_id'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'v.authority_id').onRef('s.id', '=', 'v.school_id'),
    )
    .innerJoin('people as author', (join) =>
      join.onRef('author.authority_id', '=', 'v.authority_id').onRef('author.id', '=', 'v.adviser_id'),
    )
    .select([
      'r.id as recordId',
      'v.id as visitId',
      'v.school_id as schoolId',
      's.name as schoolName',
      'v.visit_type as visitType',
      'v.model_version_id as modelVersionId',
      'v.booked_for as on',
      'r.version',
      'author.name as authorName',
      't.sent_at as sentAt',
      't.opened_at as openedAt',
    ])
    .where('t.person_id', '=', look.actor.personId)
    .where('r.status', '<>', 'struck-out')
    .where(withinReach(look.reach('read-records'), 'v.school_id'))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('t.sent_at', 't.record_id'), '<', tuple(after?.sentAt ?? look.now, after?.recordId ?? '')),
      ),
    )
    .orderBy('t.sent_at', 'desc')
    .orderBy('t.record_id', 'desc')
    .limit(limit)
    .execute()
}

/** How many of them were not opened yet, exactly up to a limit. */
export async function countUnopened(look: Look, limit: number): Promise<number> {
  const { count } = await look.db
    .selectFrom((query) =>
      query
        .selectFrom('record_receipts as t')
        .innerJoin('records as r', (join) =>
          join.onRef('r.authority_id', '=', 't.authority_id').onRef('r.id', '=', 't.record_id'),
        )
        .innerJoin('visits as v', (join) =>
          join.onRef('v.authority_id', '=', 'r.authority_id').onRef('v.id', '=', 'r.visit_id'),
        )
        .select('t.id')
        .where('t.person_id', '=', look.actor.personId)
        .where('t.opened_at', 'is', null)
        .where('r.status', '<>', 'struck-out')
        .where(withinReach(look.reach('read-records'), 'v.school_id'))
        .limit(limit)
        .as('unopened'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Of some records those that this person was sent, and whether they have opened each. */
export async function listOpened(look: Look, recordIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  if (recordIds.length === 0) return new Map()
  const rows = await look.db
    .selectFrom('record_receipts')
    .select(['record_id as recordId', 'opened_at as openedAt'])
    .where('person_id', '=', look.actor.personId)
    .where('record_id', 'in', [...recordIds])
    .execute()
  return new Map(rows.map(({ recordId, openedAt }) => [recordId, openedAt !== null]))
}
