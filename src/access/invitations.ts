import { sql } from 'kysely'
import type { Look, Work } from '#work/work.ts'
import { newSessionToken } from '#web/session.ts'

/** For how many days an invitation can be taken up. */
export const INVITATION_DAYS = 14

/**
 * Makes the secret part of an invitation's address for a person of this service; the database keeps its hash. Undefined for
 * somebody without an address. Its days are counted by the machine's clock, as those of sessions are.
 */
export async function newInvitation(work: Work, personId: string): Promise<string | undefined> {
  const { token, hash } = newSessionToken()
  const now = new Date()
  const until = new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
  const { rows } = await sql<{ added: boolean }>`
    select access.add_link(${hash}, 'invitation', ${personId}, ${now}, ${until}) as added`.execute(work.db)
  return rows[0]?.added ? token : undefined
}

/** Those of the people named who can sign in to this service. */
export async function listWithSignIn(look: Look, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const { rows } = await sql<{ person_id: string }>`
    select person_id from access.list_people_with_sign_in() where person_id = any (${[...personIds]}::uuid[])`.execute(
    look.db,
  )
  return new Set(rows.map((row) => row.person_id))
}
