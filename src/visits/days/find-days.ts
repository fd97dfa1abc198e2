import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addDays, daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { openBookingReads } from '../at-once/open-booking-reads.ts'
import { factsFrom } from '../booking-facts.ts'
import { whyTimeIsTaken } from '../clashes/clash-rules.ts'
import type { SchoolToVisit } from '../school-to-visit.ts'
import { whyVisitCannotBeBooked } from '../visit-rules.ts'
import type { VisitLength } from '../visit.ts'
import { asLines, nearestFirst, ofEveryDay, onEveryDay, ofTheDay, whatIsOn, type DayLine } from './day-rules.ts'

/** Of which visit the days are looked through. */
export type DaysAsked = {
  school: SchoolToVisit
  visitType: string
  adviser: { id: string; name: string }
  at: number | null
  length: VisitLength
  /** The day that was typed, if it is one. */
  around: PlainDate | undefined
  /** The visit that is being moved: it does not stand in its own way. */
  exceptVisitId?: string | undefined
}

/** What whoever plans a visit should know before they send it. */
export type Days = {
  /** What stands against the day that was typed; undefined where none was. */
  chosen: { on: PlainDate; against: readonly Finding[] } | undefined
  /** The nearest days against which nothing stands, in their order. */
  free: readonly PlainDate[]
  /** Until when free days were looked for. */
  until: PlainDate
  /** What is in the days near it. */
  lines: readonly DayLine[]
  /** What stands against the visit on whichever day. */
  always: readonly Finding[]
}

const OFFERED = 6
const AHEAD = 400
const BACK = 28
/** How far to either side, and how far ahead where no day was typed, is told what is in each day. */
const BESIDE = 7
const NEXT = 18

/** Looks through the days for a visit by the very rules of its booking, with everything read once; a day years away is as if none was typed. */
export async function findDays(look: Look, asked: DaysAsked): Promise<Days> {
  const { adviser, school, exceptVisitId } = asked
  const isFar = asked.around !== undefined && Math.abs(daysBetween(look.today, asked.around)) > AHEAD
  const around = isFar ? undefined : asked.around
  const { from, until } = daysToLookThrough(look.today, around)
  const reads = await openBookingReads(look, {
    schoolIds: [school.id],
    personIds: [adviser.id],
    from,
    until,
    exceptVisitId,
  })
  const models = new Map<number, Promise<{ model: ServiceModel }>>()
  const modelOn = (on: PlainDate) => {
    const year = schoolYearOf(on)
    const known = models.get(year) ?? look.modelOn(on)
    models.set(year, known)
    return known
  }
  const against = async (on: PlainDate): Promise<Finding[] | undefined> => {
    const { model } = await modelOn(on)
    const type = model.visitTypes.find(({ id }) => id === asked.visitType)
    if (!type) return undefined
    const { length } = asked
    const proposal = { school, model, type, on, adviserId: adviser.id, length, purposes: [] }
    const facts = await factsFrom(reads, { ...proposal, ...(exceptVisitId && { exceptVisitId }) })
    const time = { name: adviser.name, on, at: asked.at, length: asked.length, ...reads.timeOf(adviser.id, on) }
    return [...whyVisitCannotBeBooked(facts, model), ...whyTimeIsTaken(time, model, 'on')]
  }

  const looked: { on: PlainDate; ids: string[] }[] = []
  let isFree = 0
  for (const on of nearestFirst(daysFrom(from, until), around)) {
    const found = await against(on)
    if (found) looked.push({ on, ids: ofTheDay(found).map(({ id }) => id) })
    isFree += found && looked.at(-1)?.ids.length === 0 ? 1 : 0
    if (isFree === OFFERED) break
  }
  // Where no day is free, what stands against each of them is no matter of the day.
  const onEach = onEveryDay(looked)
  const isOfEach = ({ id }: Finding) => onEach.has(id)
  const free = looked.filter(({ ids }) => ids.every((id) => onEach.has(id))).map(({ on }) => on)
  const near = around
    ? daysFrom(addDays(around, -BESIDE), addDays(around, BESIDE)).filter((on) => on >= from)
    : daysFrom(from, addDays(from, NEXT))
  const lines = near.map(async (on) => {
    const { model } = await modelOn(on)
    const calendar = await reads.calendar(school.id, on)
    return { on, says: whatIsOn({ on, model, calendar, ...reads.timeOf(adviser.id, on) }) }
  })
  const there = (await against(around ?? free[0] ?? from)) ?? []
  return {
    chosen: around && { on: around, against: ofTheDay(there).filter((each) => !isOfEach(each)) },
    free: free.slice(0, OFFERED).sort(),
    until,
    lines: asLines(await Promise.all(lines)),
    always: [...ofEveryDay(there), ...ofTheDay(there).filter(isOfEach)],
  }
}

/** From tomorrow on; around a day that was typed, from some weeks before it, but from today where it lies ahead. */
function daysToLookThrough(today: PlainDate, around: PlainDate | undefined): { from: PlainDate; until: PlainDate } {
  if (!around) return { from: addDays(today, 1), until: addDays(today, AHEAD) }
  const before = addDays(around, -BACK)
  return { from: around < today || before > today ? before : today, until: addDays(around, AHEAD) }
}

const daysFrom = (from: PlainDate, until: PlainDate): PlainDate[] =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, at) => addDays(from, at))
