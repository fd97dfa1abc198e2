import { fileFinding, type ReceivedFile } from '#web/receive-upload.ts'
import { Refused } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import { endingOf, kindOfFile, type FileKindId } from './file-kinds.ts'
import { storeFile, type StoredFile } from './stored-files.ts'
import { readEnds, readKind } from './what-a-file-is.ts'

/** The most that one document may hold. */
export const MOST_BYTES = 25 * 1024 * 1024

/**
 * Keeps a file that somebody chose as a document, once its bytes have said what it is; what its maker's computer called it
 * is not asked. Throws Refused with one sentence, beside the field, for what is not taken.
 */
export async function takeFile(
  work: Work,
  received: Pick<ReceivedFile, 'name' | 'stream'>,
  field: string,
  only?: readonly FileKindId[],
): Promise<{ stored: StoredFile; kind: FileKindId }> {
  const found = readKind(received.name, await readEnds(received.stream()))
  if ('says' in found) throw new Refused([fileFinding(field, found.says)])
  const { mediaType, endings, says } = kindOfFile(found.kind)
  if (only && !only.includes(found.kind)) {
    const wanted = only.map((kind) => kindOfFile(kind).says).join(' or ')
    throw new Refused([fileFinding(field, `Choose ${wanted}; this is ${says}`)])
  }
  const name = endingOf(received.name) ? received.name : `${received.name || 'file'}.${endings[0]}`
  return { stored: await storeFile(work, { name, mediaType, stream: received.stream() }), kind: found.kind }
}
