import type { FastifyRequest } from 'fastify'
import type { KindOfUser } from '#model/index.ts'
import type { Session } from './session.ts'

/** Thrown to leave a request's transaction for another page; not a failure. */
export class Elsewhere extends Error {
  readonly place: string
  constructor(place: string) {
    super(`go to ${place}`)
    this.place = place
  }
}

/** Whether somebody's session has ended, or never was. */
export const isToSignIn = ({ place }: Elsewhere) => place.startsWith('/sign-in?')

/** The service's own staff, who need a second factor; people of schools and governors do not. */
const STAFF: readonly KindOfUser[] = [
  'service-administrator',
  'head-of-service',
  'adviser',
  'consultant-head',
  'data-officer',
  'group-lead',
  'business-manager',
  'other-team-officer',
]

/** Where somebody must go before any page: to sign in, to choose a service, or to their second factor. */
export function whereInstead(session: Session | undefined, request: FastifyRequest): string | undefined {
  if (!session) return `/sign-in?next=${encodeURIComponent(request.method === 'GET' ? request.url : '/')}`
  if (!session.authorityId) return '/choose-service'
  const isStaff = session.roles?.some((role) => STAFF.includes(role.kind)) ?? false
  if (!isStaff || session.hasSecondFactor) return undefined
  return session.hasTotp ? '/sign-in/code' : '/sign-in/second-factor'
}
