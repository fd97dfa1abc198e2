import type { Finding } from '#shared/finding.ts'
import type { Look } from '#work/work.ts'
import type { Proposal } from './booking-facts.ts'
import type { BookingFacts } from './visit-rules.ts'

/** What another room has to say of a booking, from what booking knows already and what that room keeps. */
export type BookingRule = (look: Look, proposal: Proposal, facts: BookingFacts) => Promise<readonly Finding[]>

const learnt = new Set<BookingRule>()

/** Rules on booking that belong to other rooms, such as how many days a school is due. */
export function learnBookingRules(...rules: readonly BookingRule[]): void {
  for (const rule of rules) learnt.add(rule)
}

/** The facts of a booking with what other rooms find. */
export async function withLearnt(look: Look, proposal: Proposal, facts: BookingFacts): Promise<BookingFacts> {
  const found: Finding[] = []
  for (const rule of learnt) found.push(...(await rule(look, proposal, facts)))
  return found.length > 0 ? { ...facts, found: [...facts.found, ...found] } : facts
}
