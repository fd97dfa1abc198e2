import { getCalendar, termOf } from '#calendar/index.ts'
import { listContactTime } from '#contacts/index.ts'
import { listSupportTime } from '#core-work/index.ts'
import { listComplaintTime } from '#safeguarding/index.ts'
import { listAllocations } from '#days/index.ts'
import { dayMinutesOf } from '#funds/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { type PlainDate } from '#shared/plain-date.ts'
import { allocationsOfVisits } from '#trading/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { listSchoolsById } from '#schools/index.ts'
import type { Look } from '#work/work.ts'
import { isChanged, type Entry } from '../entry/entry.ts'
import { listGroupsOfSchools, listHeldVisits, listWritten, usedOfAllocations } from '../entry/entry-store.ts'
import { allocationFor, timeOfVisit, type Candidate, type HeldVisit } from '../entry/time-of-visit.ts'
import { mondayOf, sundayOf, type Week } from './week.ts'
import { listWeekRows } from './week-store.ts'

/**
 * WI-25, XX-09. Somebody's weeks between two Mondays, the newest first: what held visits and support took by themselves, with what the person
 * changed and added. A bounded number of queries, however many weeks.
 */
export async function weeksOf(look: Look, personId: string, first: PlainDate, last: PlainDate): Promise<Week[]> {
  const until = sundayOf(last)
  const [visits, written, rows, support, core] = await Promise.all([
    listHeldVisits(look, personId, first, until),
    listWritten(look, personId, first, last),
    listWeekRows(look, personId, first, last),
    supportOf(look, personId, first, until),
    coreWorkOf(look, personId, first, until),
  ])
  const own = await entriesOfVisits(look, personId, visits)
  const weeks = new Map<PlainDate, Entry[]>()
  const add = (entry: Entry) => {
    const week = mondayOf(entry.workedOn)
    weeks.set(week, [...(weeks.get(week) ?? []), entry])
  }
  const known = new Map(written.map((entry) => [entry.key, entry]))
  const bySupport = new Map(
    written.filter(({ part }) => part === 'support' || part === 'core').map((each) => [supportKey(each), each]),
  )
  for (const entry of own) add(asWritten(entry, known.get(entry.key)))
  for (const entry of [...support, ...core]) add(asWritten(entry, bySupport.get(supportKey(entry))))
  for (const entry of written) if (entry.part === 'other') add(entry)
  const said = new Map(rows.map((row) => [row.startsOn, row]))
  const all = [...new Set([...weeks.keys(), ...said.keys()])].sort().reverse()
  return all.map((startsOn) => ({
    ...(said.get(startsOn) ?? NOTHING_SAID),
    startsOn,
    entries: (weeks.get(startsOn) ?? []).sort(byDay),
  }))
}

/** One of them, also where nothing is known of it. */
export async function weekOf(look: Look, personId: string, startsOn: PlainDate): Promise<Week> {
  const [week] = await weeksOf(look, personId, startsOn, startsOn)
  return week ?? { ...NOTHING_SAID, startsOn, entries: [] }
}

const NOTHING_SAID = {
  ...{ status: 'open' as const, confirmedAt: null, confirmedByName: null },
  ...{ openedAt: null, openedByName: null, openedBecause: null },
}

/** What was written of an entry; where nobody made anything else of it, with the minutes that it has by itself today. */
function asWritten(entry: Entry, written: Entry | undefined): Entry {
  if (!written) return entry
  if (isChanged(written)) return written
  return { ...written, minutes: entry.minutes, firstMinutes: entry.minutes }
}

/** Support is of a school and a day, core work of a day alone. */
const supportKey = ({ schoolId, workedOn }: Pick<Entry, 'schoolId' | 'workedOn'>) => `${schoolId}.${workedOn}`
const ORDER = { visit: 0, preparation: 1, writing: 2, support: 3, core: 4, other: 5 }
const byDay = (one: Entry, other: Entry) =>
  one.workedOn < other.workedOn ? -1 : one.workedOn > other.workedOn ? 1 : ORDER[one.part] - ORDER[other.part]

