import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '#web/web.ts'
import { placeToGo } from './sign-in-form.ts'

const COOKIE = 'waymark_place'
const A_QUARTER_OF_AN_HOUR = 15 * 60

/** Notes where somebody wants to go, for a second factor or a choice of services may stand between. Gives the place itself. */
export function rememberPlace({ publicUrl }: Web, reply: FastifyReply, place: string): string {
  const secure = publicUrl.startsWith('https:')
  if (place === '/') void reply.clearCookie(COOKIE, { path: '/' })
  else
    void reply.setCookie(COOKIE, place, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: A_QUARTER_OF_AN_HOUR,
    })
  return place
}

/** Where somebody wanted to go when they began to sign in. */
export function placeRemembered(request: FastifyRequest): string {
  return placeToGo(request.cookies[COOKIE])
}
