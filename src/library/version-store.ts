import { wordsOfFile, type FileKindId, type StoredFile } from '#files/index.ts'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { LibraryComment, LibraryVersion } from './library-document.ts'

/** All versions of a document, newest first. */
export async function listVersions(look: Look, documentId: string): Promise<LibraryVersion[]> {
  return look.db
    .selectFrom('library_versions as v')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'v.authority_id').onRef('p.id', '=', 'v.added_by'),
    )
    .select([
      'v.id',
      'v.version',
      'v.status',
      'v.says',
      'v.file_id as fileId',
      'v.file_name as fileName',
      'v.file_kind as kind',
      'v.bytes',
      'v.added_at as addedAt',
      'p.name as addedBy',
      'v.published_at as publishedAt',
    ])
    .where('v.document_id', '=', documentId)
    .orderBy('v.version', 'desc')
    .execute()
}

/** What is new in a version, and whether it is published at once or goes out for comment. */
export type NewVersion = { says: string; goes: 'published' | 'for-comment' }

export async function insertVersion(
  work: Work,
  documentId: string,
  version: number,
  { says, goes, stored, kind }: NewVersion & { stored: StoredFile; kind: FileKindId },
): Promise<void> {
  const file = { file_id: stored.id, file_name: stored.name, file_kind: kind, bytes: stored.bytes }
  const when = {
    added_at: work.now,
    added_by: work.actor.personId,
    published_at: goes === 'published' ? work.now : null,
  }
  await work.db
    .insertInto('library_versions')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), document_id: documentId, version, status: goes, says },
      ...file,
      words: await wordsOfFile(work, stored, kind),
      ...when,
    })
    .execute()
}

/** A draft is published, or let go of because another takes its place. */
export async function endDraft(work: Work, versionId: string, status: 'published' | 'let-go'): Promise<void> {
  await work.db
    .updateTable('library_versions')
    .set({ status, published_at: status === 'published' ? work.now : null })
    .where('id', '=', versionId)
    .execute()
}

/** What was said of a version, oldest first. */
export async function listComments(look: Look, versionId: string): Promise<LibraryComment[]> {
  return look.db
    .selectFrom('library_comments as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.said_by'),
    )
    .select([
      'c.id',
      'c.says',
      'c.file_id as fileId',
      'c.file_name as fileName',
      'c.said_at as saidAt',
      'p.name as saidBy',
    ])
    .where('c.version_id', '=', versionId)
    .orderBy('c.said_at')
    .orderBy('c.id')
    .execute()
}

export async function insertComment(
  work: Work,
  versionId: string,
  { says, stored }: { says: string; stored: StoredFile | undefined },
): Promise<void> {
  await work.db
    .insertInto('library_comments')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      version_id: versionId,
      says,
      file_id: stored?.id ?? null,
      file_name: stored?.name ?? null,
      said_at: work.now,
      said_by: work.actor.personId,
    })
    .execute()
}
