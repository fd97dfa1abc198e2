import { readDate } from '#shared/read-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { sayTime, type CourseDay } from './course.ts'

/** The most days that a course has. */
export const MOST_DAYS = 30

/** What was typed of a course's days: the days, or the first line that is none. */
export type DaysRead = { days: readonly CourseDay[]; wrong?: string }

/** Reads a day to a line, as people type it: '12 March 2027, 9:00 to 15:30', '12/3/2027 9.00-15.30'. */
export function readDays(text: string): DaysRead {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const days: CourseDay[] = []
  for (const line of lines) {
    const read = readLine(line)
    if (!read) return { days: [], wrong: line.trim().slice(0, 80) }
    days.push(read)
  }
  return { days: days.sort(inTime) }
}

/** The same days as somebody would type them again. */
export const writeDays = (days: readonly CourseDay[]) =>
  days.map(({ on, startsAt, endsAt }) => `${showShortDate(on)}, ${sayTime(startsAt)} to ${sayTime(endsAt)}`).join('\n')

const inTime = (one: CourseDay, other: CourseDay) =>
  one.on === other.on ? one.startsAt - other.startsAt : one.on < other.on ? -1 : 1

const TIME = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?`
const LINE = new RegExp(`^(.+?)[,;]?\\s+(?:from\\s+)?${TIME}\\s*(?:to|until|-|–)\\s*${TIME}$`, 'i')

function readLine(line: string): CourseDay | undefined {
  const [, date = '', hour, minute, half, endHour, endMinute, endHalf] = LINE.exec(line.trim()) ?? []
  const on = readDate(date)
  const startsAt = minutesOf(hour, minute, half)
  const endsAt = minutesOf(endHour, endMinute, endHalf)
  if (!on || startsAt === undefined || endsAt === undefined) return undefined
  return { on, startsAt, endsAt }
}

function minutesOf(hour = '', minute = '0', half = ''): number | undefined {
  const clock = Number(hour)
  if (hour === '' || clock > 23 || Number(minute) > 59 || (half && (clock < 1 || clock > 12))) return undefined
  const whole = half ? (clock % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : clock
  return whole * 60 + Number(minute)
}
