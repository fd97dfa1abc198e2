import { holdsOver } from '#work/actor.ts'
import type { Look } from '#work/work.ts'
import { mayOffer } from '../strength-policy.ts'

/** On whose behalf somebody says that a school gives no help just now: the school’s own, where they lead it, else of who brokers; undefined for everybody else. */
export function sideOf(look: Look, schoolId: string): 'itself' | 'service' | undefined {
  if (mayOffer(look, { schoolId })) return 'itself'
  return holdsOver(look.actor, look.model.brokering?.brokers.roles ?? [], schoolId) ? 'service' : undefined
}
