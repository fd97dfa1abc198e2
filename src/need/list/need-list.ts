import type { NeedRule } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, schoolYearOf } from '#shared/school-year.ts'
import { dateIn } from '#web/date-answer.ts'
import { readSort, sortInAddress, type Sort } from '#web/sorting.ts'

/** By what the list is sorted; by need, the most first, unless asked otherwise. */
export const NEED_COLUMNS = ['need', 'name', 'look'] as const
export type NeedSort = Sort<(typeof NEED_COLUMNS)[number]>
export const MOST_NEED: NeedSort = { by: 'need', isDown: false }

/** Whether a school needs more, less or the same as on the chosen day. */
export const MOVES = ['more', 'less', 'same'] as const
export type Move = (typeof MOVES)[number]

/** What can be asked for: what schools are told apart by. */
export type NeedChoices = {
  phases: readonly string[]
  groups: readonly { id: string; name: string }[]
  advisers: readonly { id: string; name: string }[]
}

/** What the list is asked for in its address. */
export type NeedList = {
  phase: string
  group: string
  /** All schools, one's own, or those of an adviser by the person's id. */
  whose: string
  category: string
  moved: Move | ''
  /** Only those of which the day of the next look has passed. */
  isOverdue: boolean
  /** The day with which today is compared. */
  since: PlainDate
  sort: NeedSort
  after: string
}

/** The last day of the school year before: with which today is compared unless another day is chosen. */
export const usualSince = (today: PlainDate): PlainDate => addDays(firstDayOf(schoolYearOf(today)), -1)

/** Reads an address; what makes no sense there is as if it were not. */
export function readNeedList(
  query: Readonly<Record<string, string>>,
  need: NeedRule,
  { phases, groups, advisers }: NeedChoices,
  today: PlainDate,
): NeedList {
  const idAmong = (those: readonly { id: string }[], text: string | undefined) =>
    those.find(({ id }) => id === text)?.id ?? ''
  const since = dateIn(query, 'since')
  return {
    phase: phases.find((each) => each === query.phase) ?? '',
    group: idAmong(groups, query.group),
    whose: query.whose === 'mine' ? 'mine' : idAmong(advisers, query.whose),
    category: idAmong(need.categories, query.category),
    moved: MOVES.find((each) => each === query.moved) ?? '',
    isOverdue: query.look === 'overdue',
    since: since && since < today && since > '1900-01-01' ? since : usualSince(today),
    sort: readSort(query.sort, NEED_COLUMNS, MOST_NEED),
    after: query.after && isId(query.after) ? query.after : '',
  }
}

/** What a list asks for, as its address says it: all of it, from its first school. */
export function queryOfNeed(list: NeedList, today: PlainDate): Record<string, string> {
  const { phase, group, whose, category, moved, isOverdue, since, sort } = list
  const given = {
    ...{ phase, group, whose, category, moved, look: isOverdue ? 'overdue' : '' },
    since: since === usualSince(today) ? '' : since,
    ...sortInAddress(sort, MOST_NEED),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
}

/** The address of a list with other things asked for in place of some. */
export function addressOfNeed(list: NeedList, today: PlainDate, differs: Partial<NeedList> = {}): string {
  const whole = { ...list, after: '', ...differs }
  const query = new URLSearchParams({ ...queryOfNeed(whole, today), ...(whole.after && { after: whole.after }) })
  return `/need${query.size > 0 ? '?' : ''}${query}`
}
