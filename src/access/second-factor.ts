import { generateSecret, generateURI, verify } from 'otplib'
import type { FastifyRequest } from 'fastify'
import { inTransaction } from '#db/database.ts'
import { newSessionToken, sessionHashOf } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { findAccountOfSession, keepTotp, noteFailure, replaceSession, useTotpStep } from './access-store.ts'
import { unwrapSecret, wrapSecret } from './secret-box.ts'
import { isSlowedDown, type SignedIn } from './sign-in.ts'

/** A key for an authenticator that nobody has yet, and the address that sets the authenticator up. */
export function newAuthenticatorKey(web: Web, email: string): { key: string; uri: string; wrapped: string } {
  const key = generateSecret()
  return {
    key,
    uri: generateURI({ issuer: 'Waymark', label: email, secret: key }),
    wrapped: wrapSecret(web.secret, key),
  }
}

const NOT_RIGHT = 'That code is not right, or is too old. Enter the six figures that your authenticator shows now'

/** Checks a code against the person's own key, and gives the session a new id. */
export async function passSecondFactor(web: Web, request: FastifyRequest, code: string): Promise<SignedIn> {
  return withAccount(web, request, async (client, hash, account, keys) => {
    if (!account.totp_wrapped) return { says: 'Set up your authenticator first' }
    const step = await stepOf(unwrapSecret(web.secret, account.totp_wrapped), code)
    if (step === undefined || !(await useTotpStep(client, account.id, step))) {
      await noteFailure(client, keys)
      return { says: NOT_RIGHT }
    }
    return raise(client, hash)
  })
}

/** Keeps a new key once the person has shown that their authenticator has it. */
export async function setUpSecondFactor(
  web: Web,
  request: FastifyRequest,
  wrapped: string,
  code: string,
): Promise<SignedIn> {
  return withAccount(web, request, async (client, hash, _account, keys) => {
    const step = await stepOf(unwrapSecret(web.secret, wrapped), code)
    if (step === undefined) {
      await noteFailure(client, keys)
      return { says: NOT_RIGHT }
    }
    if (!(await keepTotp(client, hash, wrapped, step)))
      return { says: 'Your authenticator is set up already. Sign in with it' }
    return raise(client, hash)
  })
}

/** Which half-minute a code belongs to, one either side of now; undefined when it is none. */
async function stepOf(secret: string, token: string): Promise<number | undefined> {
  const result = await verify({ secret, token, epochTolerance: 30 })
  return result.valid ? Math.floor(Date.now() / 30_000) + result.delta : undefined
}

type Client = Parameters<typeof noteFailure>[0]
type Account = NonNullable<Awaited<ReturnType<typeof findAccountOfSession>>>
type Keys = readonly [string, string]

async function raise(client: Client, hash: Buffer): Promise<SignedIn> {
  const next = newSessionToken()
  await replaceSession(client, hash, next.hash, { secondFactor: true })
  return { token: next.token }
}

function withAccount(
  web: Web,
  request: FastifyRequest,
  job: (client: Client, hash: Buffer, account: Account, keys: Keys) => Promise<SignedIn>,
): Promise<SignedIn> {
  return inTransaction(web.pool, 'write', async (_db, client) => {
    const hash = sessionHashOf(request)
    const account = hash && (await findAccountOfSession(client, hash))
    if (!hash || !account) return { says: 'Sign in again: it was too long ago' }
    const keys = [`code:${account.id}`, `address:${request.ip}`] as const
    if (await isSlowedDown(client, keys))
      return { says: 'There were too many attempts. Wait 15 minutes and try again.' }
    return job(client, hash, account, keys)
  })
}
