import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { NeedRule } from '#model/index.ts'
import type { NeedPeriod } from './need.ts'
import { listEntries } from './need-store.ts'
import { periodOn, periodsFrom } from './periods.ts'

/** What the model says of need. Throws NotFound where it says nothing. */
export function needRuleOf({ model }: Look): NeedRule {
  if (!model.need) throw new NotFound('need in the model', model.identity.title)
  return model.need
}

/**
 * SH-16. How much each of some schools needs on a day, by school: exactly one category each, the model's beginning where nothing
 * was decided. One query whatever their number; whoever asks sees to it that it is only shown to those who may know (`maySeeNeed`).
 * Empty where the model has no need.
 */
export async function needsOn(
  look: Look,
  schoolIds: readonly string[],
  on: PlainDate,
): Promise<ReadonlyMap<string, NeedPeriod>> {
  const all = await periodsOf(look, schoolIds)
  return new Map(
    [...all].flatMap(([id, periods]) => {
      const now = periodOn(periods, on)
      return now ? [[id, now] as const] : []
    }),
  )
}

/**
 * The times of each of some schools in their categories between two days, oldest first and clipped to them, by school. One query.
 * Empty where the model has no need.
 */
export async function needsBetween(
  look: Look,
  schoolIds: readonly string[],
  from: PlainDate,
  to: PlainDate,
): Promise<ReadonlyMap<string, readonly NeedPeriod[]>> {
  const all = await periodsOf(look, schoolIds)
  return new Map([...all].map(([id, periods]) => [id, clipped(periods, from, to)]))
}

function clipped(periods: readonly NeedPeriod[], from: PlainDate, to: PlainDate): NeedPeriod[] {
  return periods
    .filter(({ startedOn, finishedOn }) => (startedOn ?? from) <= to && (finishedOn ?? to) >= from)
    .map((each) => ({
      ...each,
      startedOn: each.startedOn && each.startedOn > from ? each.startedOn : from,
      finishedOn: each.finishedOn && each.finishedOn < to ? each.finishedOn : to,
    }))
}

/** All times of some schools, by school. One query. */
export async function periodsOf(
  look: Look,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NeedPeriod[]>> {
  const { need } = look.model
  if (!need) return new Map()
  const entries = await listEntries(look, schoolIds)
  const bySchool = new Map<string, typeof entries>(schoolIds.map((id) => [id, []]))
  for (const entry of entries) bySchool.get(entry.schoolId)?.push(entry)
  return new Map([...bySchool].map(([id, of]) => [id, periodsFrom(need, id, of)]))
}
