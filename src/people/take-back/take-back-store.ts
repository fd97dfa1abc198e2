import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'

/** Takes a held role out if it is as it was left at a revision. False where somebody has touched it since. */
export async function removeRole(work: Work, id: string, revision: number): Promise<boolean> {
  const { numDeletedRows } = await work.db
    .deleteFrom('held_roles')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Gives a held role the last day back that it had, if it is as it was left at a revision: then it is as before that. */
export async function putLastDayBack(
  work: Work,
  id: string,
  finishedOn: PlainDate | null,
  revision: number,
): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('held_roles')
    .set(({ eb }) => ({ finished_on: finishedOn, revision: eb('revision', '-', 1) }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Gives a person the telephone number back that they had, if they are as they were left at a revision: the same. */
export async function putTelephoneBack(
  work: Work,
  id: string,
  telephone: string | null,
  revision: number,
): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('people')
    .set(({ eb }) => ({ telephone, revision: eb('revision', '-', 1) }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a person out if they are as they were left at a revision and were never invited. */
export async function removePerson(work: Work, id: string, revision: number): Promise<boolean> {
  const { numDeletedRows } = await work.db
    .deleteFrom('people')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('invited_at', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
