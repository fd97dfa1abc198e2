import { checksumOf, inPlainText, type PrintedDocument } from '#print/index.ts'
import { newId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { findCrest, findCrestById } from './crest-store.ts'

/** A document on the day that it leaves the service. */
export type NewIssue = {
  kind: string
  schoolId: string
  visitId: string | null
  recordId: string | null
  version: number
  modelVersionId: string
  /** Whose word it is, where another than whoever acts. */
  issuedBy?: string
  document: PrintedDocument
}

/** A document as it was issued: its words, and what they come to as one number. */
export type IssuedDocument = {
  id: string
  recordId: string | null
  visitId: string | null
  version: number
  title: string
  issuedAt: Date
  content: PrintedDocument
  checksum: string
  crestId: string | null
}

const columns = [
  'id',
  'record_id as recordId',
  'visit_id as visitId',
  'version',
  'title',
  'issued_at as issuedAt',
  'content',
  'checksum',
  'crest_id as crestId',
] as const

/** XX-06. Keeps what a document says, in the transaction in which it is issued: from now on it is fixed. */
export async function keepIssued(work: Work, issue: NewIssue): Promise<string> {
  const id = newId()
  const content = inPlainText(issue.document)
  const crest = await work.db.selectFrom('crests').select('id').where('taken_down_at', 'is', null).executeTakeFirst()
  await work.db
    .insertInto('issued_documents')
    .values({
      authority_id: work.actor.authorityId,
      id,
      kind: issue.kind,
      school_id: issue.schoolId,
      visit_id: issue.visitId,
      record_id: issue.recordId,
      version: issue.version,
      title: content.title,
      model_version_id: issue.modelVersionId,
      issued_at: work.now,
      issued_by: issue.issuedBy ?? work.actor.personId,
      content: JSON.stringify(content),
      checksum: checksumOf(content),
      crest_id: crest?.id ?? null,
    })
    .execute()
  return id
}

/** Takes away what was issued where it is past its date; the deed of disposing asks leave and leaves the trace. */
export async function removeIssued({ db }: Work, id: string | null): Promise<void> {
  if (id) await db.deleteFrom('issued_documents').where('id', '=', id).execute()
}

/** What was issued of a record, if it was since documents are kept. */
export async function findIssuedOfRecord({ db }: Look, recordId: string): Promise<IssuedDocument | undefined> {
  return db.selectFrom('issued_documents').select(columns).where('record_id', '=', recordId).executeTakeFirst()
}

/** What was issued of several records at once, by record. */
export async function listIssuedOfRecords(
  { db }: Look,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, IssuedDocument>> {
  if (recordIds.length === 0) return new Map()
  const found = await db.selectFrom('issued_documents').select(columns).where('record_id', 'in', recordIds).execute()
  return new Map(found.map((each) => [each.recordId ?? '', each]))
}

/** The crest that goes onto a document: the one of its day, or, for one that is not issued, today's. */
export async function picturesOf(look: Look, issued: Pick<IssuedDocument, 'crestId'> | undefined) {
  const crest = issued ? await findCrestById(look, issued.crestId) : await findCrest(look)
  return crest ? { crest } : {}
}

/** What was issued to a school: which document, of which version, and when. */
export async function listIssuedOfSchool(
  { db }: Look,
  schoolId: string,
): Promise<Pick<IssuedDocument, 'id' | 'title' | 'version' | 'issuedAt'>[]> {
  return db
    .selectFrom('issued_documents')
    .select(['id', 'title', 'version', 'issued_at as issuedAt'])
    .where('school_id', '=', schoolId)
    .orderBy('issued_at')
    .orderBy('id')
    .execute()
}

/** One document as it was issued. Throws NotFound. */
export async function getIssued({ db }: Look, id: string): Promise<IssuedDocument> {
  const found = await db.selectFrom('issued_documents').select(columns).where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('issued document', id)
  return found
}
