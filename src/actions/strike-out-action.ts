import type { Work } from '#work/work.ts'
import { markStruckOut } from './action-store.ts'

/** Strikes out an action that an import brought in. Gives why it stays, where it has to. */
export async function strikeOutAction(work: Work, id: string, revision: number): Promise<string | undefined> {
  const because = 'The import that brought it in was undone'
  return (await markStruckOut(work, id, revision, because)) ? undefined : 'it was changed or done since'
}
