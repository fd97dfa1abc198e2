import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { maySeeNeed } from './need-policy.ts'
import { periodsOf } from './need-of.ts'
import { listDeclined } from './need-store.ts'
import { needName } from './need-words.ts'
import { limitOf, periodOn } from './periods.ts'

/** How a school stands in its category today: since when, and by which day it is expected to have left it, where there is a limit. */
export type NeedStanding = {
  name: string
  since: PlainDate | undefined
  limit: { says: string; lastDay: PlainDate; isPast: boolean } | undefined
}

/** SH-16, SH-70, WI-77. The same of one school, for somebody who may know of it; undefined for others, and where the model has no need. */
export async function standingOfSchool(look: Look, schoolId: string): Promise<NeedStanding | undefined> {
  const { need } = look.model
  if (!need || !maySeeNeed(look, schoolId)) return undefined
  const periods = (await periodsOf(look, [schoolId])).get(schoolId) ?? []
  const now = periodOn(periods, look.today)
  if (!now) return undefined
  const limit = limitOf(need, periods, await listDeclined(look, [schoolId]), look.today)
  const rule = need.categories.flatMap((each) => each.limit ?? []).find(({ id }) => id === limit?.limitId)
  return {
    name: needName(need, now),
    since: limit?.since ?? now.startedOn,
    limit: limit && rule && { says: rule.says, lastDay: limit.lastDay, isPast: look.today > limit.lastDay },
  }
}
