import type { InformalSupport } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { STRIKING_REASONS, type StrikingReason } from '#shared/struck-out.ts'

/** Why one counts no more: taken back on the day on which it was logged, or struck out later for a reason of the list. */
export type WhyStruckOut = 'undone' | StrikingReason

/** Help that somebody gave a school without a booked visit: by e-mail, by telephone, by dropping in. */
export type Contact = {
  id: string
  schoolId: string
  schoolName: string
  personId: string
  personName: string
  modelVersionId: string
  /** Ids of the model's lists. */
  kind: string
  topic: string
  heldOn: PlainDate
  minutes: number
  loggedAt: Date
  struckOut: { at: Date; by: string; because: WhyStruckOut } | null
  revision: number
}

/** The longest that one can take: what takes more is a visit. Minutes. */
export const MOST_MINUTES = 720

/** '10 minutes', '1 hour', '2 hours 30 minutes'. */
export function showMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const some = (count: number, what: string) => (count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`])
  return [...some(hours, 'hour'), ...some(rest, 'minute')].join(' ') || 'no time'
}

/** What a kind or a topic of the model is called; its id where the model no longer has it. */
export function nameIn(list: InformalSupport['kinds'] | undefined, id: string): string {
  return list?.find((each) => each.id === id)?.name ?? id
}

/** Why one was struck out, in words. */
export function saysStruckOut(because: string): string {
  if (because === 'undone') return 'Taken back on the day it was logged'
  return STRIKING_REASONS[because as StrikingReason] ?? because
}
