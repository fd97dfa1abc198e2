import { sql, type RawBuilder } from 'kysely'
import { afterPlace, inOrder, type OrderBy } from '#db/turning.ts'
import { newId } from '#shared/id.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Judged, Notice, NoticeStatus, Required, Written } from './notice.ts'

const COLUMNS = sql`n.id, n.school_id as "schoolId", s.name as "schoolName", n.case_id as "caseId", n.model_version_id as "modelVersionId",
  n.kind, n.way, n.status, n.grounds, n.parts, n.required, n.capacity, n.comply_by as "complyBy", n.drafted_on as "draftedOn",
  drafted.name as "draftedByName", n.issued_on as "issuedOn", n.issued_by as "issuedById", issued.name as "issuedByName",
  n.document_id as "documentId", n.written_to as "writtenTo", n.settled_on as "settledOn", settled.name as "settledByName",
  n.settled_because as "settledBecause", n.consequence, n.follows_on as "followsOn", n.revision`

const NOTICES = sql`notices n
  join schools s on s.authority_id = n.authority_id and s.id = n.school_id
  join people drafted on drafted.authority_id = n.authority_id and drafted.id = n.drafted_by
  left join people issued on issued.authority_id = n.authority_id and issued.id = n.issued_by
  left join people settled on settled.authority_id = n.authority_id and settled.id = n.settled_by`

/** SH-103. A query's face of who may read one: whoever may issue it, and once it is issued those who know of the school's need or were told. */
const readable = (look: Look) => sql`(${withinReach(look.reach('issue-notice'), 'n.school_id')}
  or n.issued_on is not null and (${withinReach(look.reach('see-need'), 'n.school_id')}
    or exists (select from notices_told t where t.authority_id = n.authority_id and t.notice_id = n.id and t.person_id = ${look.actor.personId})))`

const inSight = (look: Look) => sql`(${withinReach(look.reach('issue-notice'), 'n.school_id')}
  or n.issued_on is not null and ${withinReach(look.reach('see-need'), 'n.school_id')})`

/** A notice, for somebody who may read it. */
export async function findNotice(look: Look, id: string): Promise<Notice | undefined> {
  const { rows } = await sql<Notice>`
    select ${COLUMNS} from ${NOTICES} where n.id = ${id} and ${readable(look)}`.execute(look.db)
  return rows[0]
}

/** The same for a deed: held until it ends. */
export async function findNoticeToChange(work: Work, id: string): Promise<Notice | undefined> {
  await sql`select id from notices where id = ${id} for update`.execute(work.db)
  return findNotice(work, id)
}

/** The notice of a kind that a school has as a draft or in force. */
export async function findOpenNotice({ db }: Look, schoolId: string, kind: string) {
  return db
    .selectFrom('notices')
    .select(['id', sql<'draft' | 'issued'>`status`.as('status')])
    .where('school_id', '=', schoolId)
    .where('kind', '=', kind)
    .where('status', 'in', ['draft', 'issued'])
    .executeTakeFirst()
}

/** What a list of notices is asked for. */
export type NoticeFilter = {
  schoolId?: string | undefined
  status?: NoticeStatus | undefined
  kind?: string | undefined
}

const NEWEST: readonly OrderBy[] = [
  { of: sql`n.drafted_on`, type: 'date' },
  { of: sql`n.id`, type: 'uuid' },
]

const asked = ({ schoolId, status, kind }: NoticeFilter): RawBuilder<unknown> => sql`
  ${schoolId ? sql`n.school_id = ${schoolId}` : sql`true`} and ${status ? sql`n.status = ${status}` : sql`true`}
  and ${kind ? sql`n.kind = ${kind}` : sql`true`}`

/** Notices and letters within sight, the newest first; `after` is the last one of the page before. */
export async function listNotices(
  look: Look,
  { after, limit, ...filter }: NoticeFilter & { after?: string | undefined; limit: number },
): Promise<Notice[]> {
  const place = after
    ? await sql<{ place: string[] }>`
        select array[n.drafted_on::text, n.id::text] as place from notices n where n.id = ${after}`.execute(look.db)
    : undefined
  const { rows } = await sql<Notice>`
    select ${COLUMNS} from ${NOTICES} where ${inSight(look)} and ${asked(filter)}
      and ${place?.rows[0] ? afterPlace(NEWEST, true, place.rows[0].place) : sql`true`}
    order by ${inOrder(NEWEST, true)} limit ${limit}`.execute(look.db)
  return rows
}

