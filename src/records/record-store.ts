import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Attachment } from './attachments/attachment.ts'
import { entriesOf, sectionsOf } from './draft-store.ts'
import type { RecordTables } from './record-tables.ts'
import type { RecordStatus, VisitRecord } from './record.ts'
import type { Visit } from '#visits/index.ts'

const records = (look: Look) =>
  look.db
    .selectFrom('records as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.author_id'),
    )
    .select([
      'r.id',
      'r.visit_id as visitId',
      'r.version',
      sql<RecordStatus>`r.status`.as('status'),
      'r.author_id as authorId',
      'p.name as authorName',
      'r.is_to_be_checked as isToBeChecked',
      'r.unchecked_because as uncheckedBecause',
      'r.handed_in_at as handedInAt',
      'r.checked_at as checkedAt',
      'r.sent_at as sentAt',
      'r.answered_at as answeredAt',
      'r.issued_at as issuedAt',
      'r.issued_without_reply as issuedWithoutReply',
      'r.corrects_because as correctsBecause',
      'r.disposed_at as disposedAt',
      'r.disposed_because as disposedBecause',
      'r.revision',
      sectionsOf().as('sections'),
      entriesOf().as('entries'),
      sql<Attachment[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'fromVersion', a.from_version, 'title', a.title,
          'fileId', a.file_id, 'fileName', a.file_name, 'kind', a.file_kind, 'bytes', a.bytes) order by a.attached_at, a.id), '[]')
        from attachments a where a.authority_id = r.authority_id and a.visit_id = r.visit_id
          and a.from_version <= r.version and (a.until_version is null or a.until_version > r.version)
          and not exists (select from records f where f.authority_id = a.authority_id and f.visit_id = a.visit_id
            and f.version = a.from_version and f.version <> r.version and f.status = 'struck-out'))`.as('attachments'),
    ])
    .where('r.status', '<>', 'struck-out')

/** Every version of a visit's record that was not struck out, newest first, each with all that stands in it. */
export async function listRecords(look: Look, visitId: string): Promise<VisitRecord[]> {
  return records(look).where('r.visit_id', '=', visitId).orderBy('r.version', 'desc').execute()
}

/** The newest version alone. */
export async function findNewestRecord(look: Look, visitId: string): Promise<VisitRecord | undefined> {
  return records(look).where('r.visit_id', '=', visitId).orderBy('r.version', 'desc').limit(1).executeTakeFirst()
}

/** Of some visits the records to which their schools replied and that are not issued, each with all that stands in it. */
export async function listAnsweredRecords(look: Look, visitIds: readonly string[]): Promise<VisitRecord[]> {
  if (visitIds.length === 0) return []
  return records(look).where('r.visit_id', '=', anyOf(visitIds)).where('r.status', '=', 'answered').execute()
}

/** When a draft was saved last; undefined where that is not known. */
export async function findSavedAt(look: Look, recordId: string): Promise<Date | undefined> {
  const found = await look.db.selectFrom('records').select('saved_at').where('id', '=', recordId).executeTakeFirst()
  return found?.saved_at ?? undefined
}

/** A first draft, or the next version beside what was issued or struck out. */
export async function addRecord(work: Work, visitId: string, correctsBecause: string | null): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('records')
    .values({
      authority_id: work.actor.authorityId,
      id,
      visit_id: visitId,
      version: sql`(select coalesce(max(version), 0) + 1 from records where visit_id = ${visitId})`,
      author_id: work.actor.personId,
      corrects_because: correctsBecause,
      issued_at: null,
    })
    .execute()
  return id
}

/** What a step on a record's way changes in it. */
export type RecordChange = Partial<
  Pick<
    RecordTables['records'],
    | 'is_to_be_checked'
    | 'unchecked_because'
    | 'handed_in_at'
    | 'checked_at'
    | 'sent_at'
    | 'answered_at'
    | 'issued_at'
    | 'corrects_because'
  >
> & { status?: RecordStatus; issued_without_reply?: boolean }

/** Takes a record a step further on its way; the deed has asked whether its status allows it. */
export async function changeRecord(work: Work, recordId: string, change: RecordChange): Promise<void> {
  await work.db
    .updateTable('records')
    .set({ ...change, revision: sql`revision + 1` })
    .where('id', '=', recordId)
    .execute()
}

/** NF-25. The school was sent the record of a visit, so that it is written. */
export async function markVisitSent(work: Work, visitId: string): Promise<void> {
  await work.db.updateTable('visits').set({ has_sent_record: true }).where('id', '=', visitId).execute()
}

/** From here on a version is fixed. */
export async function markIssued(work: Work, recordId: string, visitId: string, change: RecordChange): Promise<void> {
  await changeRecord(work, recordId, { ...change, status: 'issued', issued_at: work.now })
  const sent = { has_issued_record: true, has_sent_record: true }
  await work.db.updateTable('visits').set(sent).where('id', '=', visitId).execute()
}

export async function throwDraftAway(work: Work, recordId: string): Promise<void> {
  await work.db.deleteFrom('records').where('id', '=', recordId).where('status', '=', 'draft').execute()
}

/** Says of a line which action it became. */
export async function linkAction(work: Work, entryId: string, actionId: string): Promise<void> {
  await work.db.updateTable('record_entries').set({ action_id: actionId }).where('id', '=', entryId).execute()
}

/** The actions that an earlier version of a visit's record said. */
export async function listActionsAgreedBefore(look: Look, visitId: string, version: number): Promise<string[]> {
  const rows = await look.db
    .selectFrom('record_entries as e')
    .innerJoin('records as r', (join) =>
      join.onRef('r.authority_id', '=', 'e.authority_id').onRef('r.id', '=', 'e.record_id'),
    )
    .select('e.action_id as actionId')
    .where('r.visit_id', '=', visitId)
    .where('r.version', '<', version)
    .where('e.action_id', 'is not', null)
    .distinct()
    .execute()
  return rows.flatMap(({ actionId }) => actionId ?? [])
}

/** The newest record of the same kind that the school was sent before this visit: what was said last time. */
export async function findLastIssued(look: Look, visit: Pick<Visit, 'id' | 'schoolId' | 'visitType' | 'bookedFor'>) {
  return look.db
    .selectFrom('records as r')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'r.authority_id').onRef('v.id', '=', 'r.visit_id'),
    )
    .select([
      'r.visit_id as visitId',
      'v.booked_for as heldOn',
      sql<{ section: string; body: string }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('section', s.section, 'body', s.body)), '[]')
        from record_sections s where s.authority_id = r.authority_id and s.record_id = r.id)`.as('sections'),
    ])
    .where('v.school_id', '=', visit.schoolId)
    .where('v.booked_for', '<', visit.bookedFor)
    .where('v.id', '<>', visit.id)
    .where('r.status', '=', 'issued')
    .orderBy('v.booked_for', 'desc')
    .orderBy('r.version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The last version of each record that was issued to a school, in the order of their visits; perhaps of some months only. */
export async function listIssuedRecords(look: Look, schoolId: string, from?: PlainDate, until?: PlainDate) {
  let query = look.db
    .selectFrom('records as r')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'r.authority_id').onRef('v.id', '=', 'r.visit_id'),
    )
    .distinctOn(['v.booked_for', 'v.id'])
    .select([
      'r.id as recordId',
      'r.visit_id as visitId',
      sql<PlainDate>`coalesce(v.held_on, v.booked_for)`.as('heldOn'),
    ])
    .where('v.school_id', '=', schoolId)
    .where('r.status', '=', 'issued')
    .where('r.disposed_at', 'is', null)
  if (from) query = query.where(sql<boolean>`coalesce(v.held_on, v.booked_for) >= ${from}`)
  if (until) query = query.where(sql<boolean>`coalesce(v.held_on, v.booked_for) <= ${until}`)
  return query.orderBy('v.booked_for').orderBy('v.id').orderBy('r.version', 'desc').execute()
}
