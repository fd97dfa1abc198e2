import { listWithSignIn } from '#access/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import { putLastDayBack, putTelephoneBack, removePerson, removeRole } from './take-back-store.ts'

const CHANGED = 'it was changed since'

/** Takes out a role that an import gave. Gives why it stays, where it has to. */
export async function takeBackRole(work: Work, id: string, revision: number): Promise<string | undefined> {
  return (await removeRole(work, id, revision)) ? undefined : CHANGED
}

/** Lets a role go on that an import ended, until the day until which it went. Gives why it stays ended, where it has to. */
export async function takeBackEnding(
  work: Work,
  id: string,
  before: PlainDate | null,
  revision: number,
): Promise<string | undefined> {
  return (await putLastDayBack(work, id, before, revision)) ? undefined : CHANGED
}

/** Gives a person the telephone number back that an import changed. Gives why it stays, where it has to. */
export async function takeBackTelephone(
  work: Work,
  id: string,
  before: string | null,
  revision: number,
): Promise<string | undefined> {
  return (await putTelephoneBack(work, id, before, revision)) ? undefined : CHANGED
}

/** Takes out a person whom an import made known, and on whom nothing hangs. Gives why they stay, where they have to. */
export async function takeBackPerson(work: Work, id: string, revision: number): Promise<string | undefined> {
  if ((await listWithSignIn(work, [id])).size > 0) return 'they can sign in'
  return (await removePerson(work, id, revision)) ? undefined : 'they were changed or invited since'
}
