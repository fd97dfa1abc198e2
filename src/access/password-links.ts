import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import { newSessionToken } from '#web/session.ts'
import type { Look, Work } from '#work/work.ts'

type Client = Pick<PoolClient, 'query'>

/** For how many minutes a link for a new password can be used. */
export const PASSWORD_LINK_MINUTES = 60

/** Through which service, and as whom, an address is written to; undefined where nobody signs in with it. */
export async function findPlaceOfAddress(
  client: Client,
  email: string,
): Promise<{ authorityId: string; personId: string } | undefined> {
  const { rows } = await client.query<{ authorityId: string; personId: string }>(
    'select authority_id as "authorityId", person_id as "personId" from access.find_place_of_address($1)',
    [email],
  )
  return rows[0]
}

/** How one of the service's people signs in. */
export type SignIn = {
  /** The address with which they sign in. */
  email: string
  hasSecondFactor: boolean
  /** Whether by the same sign-in they stand in another service: then no single service may open it. */
  isShared: boolean
}

/** How somebody signs in; undefined for somebody who cannot. */
export async function findSignIn(look: Look, personId: string): Promise<SignIn | undefined> {
  const { rows } = await sql<SignIn>`
    select email, has_second_factor as "hasSecondFactor", is_shared as "isShared"
    from access.find_sign_in(${personId})`.execute(look.db)
  return rows[0]
}

/**
 * Makes the secret part of the address where a person chooses a new password; the database keeps its hash. `isByHand` says that others
 * will see it. Undefined where there is no sign-in, or where it may not be passed on by hand. Its hour is the machine's.
 */
export async function newPasswordLink(work: Work, personId: string, isByHand: boolean): Promise<string | undefined> {
  const { token, hash } = newSessionToken()
  const now = new Date()
  const until = new Date(now.getTime() + PASSWORD_LINK_MINUTES * 60_000)
  const { rows } = await sql<{ added: boolean }>`
    select access.add_password_link(${hash}, ${personId}, ${isByHand}, ${now}, ${until}) as added`.execute(work.db)
  return rows[0]?.added ? token : undefined
}

export type PasswordLink = { person_name: string; email: string; authority_name: string }

/** Whose new password a link is for; undefined where it was used, is too old or never was. Reading it does not use it up. */
export async function findPasswordLink(client: Client, hash: Buffer): Promise<PasswordLink | undefined> {
  const { rows } = await client.query<PasswordLink>('select * from access.find_password_link($1, $2)', [
    hash,
    new Date(),
  ])
  return rows[0]
}

/** Sets the new password, ends every session of that sign-in, and says whose it is; undefined where the link is no longer good. */
export async function takeUpPasswordLink(
  client: Client,
  hash: Buffer,
  passwordHash: string,
): Promise<{ authorityId: string; personId: string; email: string } | undefined> {
  const { rows } = await client.query<{ authorityId: string; personId: string; email: string }>(
    `select authority_id as "authorityId", person_id as "personId", email from access.take_up_password_link($1, $2, $3)`,
    [hash, passwordHash, new Date()],
  )
  return rows[0]
}

/** Has somebody set up their second factor anew at the next sign-in, and ends their sessions. False where there is none to clear here. */
export async function forgetSecondFactor(work: Work, personId: string): Promise<boolean> {
  const { rows } = await sql<{ cleared: boolean }>`
    select access.clear_second_factor(${personId}) as cleared`.execute(work.db)
  return rows[0]?.cleared ?? false
}
