import { logEvent } from '#history/index.ts'
import { requireThat, type Work } from '#work/work.ts'
import { refusingFaults } from './import-file.ts'
import type { Import, NationalKind } from './import.ts'
import { importsOfKind } from './kinds-of-import.ts'
import { mayLoadData } from './import-policy.ts'
import { addImport, getImport, holdImports, keepPreview } from './import-store.ts'
import { getStoredFile, readStoredFile } from '#files/index.ts'

/**
 * Reads a stored file and keeps what it would change, row by row: nothing else is written. Throws Refused with what to do
 * when the file is not one, or is cut short.
 */
export async function previewImport(work: Work, kind: NationalKind, fileId: string): Promise<Import> {
  requireThat(mayLoadData(work), work, `preview an import of ${kind}`)
  const file = await getStoredFile(work, fileId)
  await holdImports(work)
  const { read, fingerprint } = importsOfKind[kind]
  const importId = await addImport(work, {
    kind,
    fileId,
    fileName: file.name,
    fingerprint: await fingerprint(work),
  })
  const found = await refusingFaults(() => read(work, importId, readStoredFile(work, fileId)))
  await keepPreview(work, importId, found)
  await logEvent(work, {
    name: `${kind}.previewed`,
    subjects: [
      { kind: 'import', id: importId },
      { kind: 'authority', id: work.actor.authorityId },
    ],
    audience: 'load-data',
  })
  return getImport(work, importId)
}

/** The register of schools, as `previewImport`. */
export const previewRegister = (work: Work, fileId: string) => previewImport(work, 'register', fileId)

/** The links between schools, as `previewImport`. */
export const previewLinks = (work: Work, fileId: string) => previewImport(work, 'links', fileId)
