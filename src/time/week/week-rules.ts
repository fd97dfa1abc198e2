import type { TimeRule } from '#model/index.ts'
import type { LedgerPeriod } from '#funds/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Entry } from '../entry/entry.ts'
import { confirmableFrom, stateOf, sundayOf, type Week } from './week.ts'

/** XX-09. Why a week cannot be confirmed: it lies ahead, is confirmed already, or is no longer what was on the page. */
export function whyCannotConfirm(week: Week, shown: string | undefined, today: PlainDate): Finding[] {
  if (week.status === 'confirmed')
    return [firm('week-confirmed-once', 'This week is confirmed already. Load the page again.')]
  const from = confirmableFrom(week.startsOn)
  if (today < from) return [firm('week-is-over', `This week can be confirmed from its Friday, ${showDate(from)}.`)]
  if (shown === undefined || shown === stateOf(week.entries)) return []
  return [
    firm(
      'week-as-it-was-shown',
      'The time of this week changed while you had it open. Look at it again, then confirm it.',
    ),
  ]
}

/** XX-09. Why a week cannot be opened again: it is open, or a day of it lies in what is closed. */
export function whyCannotOpenAgain(week: Week, closed: readonly LedgerPeriod[]): Finding[] {
  if (week.status === 'open') return [firm('week-opened-once', 'This week is open already. Load the page again.')]
  const last = sundayOf(week.startsOn)
  const shut = closed.filter(({ startsOn, endsOn }) => startsOn <= last && week.startsOn <= endsOn)
  if (shut.length === 0) return []
  const names = shut.map(({ name }) => name).join(', ')
  return [
    firm(
      'week-before-its-period-is-closed',
      `This week lies in what is closed: ${names}. Whoever keeps the ledger can put a line of it right.`,
    ),
  ]
}

/** What is written of an entry. */
export type WrittenEntry = Pick<Entry, 'workedOn' | 'part' | 'kind' | 'minutes' | 'functions'>

type Facts = { week: Week; time: TimeRule; functions: readonly string[]; today: PlainDate; key: string | undefined }

const MOST_OF_A_DAY = 24 * 60

/** XX-09. Why time cannot be written: its week is confirmed or another, its day lies ahead, its kind is none, or the day has no more hours. */
export function whyCannotWrite(entry: WrittenEntry, { week, time, functions, today, key }: Facts): Finding[] {
  const onDay = week.entries.filter((each) => each.workedOn === entry.workedOn && each.key !== key)
  const sum = onDay.reduce((all, { minutes }) => all + minutes, 0) + entry.minutes
  const isOfWeek = entry.workedOn >= week.startsOn && entry.workedOn <= sundayOf(week.startsOn)
  return [
    ...(week.status === 'confirmed'
      ? [firm('week-is-open', 'This week is confirmed: open it again before you change it.')]
      : []),
    ...(isOfWeek
      ? []
      : [firm('time-in-its-week', `Enter a day of this week, which begins on ${showShortDate(week.startsOn)}.`, 'on')]),
    ...(entry.workedOn > today
      ? [firm('time-that-has-come', 'This day lies ahead: enter its time when it has come.', 'on')]
      : []),
    ...(entry.part !== 'other' || time.kinds.some(({ id }) => id === entry.kind)
      ? []
      : [firm('time-kind-from-the-list', 'Choose what it was from the list.', 'kind')]),
    ...(entry.functions.every((of) => functions.includes(of))
      ? []
      : [firm('time-function-from-the-list', 'Choose a function from the list.', 'function')]),
    ...(sum > MOST_OF_A_DAY
      ? [firm('time-fits-into-a-day', `With this, ${showShortDate(entry.workedOn)} has more than 24 hours.`, 'hours')]
      : []),
  ]
}

function firm(id: string, says: string, field?: string): Finding {
  return { kind: 'time', id, source: 'XX-09', says, weight: 'firm', ...(field && { field }) }
}
