import type { NeedRule } from '#model/index.ts'
import type { CategoryHistory } from '#pictures/category-picture.tsx'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, schoolYearOf } from '#shared/school-year.ts'
import { categoryOf, type NeedPeriod } from './need.ts'

/** The categories of a school through time, from the school year before its first decision; undefined where nothing was decided. */
export function historyOfNeed(
  need: NeedRule,
  periods: readonly NeedPeriod[],
  today: PlainDate,
  title: string,
): CategoryHistory | undefined {
  const first = periods.find(({ startedOn }) => startedOn)?.startedOn
  if (!first || first > today) return undefined
  const from = firstDayOf(schoolYearOf(first) - 1)
  const nameOf = (id: string) => categoryOf(need, id)?.short ?? categoryOf(need, id)?.name ?? id
  const shown = periods.flatMap(({ category, level, startedOn, finishedOn }) => {
    const begins = startedOn ?? from
    if (begins > today || (finishedOn && finishedOn < begins)) return []
    const isOver = finishedOn && finishedOn < today
    return [{ name: nameOf(category), level, startedOn: begins, ...(isOver && { finishedOn }) }]
  })
  return { id: 'need-history', title, scale: need.categories.map(({ id }) => nameOf(id)), periods: shown, today }
}
