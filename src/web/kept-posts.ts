import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PoolClient } from 'pg'
import { inTransaction } from '#db/database.ts'
import { isId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import { hashOf } from './session.ts'
import type { Web } from './web.ts'

const COOKIE = 'waymark_kept'
const MOST = 5
const A_DAY = 24 * 60 * 60

/** A form that was sent after its session had ended: where to, and everything that was in it. */
export type KeptPost = { token: string; keptAt: Date; url: string; fields: readonly (readonly [string, string])[] }

type Body = Record<string, unknown>

/** Who draws a form, as the form carries it: a stranger cannot make it up. */
export function sealWho(web: Pick<Web, 'secret'>, { actor }: Pick<Look, 'actor'>): string {
  const who = `${actor.authorityId}.${actor.personId}`
  return `${who}.${signatureOf(web, who)}`
}

function signatureOf({ secret }: Pick<Web, 'secret'>, who: string): string {
  return createHmac('sha256', secret).update(`who ${who}`).digest('base64url')
}

function readWho(web: Web, carried: unknown): { authorityId: string; personId: string } | undefined {
  const [authorityId = '', personId = '', signature = ''] = String(carried ?? '').split('.')
  const right = Buffer.from(signatureOf(web, `${authorityId}.${personId}`))
  const given = Buffer.from(signature)
  if (given.length !== right.length || !timingSafeEqual(given, right) || !isId(authorityId)) return undefined
  return { authorityId, personId }
}

/**
 * Keeps a form whose session has ended until its writer has signed in again; false where it is nobody's. The database holds
 * it sealed under a key that only the writer's browser carries.
 */
export async function keepPost(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const body = (request.body ?? {}) as Body
  const who = readWho(web, body._who)
  if (!who) return false
  const token = randomBytes(32).toString('base64url')
  const content = seal(token, JSON.stringify({ url: request.url, fields: fieldsOf(body) }))
  const isKept = await inTransaction(web.pool, 'write', async (_db, client) => {
    const { rows } = await client.query<{ kept: boolean }>('select access.keep_post($1, $2, $3, $4, $5) as kept', [
      ...[hashOf(token), who.authorityId, who.personId, content, web.clock.now()],
    ])
    return rows[0]?.kept ?? false
  })
  if (isKept) setTokens(web, reply, [token, ...tokensOf(request)].slice(0, MOST))
  return isKept
}

/** What waits for the person who has signed in, of what this browser carries, newest first. */
export async function listKeptPosts(web: Web, client: PoolClient, request: FastifyRequest): Promise<KeptPost[]> {
  const posts: KeptPost[] = []
  for (const token of tokensOf(request)) {
    const { rows } = await client.query<{ sealed: Buffer; kept_at: Date }>(
      'select * from access.find_kept_post($1, $2)',
      [hashOf(token), web.clock.now()],
    )
    const [found] = rows
    if (found) posts.push({ token, keptAt: found.kept_at, ...(JSON.parse(unseal(token, found.sealed)) as Content) })
  }
  return posts
}

type Content = Pick<KeptPost, 'url' | 'fields'>

/** Once it has arrived it waits no longer. */
export async function forgetKeptPost(client: PoolClient, token: string): Promise<void> {
  await client.query('select access.forget_kept_post($1)', [hashOf(token)])
}

/** All but what is made anew when the form goes on its way. */
function fieldsOf(body: Body): [string, string][] {
  const own = Object.entries(body).filter(([name]) => !['_csrf', '_who', '_kept'].includes(name))
  return own.flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, String(each)]))
}

function tokensOf(request: FastifyRequest): string[] {
  return (request.cookies[COOKIE] ?? '').split('.').filter((token) => token !== '')
}

function setTokens({ publicUrl }: Web, reply: FastifyReply, tokens: readonly string[]): void {
  const secure = publicUrl.startsWith('https:')
  void reply.setCookie(COOKIE, tokens.join('.'), { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: A_DAY })
}

function keyOf(token: string): Buffer {
  return createHmac('sha256', 'kept post').update(token).digest()
}

function seal(token: string, plain: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), nonce)
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function unseal(token: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}