/** How many of what is within sight stand in each status. */
export async function countNotices(look: Look, filter: NoticeFilter): Promise<ReadonlyMap<NoticeStatus, number>> {
  const { rows } = await sql<{ status: NoticeStatus; count: number }>`
    select n.status, count(*)::integer as count from notices n where ${inSight(look)} and ${asked(filter)} group by n.status`.execute(
    look.db,
  )
  return new Map(rows.map(({ status, count }) => [status, count]))
}

/** The notices of some cases of which somebody may know. */
export async function listNoticesOfCases(look: Look, caseIds: readonly string[]): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select ${COLUMNS} from ${NOTICES} where ${inSight(look)} and n.case_id = any (${[...caseIds]}::uuid[])
    order by n.drafted_on, n.id limit 1000`.execute(look.db)
  return rows
}

export type NewNotice = Written & { schoolId: string; caseId: string | null; kind: string }

/** Adds a draft. */
export async function addNotice(work: Work, { schoolId, caseId, kind, ...written }: NewNotice): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('notices')
    .values({
      ...{ authority_id: work.actor.authorityId, id, school_id: schoolId, case_id: caseId, kind },
      ...{ model_version_id: work.modelVersionId, way: 'notice', status: 'draft', ...columnsOf(written) },
      ...{ capacity: '[]', drafted_on: work.today, drafted_by: work.actor.personId },
    })
    .execute()
  return id
}

/** Adds a letter to whoever answers for a school, as it was issued. */
export async function addLetter(
  work: Work,
  { schoolId, kind, to, documentId, ...written }: Omit<NewNotice, 'caseId'> & { to: string; documentId: string },
): Promise<string> {
  const id = newId()
  const { personId, authorityId } = work.actor
  await work.db
    .insertInto('notices')
    .values({
      ...{ authority_id: authorityId, id, school_id: schoolId, case_id: null, kind, written_to: to },
      ...{ model_version_id: work.modelVersionId, way: 'letter', status: 'written', ...columnsOf(written) },
      ...{ drafted_on: work.today, drafted_by: personId, issued_on: work.today, issued_by: personId },
      ...{ capacity: '[]', document_id: documentId },
    })
    .execute()
  return id
}

/** Saves what a draft says. */
export async function saveWritten({ db }: Work, id: string, written: Written): Promise<void> {
  await db
    .updateTable('notices')
    .set({ ...columnsOf(written), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Issues one: from now on it is fixed, with the judgements as they stand. */
export async function markIssued(
  { db, actor, today }: Work,
  id: string,
  { documentId, capacity }: { documentId: string; capacity: readonly Judged[] },
): Promise<void> {
  await db
    .updateTable('notices')
    .set({ status: 'issued', issued_on: today, issued_by: actor.personId, document_id: documentId })
    .set({ capacity: JSON.stringify(capacity), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

export type Settled = {
  status: 'complied' | 'not-complied' | 'withdrawn'
  on: Notice['draftedOn']
  because: string
  consequence: string | null
  followsOn: Notice['followsOn']
}

/** Says once what came of one. */
export async function settleIt({ db, actor }: Work, id: string, settled: Settled): Promise<void> {
  const { status, on, because, consequence, followsOn } = settled
  await db
    .updateTable('notices')
    .set({ status, settled_on: on, settled_by: actor.personId, settled_because: because })
    .set({ consequence, follows_on: followsOn, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

const columnsOf = ({ grounds, parts, required }: Written) => ({
  ...{ grounds: [...grounds], parts: JSON.stringify(parts), required: JSON.stringify(required) },
  comply_by: lastOf(required),
})

/** The last of the days by which something has to be done. */
export const lastOf = (required: readonly Required[]) =>
  required.map(({ by }) => by).reduce<Required['by'] | null>((last, by) => (last && last > by ? last : by), null)
