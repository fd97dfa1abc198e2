import type { FastifyRequest } from 'fastify'
import { inTransaction } from '#db/database.ts'
import type { Web } from '#web/web.ts'
import { newSessionToken } from '#web/session.ts'
import { countFailures, findAccount, forgetFailures, noteFailure, startSession } from './access-store.ts'
import { isPassword } from './passwords.ts'

/** For how long what was tried too often has to wait. */
export const WINDOW_MINUTES = 15
const FAILURES_OF_AN_ACCOUNT = 5
const FAILURES_FROM_AN_ADDRESS = 50

export type SignedIn = { token: string } | { says: string }

/** Signs in by address and password. What it says on failure never tells whether there is such an account. */
export async function signIn(web: Web, request: FastifyRequest, email: string, password: string): Promise<SignedIn> {
  const accountKey = accountKeyOf(email)
  const keys = [accountKey, `address:${request.ip}`] as const
  return inTransaction(web.pool, 'write', async (_db, client) => {
    if (await isSlowedDown(client, keys))
      return { says: `There were too many attempts to sign in. Wait ${WINDOW_MINUTES} minutes and try again.` }
    const account = await findAccount(client, email)
    if (!(await isPassword(account?.password_hash, password)) || !account) {
      await noteFailure(client, keys)
      return { says: 'The email address or the password is not right' }
    }
    const { token, hash } = newSessionToken()
    await startSession(client, hash, account.id)
    await forgetFailures(client, accountKey)
    return { token }
  })
}

type Client = Parameters<typeof countFailures>[0]

/** Under which failures to sign in with an address are counted; forgotten once its password is right, or new. */
export const accountKeyOf = (email: string) => `account:${email}`

/** Guessing is slowed down by account and by address, and counted in the database, so that no restart forgets it. */
export async function isSlowedDown(
  client: Client,
  [account, address]: readonly [string, string],
  most = { ofAccount: FAILURES_OF_AN_ACCOUNT, fromAddress: FAILURES_FROM_AN_ADDRESS },
): Promise<boolean> {
  const since = new Date(Date.now() - WINDOW_MINUTES * 60_000)
  const failures = await countFailures(client, [account, address], since)
  return (failures.get(account) ?? 0) >= most.ofAccount || (failures.get(address) ?? 0) >= most.fromAddress
}
