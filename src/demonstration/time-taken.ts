import { addDays, coversDay, daysBetween, weekdayOf, type PlainDate } from '#shared/plain-date.ts'
import type { MadePerson, Making } from './making.ts'
import { leaveOf, weekOf } from './time-of-people.ts'

type Visit = { time: number | undefined; halves: number }

/** Whose time is taken when: nobody of a made-up service is in two places, at work on a day off, or visiting while on leave. */
export type TimeTaken = {
  isFree: (person: MadePerson, on: PlainDate, visit: Visit) => boolean
  take: (person: MadePerson, on: PlainDate, visit: Visit) => void
  /** The nearest day to one on which somebody is free, on its side of today and in its term; itself where it will do. */
  dayFor: (person: MadePerson, on: PlainDate, visit: Visit) => PlainDate | undefined
}

const NEAR = 6

/** A day on which somebody has a meeting. */
export type Meeting = { person: MadePerson; on: PlainDate }

export function openTimeTaken(
  making: Making,
  advisers: readonly MadePerson[],
  meetings: readonly Meeting[],
): TimeTaken {
  const { today, days } = making
  const taken = new Map<string, Visit[]>()
  const keyOf = (person: MadePerson, on: PlainDate) => `${person.name} ${on}`

  for (const { person, on } of meetings) taken.set(keyOf(person, on), [{ time: undefined, halves: 2 }])

  function isFree(person: MadePerson, on: PlainDate, visit: Visit): boolean {
    const at = advisers.indexOf(person)
    const works = (at < 0 ? undefined : weekOf(at)?.[weekdayOf(on) - 1]) ?? 2
    if (leaveOf(making, at).some((each) => coversDay(each, on))) return false
    const others = taken.get(keyOf(person, on)) ?? []
    const halves = others.reduce((sum, each) => sum + each.halves, visit.halves)
    return halves <= works && !others.some((each) => halfOf(each) !== undefined && halfOf(each) === halfOf(visit))
  }

  return {
    isFree,
    take(person, on, visit) {
      taken.set(keyOf(person, on), [...(taken.get(keyOf(person, on)) ?? []), visit])
    },
    dayFor(person, on, visit) {
      if (isFree(person, on, visit)) return on
      if (on >= today && on <= addDays(today, 1)) return undefined
      return days
        .between(addDays(on, -NEAR), addDays(on, NEAR))
        .filter((each) => each < today === on < today && each !== today && days.termOn(each) === days.termOn(on))
        .sort((one, other) => Math.abs(daysBetween(on, one)) - Math.abs(daysBetween(on, other)))
        .find((each) => isFree(person, each, visit))
    },
  }
}

const halfOf = ({ time }: Visit) => (time === undefined ? undefined : time < 12 * 60 ? 'morning' : 'afternoon')
