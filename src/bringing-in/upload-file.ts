import { logEvent } from '#history/index.ts'
import { storeFile } from '#files/index.ts'
import { addImport } from '#imports/index.ts'
import type { ReceivedFile } from '#web/receive-upload.ts'
import type { Work } from '#work/work.ts'
import { requireBringIn } from './bring-in-policy.ts'
import { keepHeadings } from './bring-in-store.ts'
import type { OwnKind } from './bringing-in.ts'
import { readOwnTable, saysOf } from './own-file.ts'

/** Keeps a spreadsheet until its columns are matched. Throws Refused when it is none. Gives the import's id. */
export async function uploadFile(work: Work, kind: OwnKind, file: ReceivedFile): Promise<string> {
  requireBringIn(work, kind)
  const { name, mediaType, stream } = file
  const stored = await storeFile(work, { name, mediaType, stream: stream() })
  const table = await readOwnTable(work, stored.id)
  const id = await addImport(work, {
    ...{ kind, fileId: stored.id, fileName: stored.name },
    ...{ fingerprint: '', status: 'uploaded' },
  })
  await keepHeadings(work, id, saysOf(table), table.headings)
  await logEvent(work, {
    name: `${kind}.uploaded`,
    subjects: [
      { kind: 'import', id },
      { kind: 'authority', id: work.actor.authorityId },
    ],
    audience: 'load-data',
  })
  return id
}
