import type { NeedRule } from '#model/index.ts'
import { listAdvisersOf } from '#people/index.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import { lastDayOf, schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { NeedPeriod } from '../need.ts'
import { periodsOf } from '../need-of.ts'
import { periodOn } from '../periods.ts'
import { whySays } from '../need-words.ts'
import { listGroupNames } from './group-names-store.ts'
import type { NeedLine } from './need-list-store.ts'

/** This school year and the three before: each with the day of which it tells, for this year today. */
export function yearsShown(today: PlainDate): { year: string; on: PlainDate }[] {
  const now = schoolYearOf(today)
  return [3, 2, 1, 0].map((ago) => ({
    year: showSchoolYear(now - ago),
    on: ago === 0 ? today : lastDayOf(now - ago),
  }))
}

/** A school as the grid shows it: its category in each year, its groups and advisers, and why in one sentence. */
export type GridRow = NeedLine & {
  years: readonly NeedPeriod[]
  groups: readonly string[]
  advisers: readonly string[]
  why: string
}

/** Some schools as the grid shows them: three queries whatever their number. */
export async function toGrid(look: Look, need: NeedRule, lines: readonly NeedLine[]): Promise<GridRow[]> {
  const ids = lines.map(({ id }) => id)
  const [periods, groups, advisers] = await Promise.all([
    periodsOf(look, ids),
    listGroupNames(look, ids),
    listAdvisersOf(look, ids),
  ])
  const years = yearsShown(look.today)
  const groupsOf = new Map<string, string[]>()
  for (const { schoolId, name, ...period } of groups)
    if (coversDay(period, look.today)) groupsOf.set(schoolId, [...(groupsOf.get(schoolId) ?? []), name])
  const advisersOf = new Map<string, string[]>()
  for (const { schoolId, name, isOnePerSchool } of advisers)
    if (isOnePerSchool) advisersOf.set(schoolId, [...(advisersOf.get(schoolId) ?? []), name])
  return lines.map((line) => ({
    ...line,
    years: years.flatMap(({ on }) => periodOn(periods.get(line.id) ?? [], on) ?? []),
    groups: groupsOf.get(line.id) ?? [],
    advisers: advisersOf.get(line.id) ?? [],
    why: line.decisionId ? whySays(need, line) : '',
  }))
}
