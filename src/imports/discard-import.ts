import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayLoadData } from './import-policy.ts'
import { whyCannotBeDiscarded } from './import-rules.ts'
import { getImportToChange, markDiscarded } from './import-store.ts'
import { removeStoredFile } from '#files/index.ts'

/** Throws a preview away, and its file with it; that there was one stays. */
export async function discardImport(work: Work, importId: string): Promise<void> {
  requireThat(mayLoadData(work), work, `discard import ${importId}`)
  const found = await getImportToChange(work, importId)
  refuseIf(work, whyCannotBeDiscarded(found))

  await markDiscarded(work, importId)
  if (found.fileId) await removeStoredFile(work, found.fileId)
  await logEvent(work, {
    name: `${found.kind}.import-discarded`,
    subjects: [
      { kind: 'import', id: importId },
      { kind: 'authority', id: work.actor.authorityId },
    ],
    audience: 'load-data',
  })
}
