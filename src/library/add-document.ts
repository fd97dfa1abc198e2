import { takeFile } from '#files/index.ts'
import { logEvent } from '#history/index.ts'
import { getSchool } from '#schools/index.ts'
import type { ReceivedFile } from '#web/receive-upload.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { ofLibrary } from './library-events.ts'
import { mayKeepLibrary } from './library-policy.ts'
import { whyDocumentCannotBeAdded } from './library-rules.ts'
import { insertDocument, listItemsHeld, type DocumentFacts } from './library-store.ts'
import { insertVersion, type NewVersion } from './version-store.ts'

export type NewDocument = DocumentFacts & NewVersion & { item: string | null; schoolId: string | null }

/** What a deed takes of a file. */
export type FileGiven = Pick<ReceivedFile, 'name' | 'stream'>

/**
 * SH-98, SH-99. A document is added to the library: published at once, or out for comment first. Gives its id.
 * Throws NotFound, NotAllowed, Refused.
 */
export async function addDocument(work: Work, given: NewDocument, file: FileGiven): Promise<string> {
  if (given.schoolId !== null) await getSchool(work, given.schoolId)
  requireThat(mayKeepLibrary(work), work, 'add a document to the library')
  refuseIf(work, whyDocumentCannotBeAdded(given, work.model, await listItemsHeld(work)))
  const { stored, kind } = await takeFile(work, file, 'file')
  const id = await insertDocument(work, given, given)
  await insertVersion(work, id, 1, { ...given, stored, kind })
  await logEvent(work, {
    name: given.goes === 'published' ? 'library.published' : 'library.put-out-for-comment',
    ...ofLibrary(work, { id, schoolId: given.schoolId }),
    changes: { title: { after: given.title }, version: { after: 1 } },
  })
  return id
}
