import type { Appointment } from '#diary/index.ts'
import { andList, capital, word, type ServiceModel } from '#model/index.ts'
import type { Leave, WorkingPattern } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { coversDay, weekdayOf, type PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { halfOf, halvesOf, type Half, type VisitLength } from '../visit.ts'

/** What somebody has on a day already: a visit, or a time that they offer to schools. */
export type Engagement = {
  at: number | null
  length: VisitLength
  /** Where they are then; null for a time that is on offer. */
  schoolName: string | null
}

/** What the rules on somebody's time need to know. */
export type ClashFacts = {
  name: string
  on: PlainDate
  at: number | null
  length: VisitLength
  engagements: readonly Engagement[]
  /** What else of that day is theirs, which has no time. */
  appointments: readonly Pick<Appointment, 'on' | 'name' | 'schoolName'>[]
  leave: readonly Leave[]
  patterns: readonly WorkingPattern[]
}

/** XX-09. Everything in somebody's time that stands against a visit on a day: elsewhere, on leave, or not at work. Each asks for a reason. */
export function whyTimeIsTaken(facts: ClashFacts, model: ServiceModel, field: string): Finding[] {
  return [
    ...leaveFindings(facts),
    ...patternFindings(facts),
    ...elsewhereFindings(facts, model),
    ...meetingFindings(facts),
  ].map((finding) => ({
    ...finding,
    field,
  }))
}

function leaveFindings({ name, on, leave }: ClashFacts): Finding[] {
  const taken = leave.find((each) => coversDay(each, on))
  if (!taken) return []
  return [soft('adviser-on-leave', `${name} is on leave on ${showDate(on)}, until ${showShortDate(taken.finishedOn)}.`)]
}

/** Before the first pattern of a week nobody can know, and nothing is said. */
function patternFindings({ name, on, length, patterns }: ClashFacts): Finding[] {
  const newestFirst = [...patterns].sort((one, other) => (one.startedOn < other.startedOn ? 1 : -1))
  const pattern = newestFirst.find(({ startedOn }) => startedOn <= on)
  const works = pattern?.halfDays[weekdayOf(on) - 1]
  if (works === undefined || works >= (length === 'whole-day' ? 2 : 1)) return []
  const how = works === 0 ? 'does not work' : 'works half a day'
  return [soft('adviser-not-working', `${name} ${how} on ${showDate(on)}.`)]
}

/** Two half-days are one day; of the same half only one can be had. Where no time is agreed, a half-day may be either. */
function elsewhereFindings(facts: ClashFacts, model: ServiceModel): Finding[] {
  const { name, on, engagements } = facts
  const asked = partOf(facts)
  const clashing = engagements.filter((each) => isClash(asked, partOf(each)))
  const load = [asked, ...engagements.map(partOf)].reduce((sum, { halves }) => sum + halves, 0)
  const there = clashing.length > 0 ? clashing : load > 2 ? engagements : []
  if (there.length === 0) return []
  const schools = [...new Set(there.flatMap(({ schoolName }) => schoolName ?? []))]
  const doing = [
    ...(schools.length > 0 ? [`is at ${andList(schools)}`] : []),
    ...(there.some(({ schoolName }) => !schoolName) ? ['offers the time to other schools'] : []),
  ]
  const says = `${name} ${doing.join(' and ')} on ${showDate(on)}`
  return [soft('adviser-elsewhere', `${says}, at the time of this ${word(model, 'visit')}.`)]
}

/** Of a meeting nobody keeps the time: whatever is booked on its day may stand in its way. */
function meetingFindings({ name, on, appointments }: ClashFacts): Finding[] {
  const there = appointments.filter((each) => each.on === on)
  if (there.length === 0) return []
  const meets = andList(there.map((each) => `${each.name}, ${each.schoolName}`))
  return [soft('adviser-in-meeting', `${name} has a meeting on ${showDate(on)} (${meets}), of which no time is kept.`)]
}

type Part = { half: Half | undefined; halves: number }

function partOf({ at, length }: Pick<Engagement, 'at' | 'length'>): Part {
  return { half: length === 'whole-day' ? undefined : halfOf(at), halves: halvesOf(length) }
}

function isClash(one: Part, other: Part): boolean {
  if (one.halves === 2 || other.halves === 2) return true
  return one.half !== undefined && one.half === other.half
}

function soft(kind: string, says: string): Finding {
  return { kind, id: kind, source: 'XX-09', says: capital(says), weight: 'soft' }
}
