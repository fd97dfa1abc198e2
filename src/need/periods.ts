import type { NeedRule } from '#model/index.ts'
import { addDays, addMonths, type PlainDate } from '#shared/plain-date.ts'
import { categoryOf, usualLevel, type NeedPeriod } from './need.ts'

/** What a decision says of from when a school is in which category. */
export type Entry = {
  id: string
  schoolId: string
  category: string
  level: number | null
  reason: string | null
  startsOn: PlainDate
}

/** SH-16. The times of one school, oldest first, each up to the day before the next: on every day exactly one, the model's beginning before any decision. */
export function periodsFrom(
  need: Pick<NeedRule, 'start' | 'categories'>,
  schoolId: string,
  entries: readonly Entry[],
): NeedPeriod[] {
  const inOrder = [...entries].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
  const first = inOrder[0]
  const start = categoryOf(need, need.start)
  const beginning: NeedPeriod = {
    ...{ schoolId, decisionId: undefined, category: need.start, level: start ? usualLevel(start) : null, reason: null },
    ...{ startedOn: undefined, finishedOn: first && addDays(first.startsOn, -1) },
  }
  return [
    beginning,
    ...inOrder.map(({ id, category, level, reason, startsOn }, at) => {
      const next = inOrder[at + 1]
      return {
        ...{ schoolId, decisionId: id, category, level, reason, startedOn: startsOn },
        finishedOn: next && addDays(next.startsOn, -1),
      }
    }),
  ]
}

/** The time of a school that covers a day. */
export function periodOn(periods: readonly NeedPeriod[], on: PlainDate): NeedPeriod | undefined {
  return periods.findLast(({ startedOn }) => startedOn === undefined || startedOn <= on)
}

/** A limit whose time has passed: since when the school is as it is, which day was the last, and the reason with which it is put forward. */
export type PutForward = { limitId: string; since: PlainDate; lastDay: PlainDate; reason: string; decisionId: string }

/** A day on which somebody declined what was put forward. */
export type Declined = { decisionId: string; declinedOn: PlainDate }

/**
 * SH-70, WI-77. When the time of a school in its category runs out, counted from the day on which it came to be there for that
 * reason, whatever its level since; or, after somebody declined, from that day. Undefined where there is no limit.
 */
export function limitOf(
  need: NeedRule,
  periods: readonly NeedPeriod[],
  declined: readonly Declined[],
  today: PlainDate,
): PutForward | undefined {
  const at = periods.findLastIndex(({ startedOn }) => startedOn === undefined || startedOn <= today)
  const now = periods[at]
  const limit = now && categoryOf(need, now.category)?.limit
  if (!now?.decisionId || !limit || (limit.reason !== undefined && limit.reason !== now.reason)) return undefined
  let first = at
  const isSame = (one: NeedPeriod | undefined) =>
    one?.category === now.category && (limit.reason === undefined || one.reason === limit.reason)
  while (isSame(periods[first - 1])) first -= 1
  const since = periods[first]?.startedOn
  if (!since) return undefined
  const ofThis = new Set(periods.slice(first, at + 1).map(({ decisionId }) => decisionId))
  const declines = declined.filter(({ decisionId }) => ofThis.has(decisionId)).map(({ declinedOn }) => declinedOn)
  const from = declines.reduce((latest, each) => (each > latest ? each : latest), since)
  const lastDay = addMonths(from, limit.months)
  return { limitId: limit.id, since, lastDay, reason: limit.putForwardAs, decisionId: now.decisionId }
}

/** SH-70. What is put forward today: a limit whose last day has passed. Nothing changes by itself. */
export function putForwardOn(
  need: NeedRule,
  periods: readonly NeedPeriod[],
  declined: readonly Declined[],
  today: PlainDate,
): PutForward | undefined {
  const limit = limitOf(need, periods, declined, today)
  // A school that is in its category for that very reason already is not put forward for it.
  const now = periodOn(periods, today)
  return limit && today > limit.lastDay && now?.reason !== limit.reason ? limit : undefined
}
