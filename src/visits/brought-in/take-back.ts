import { listInUse } from '#imports/index.ts'
import type { Work } from '#work/work.ts'
import { removeVisit } from './brought-in-store.ts'

/** Takes out a visit that an import brought in. Gives why it stays, where it has to. */
export async function takeBackVisit(work: Work, id: string, revision: number): Promise<string | undefined> {
  if ((await listInUse(work, 'visits', [id])).has(id)) return 'something hangs on it'
  return (await removeVisit(work, id, revision)) ? undefined : 'it was changed since'
}
