import type { Work } from '#work/work.ts'

/** Takes a visit out if it is as it was left at a revision. False where somebody has touched it since. */
export async function removeVisit(work: Work, id: string, revision: number): Promise<boolean> {
  const { numDeletedRows } = await work.db
    .deleteFrom('visits')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
