import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PoolClient } from 'pg'
import type { Db } from '#db/database.ts'
import type { ActingRole } from '#work/actor.ts'
import { lookAs, type Look } from '#work/work.ts'
import type { Clock } from './clock.ts'
import { findVersionOn } from './model-shelf.ts'
import type { Web } from './web.ts'

const COOKIE = 'waymark'

/** What the database says of the cookie that a request carries. */
export type Session = {
  hash: Buffer
  accountId: string | null
  authorityId: string | null
  authorityName?: string
  personId: string | null
  name?: string
  modelVersionId?: string | null
  roles?: ActingRole[]
  hasSecondFactor: boolean
  hasTotp: boolean | null
  isStale: boolean
  isDemonstration: boolean
  standings: number
}

/** A new session's token for the cookie, and the hash under which the database knows it. */
export function newSessionToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}

/** What the database holds in place of a secret that it should not know. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function setSessionCookie(web: Web, reply: FastifyReply, token: string): void {
  const secure = web.publicUrl.startsWith('https:')
  void reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(COOKIE, { path: '/' })
}

/** The hash of the cookie that a request carries, if it carries one. */
export function sessionHashOf(request: FastifyRequest): Buffer | undefined {
  const token = request.cookies[COOKIE]
  return token ? hashOf(token) : undefined
}

/** Opens the session in the request's own transaction, which from here on belongs to that person's service. */
export async function openSession(web: Web, client: PoolClient, request: FastifyRequest): Promise<Session | undefined> {
  const hash = sessionHashOf(request)
  if (!hash) return undefined
  const { rows } = await client.query<{ session: Omit<Session, 'hash'> | null }>({
    name: 'open-session',
    text: 'select access.open_session($1, $2, $3) as session',
    values: [hash, new Date(), web.clock.today()],
  })
  const session = rows[0]?.session
  return session ? { ...session, hash } : undefined
}

/** The look of a session that stands in a service, at the service's own moment. */
export async function lookOf({ models }: Pick<Web, 'models'>, clock: Clock, db: Db, session: Session): Promise<Look> {
  const { personId, name, authorityId, authorityName, roles, modelVersionId } = session
  if (!personId || !authorityId || !modelVersionId) throw new Error('this session stands in no service')
  return lookAs({
    db,
    actor: { personId, name: name ?? '', authorityId, authorityName: authorityName ?? '', roles: roles ?? [] },
    now: clock.now(),
    today: clock.today(),
    model: await models.get(db, modelVersionId),
    modelVersionId,
    async modelOn(on) {
      const versionId = await findVersionOn(db, on)
      return { modelVersionId: versionId, model: await models.get(db, versionId) }
    },
    modelOf: (versionId) => models.get(db, versionId),
  })
}
