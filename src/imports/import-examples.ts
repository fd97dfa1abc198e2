import { doWork, type Look } from '#work/work.ts'
import { applyImport } from './apply-import.ts'
import type { Import, NationalKind } from './import.ts'
import { previewImport } from './preview-import.ts'
import { asUpload } from './register-file/register-examples.ts'
import { storeFile } from '#files/index.ts'

/** Keeps a file and previews it, as the page does. */
export async function aPreview(look: Look, content: string | Buffer, kind: NationalKind = 'register'): Promise<Import> {
  const file = { name: `${kind}.csv`, mediaType: 'text/csv', stream: asUpload(content) }
  return doWork(look, async (work) => previewImport(work, kind, (await storeFile(work, file)).id))
}

/** Brings a file in whole. */
export async function anImport(look: Look, content: string | Buffer, kind: NationalKind = 'register'): Promise<Import> {
  const { id } = await aPreview(look, content, kind)
  return doWork(look, (work) => applyImport(work, id))
}