async function entriesOfVisits(look: Look, personId: string, visits: readonly HeldVisit[]): Promise<Entry[]> {
  if (visits.length === 0) return []
  const years = [...new Set(visits.map(({ heldOn }) => schoolYearOf(heldOn)))]
  const schools = [...new Set(visits.map(({ schoolId }) => schoolId))]
  const [calendar, groups, ...allocations] = await Promise.all([
    getCalendar(look, years),
    listGroupsOfSchools(look, schools),
    ...years.map((schoolYear) => listAllocations(look, { schoolYear, personIds: [personId] })),
  ])
  const given = allocations.flat()
  const ordered = await allocationsOfVisits(
    look,
    visits.map(({ id }) => id),
  )
  const used = await usedOfAllocations(
    look,
    given.map(({ id }) => id),
  )
  const half = dayMinutesOf(look.model) / 2
  const candidates = given.map((each): Candidate & { schoolYear: number } => ({
    ...each,
    leftMinutes: each.halfDays * half - (used.get(each.id) ?? 0),
  }))
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(visits.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return visits.flatMap((visit) => {
    const born = models.get(visit.modelVersionId)
    // A visit of a model that knew nothing of time takes what the model of today says.
    const model = born?.time ? born : look.model
    // ES-50. What an order gives is drawn by its own visits only, and they draw from nothing else.
    const ofOrder = ordered.get(visit.id)
    const ofYear = candidates.filter(
      ({ id, kind, schoolYear }) =>
        schoolYear === schoolYearOf(visit.heldOn) &&
        (ordered.has(visit.id) ? id === ofOrder : kind !== model.trading?.dayKind),
    )
    const at = { groupIds: groups.get(visit.schoolId) ?? [], term: termOf(calendar, visit.heldOn)?.term }
    return timeOfVisit(model, visit, allocationFor(visit, ofYear, at))
  })
}

/** ES-62. What informal support took, by school and day, where the service has it and the person reads of it. */
async function supportOf(look: Look, personId: string, from: PlainDate, until: PlainDate): Promise<Entry[]> {
  if (!look.model.informalSupport) return []
  const times = await listContactTime(look, { personIds: [personId], from, until })
  const names = new Map(
    (await listSchoolsById(look, [...new Set(times.map(({ schoolId }) => schoolId))])).map(({ id, name }) => [
      id,
      name,
    ]),
  )
  return times.map(({ schoolId, on, minutes }) =>
    supportEntry(look.model, { schoolId, schoolName: names.get(schoolId) ?? null, on, minutes }),
  )
}

/** ES-57. What core work took by day, all of it together: of no school, and with no word of what it was. */
async function coreWorkOf(look: Look, personId: string, from: PlainDate, until: PlainDate): Promise<Entry[]> {
  if (!look.model.coreWork) return []
  const found = await Promise.all([
    listComplaintTime(look, personId, from, until),
    listSupportTime(look, personId, from, until),
  ])
  const days = new Map<PlainDate, number>()
  for (const { on, minutes } of found.flat()) days.set(on, (days.get(on) ?? 0) + minutes)
  return [...days].map(([on, minutes]) => supportEntry(look.model, { schoolId: null, schoolName: null, on, minutes }))
}

const supportEntry = (
  { time }: ServiceModel,
  of: Pick<Entry, 'schoolId' | 'schoolName' | 'minutes'> & { on: PlainDate },
): Entry => ({
  ...{ id: null, key: `support.${of.schoolId}.${of.on}`, workedOn: of.on, kind: null, revision: 0 },
  part: of.schoolId === null ? 'core' : 'support',
  ...{ visitId: null, visitType: null, schoolId: of.schoolId, schoolName: of.schoolName, minutes: of.minutes },
  functions: (of.schoolId === null ? time?.functions.core : time?.functions.support) ?? [],
  ...{ firstMinutes: of.minutes, allocationId: null, dayKind: null, fund: null, isInSchool: false },
  ...{ says: null, posted: null },
})
