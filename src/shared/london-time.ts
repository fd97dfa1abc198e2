import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from './plain-date.ts'

/** The instant of a time of day in England, in minutes after midnight. In the hour that a spring night skips, the hour after. */
export function instantInLondon(date: PlainDate, minute: number): Date {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'Europe/London', plainTime: time })
  return new Date(zoned.epochMilliseconds)
}
