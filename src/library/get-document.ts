import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { LibraryDocument, LibraryVersion } from './library-document.ts'
import { mayKeepLibrary, mayReadDocument } from './library-policy.ts'
import { findDocument, findDocumentToChange } from './library-store.ts'
import { listVersions } from './version-store.ts'

export type DocumentFound = { document: LibraryDocument; versions: readonly LibraryVersion[] }

/** A document with the versions that somebody may read. Throws NotFound. */
export async function getDocument(look: Look, id: string): Promise<DocumentFound> {
  return readableOf(look, id, isId(id) ? await findDocument(look, id) : undefined)
}

/** The same for a deed: held until it ends. */
export async function getDocumentToChange(work: Work, id: string): Promise<DocumentFound> {
  return readableOf(work, id, isId(id) ? await findDocumentToChange(work, id) : undefined)
}

async function readableOf(look: Look, id: string, document: LibraryDocument | undefined): Promise<DocumentFound> {
  if (!document || !mayReadDocument(look, document)) throw new NotFound('document of the library', id)
  const versions = await listVersions(look, id)
  const isSeen = mayKeepLibrary(look) ? () => true : ({ status }: LibraryVersion) => status !== 'let-go'
  return { document, versions: versions.filter(isSeen) }
}
