import { newId } from '#shared/id.ts'
import { removeStoredFile, type FileKindId, type StoredFile } from '#files/index.ts'
import type { Work } from '#work/work.ts'
import type { Attachment } from './attachment.ts'

type New = { visitId: string; version: number; title: string; kind: FileKindId; stored: StoredFile }

export async function addAttachment(work: Work, { visitId, version, title, kind, stored }: New): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('attachments')
    .values({
      authority_id: work.actor.authorityId,
      id,
      visit_id: visitId,
      from_version: version,
      until_version: null,
      title,
      file_id: stored.id,
      file_name: stored.name,
      file_kind: kind,
      bytes: stored.bytes,
      attached_at: work.now,
      attached_by: work.actor.personId,
    })
    .execute()
  return id
}

/** Ends it with this version: earlier ones, which were issued, keep it. */
export async function endAttachment(work: Work, id: string, version: number): Promise<void> {
  await work.db.updateTable('attachments').set({ until_version: version }).where('id', '=', id).execute()
}

/** Removes what was never issued, and its file with it. */
export async function removeAttachment(work: Work, { id, fileId }: Pick<Attachment, 'id' | 'fileId'>): Promise<void> {
  await work.db.deleteFrom('attachments').where('id', '=', id).execute()
  await removeStoredFile(work, fileId)
}
