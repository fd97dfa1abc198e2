import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { findBatch, findBatchToChange } from './batch-store.ts'
import type { Batch } from './past-note.ts'

/** A folder of past notes. Throws NotFound. */
export async function getBatch(look: Look, id: string): Promise<Batch> {
  const found = isId(id) ? await findBatch(look, id) : undefined
  if (!found) throw new NotFound('folder of past notes', id)
  return found
}

/** The same for a deed: held until it ends. */
export async function getBatchToChange(work: Work, id: string): Promise<Batch> {
  const found = isId(id) ? await findBatchToChange(work, id) : undefined
  if (!found) throw new NotFound('folder of past notes', id)
  return found
}
