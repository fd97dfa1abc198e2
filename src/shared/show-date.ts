import { daysBetween, type PlainDate } from './plain-date.ts'

/** 'Thursday 12 March 2026': how every page writes a date. */
export function showDate(date: PlainDate): string {
  return kept(longDates, date, () => longDate.format(noonOf(date)).replace(',', ''))
}

/** '12 March 2026': in tables and running text, where the weekday would be noise. */
export function showShortDate(date: PlainDate): string {
  return kept(shortDates, date, () => shortDate.format(noonOf(date)))
}

/** '26 to 30 October 2026', '2 September to 18 December 2026': a stretch of days, saying nothing twice. */
export function showSpan(startedOn: PlainDate, finishedOn: PlainDate): string {
  const last = showShortDate(finishedOn)
  const first = showShortDate(startedOn)
  if (first === last) return last
  const words = first.split(' ')
  if (startedOn.slice(0, 7) === finishedOn.slice(0, 7)) return `${words[0]} to ${last}`
  if (startedOn.slice(0, 4) === finishedOn.slice(0, 4)) return `${words[0]} ${words[1]} to ${last}`
  return `${first} to ${last}`
}

/** 'Thursday 12 March': on a strip of days, where the year is plain. */
export function showDay(date: PlainDate): string {
  return dayOfWeek.format(noonOf(date)).replace(',', '')
}

/** 'today', 'tomorrow', 'in 9 days', 'yesterday', '4 days ago'. */
export function showDistance(date: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

/** '1 day late', '4 days late'; undefined until the day after the due date. */
export function showLateness(dueOn: PlainDate, today: PlainDate): string | undefined {
  const days = daysBetween(dueOn, today)
  if (days <= 0) return undefined
  return days === 1 ? '1 day late' : `${days} days late`
}

/** '14:32 on Thursday 12 March 2026', in English time. */
export function showMoment(instant: Date): string {
  const date = longDate.format(instant).replace(',', '')
  return `${timeOfDay.format(instant)} on ${date}`
}

/** '14:32', in English time. */
export function showTimeOfDay(instant: Date): string {
  return timeOfDay.format(instant)
}

const zone = { timeZone: 'Europe/London' } as const
const longDate = new Intl.DateTimeFormat('en-GB', {
  ...zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const shortDate = new Intl.DateTimeFormat('en-GB', { ...zone, day: 'numeric', month: 'long', year: 'numeric' })
const dayOfWeek = new Intl.DateTimeFormat('en-GB', { ...zone, weekday: 'long', day: 'numeric', month: 'long' })
const timeOfDay = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' })

const longDates = new Map<PlainDate, string>()
const shortDates = new Map<PlainDate, string>()
/** Some eleven years of days: a service shows the same few hundred again and again. */
const MOST_KEPT = 4000

/** A page writes hundreds of dates, each of which the platform takes microseconds to write. */
function kept(shown: Map<PlainDate, string>, date: PlainDate, show: () => string): string {
  const known = shown.get(date)
  if (known !== undefined) return known
  const text = show()
  if (shown.size < MOST_KEPT) shown.set(date, text)
  return text
}

/** Noon UTC is the same calendar day in England, winter and summer. */
function noonOf(date: PlainDate): Date {
  return new Date(`${date}T12:00:00Z`)
}
