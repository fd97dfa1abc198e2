import type { RequestRule } from '#model/index.ts'
import { holdsOver } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** What the model says of requests. Throws NotFound where nobody asks for anything. */
export function getRequestRule(look: Look): RequestRule {
  if (!look.model.requests) throw new NotFound('page', 'requests')
  return look.model.requests
}

/** WI-09, SH-103. Who knows of a school's request: who knows of its need. */
export const maySeeRequests = (look: Look, schoolId: string) =>
  !!look.model.requests && isWithin(look.reach('see-need'), schoolId)

/** WI-07, WI-37. Who asks: whoever leads the school, and nobody for it. */
export const mayAsk = (look: Look, schoolId: string) =>
  !!look.model.requests && holdsOver(look.actor, look.model.requests.askedBy, schoolId)

/** WI-37. With whom a request is talked over, and who writes that down. */
export const mayDiscuss = (look: Look, schoolId: string) =>
  !!look.model.requests && holdsOver(look.actor, look.model.requests.discussion.with, schoolId)

/** WI-61. Who answers. */
export const mayAnswer = (look: Look, schoolId: string) =>
  !!look.model.requests && holdsOver(look.actor, look.model.requests.answered.by, schoolId)

/** Who looks at the requests of all schools of theirs beside each other: the service, never a school. */
export const mayCompareRequests = (look: Look) =>
  !!look.model.requests &&
  (isAnywhere(look.reach('propose-need')) ||
    look.actor.roles.some(({ role }) => look.model.requests?.answered.by.includes(role)))

/** Throws NotFound for those who look at no requests beside each other, and where nobody asks. */
export function requireRequests(look: Look): RequestRule {
  const rule = getRequestRule(look)
  if (!mayCompareRequests(look)) throw new NotFound('page', 'requests')
  return rule
}
