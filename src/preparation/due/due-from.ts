import { type ServiceModel, type VisitType } from '#model/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import type { Due } from '#work/due.ts'
import type { Asked, Came, Standing } from '../requests/asked.ts'
import { askedForSays } from '../requests/how-it-stands.tsx'
import { listAsked, standingOf } from '../requests/request-rules.ts'
import type { VisitToPrepare } from './to-prepare-store.ts'

/** What is due later than this asks nothing of anybody yet. */
const AHEAD = 28

type ModelOf = (versionId: string) => ServiceModel

/** Something that a school is asked before a visit, as it stands. */
export type Part = { visit: VisitToPrepare; type: VisitType; name: string; asked: Asked; standing: Standing }

/** XX-10. What is due before visits to schools: what they are asked, and can do now. */
export function dueToSchools(parts: readonly Part[], today: PlainDate): Due[] {
  return openOf(parts, today).filter(waitsForTheSchool).map(schoolDue)
}

/** XX-10. What is due before visits to advisers: what waits for them before a school can answer. */
export function dueToAdvisers(parts: readonly Part[], today: PlainDate): Due[] {
  return openOf(parts, today)
    .filter(({ asked, visit }) => asked.isToConfirm && !hasToAnswer(visit, asked))
    .map(adviserDue)
}

function openOf(parts: readonly Part[], today: PlainDate): Part[] {
  const until = addDays(today, AHEAD)
  return parts.filter(
    ({ asked, standing }) =>
      (standing.state === 'open' || standing.state === 'late') && asked.dueOn !== null && asked.dueOn <= until,
  )
}

/** What a school is late with before a visit, or came late lately: what an adviser reads of on their first page. */
export type LateFromSchool = {
  visitId: string
  schoolName: string
  visitName: string
  bookedFor: PlainDate
  late: readonly { says: string; standing: Extract<Standing, { state: 'late' | 'met-late' }> }[]
}

const LATELY = 14

/** NF-16. What came late before an adviser's visits these two weeks, and what has not come though it was due: visit by visit, the nearest first. */
export function lateFrom(parts: readonly Part[], today: PlainDate): LateFromSchool[] {
  const since = addDays(today, -LATELY)
  const ofVisits = new Map<string, Omit<LateFromSchool, 'late'> & { late: LateFromSchool['late'][number][] }>()
  for (const { visit, name, asked, standing } of parts) {
    if (standing.state !== 'late' && standing.state !== 'met-late') continue
    const isNews = standing.state === 'late' ? !asked.isToConfirm || hasToAnswer(visit, asked) : standing.on >= since
    if (!isNews) continue
    const { id: visitId, schoolName, bookedFor } = visit
    const known = ofVisits.get(visitId) ?? { visitId, schoolName, visitName: name, bookedFor, late: [] }
    known.late.push({ says: asked.says, standing })
    ofVisits.set(visitId, known)
  }
  return [...ofVisits.values()]
}

/** What schools are asked; the adviser's own part has no date of its own. */
export function partsOf(visits: readonly VisitToPrepare[], modelOf: ModelOf, today: PlainDate): Part[] {
  return visits.flatMap((visit) => {
    const model = modelOf(visit.modelVersionId)
    const type = model.visitTypes.find(({ id }) => id === visit.visitType)
    if (!type) return []
    const own = visit.own.map((each) => ({ ...each, askedAt: new Date(0), askedBy: visit.adviserName }))
    const name = visitName(model, type)
    const booked = { ...visit, status: 'booked' as const }
    return listAsked(visit, type, own)
      .filter(({ side }) => side === 'school')
      .map((asked) => {
        const came = visit.came.filter(({ key }) => key === asked.key)
        const standing = standingOf(asked, [...came, ...confirmedOn(visit, asked)], booked, today)
        return { visit, type, name, asked, standing }
      })
  })
}

const activitiesFor = ({ activities }: VisitToPrepare, { key }: Asked) => activities.filter(({ item }) => item === key)

/** NF-73. The day on which the last of them was confirmed, once all are. */
function confirmedOn(visit: VisitToPrepare, asked: Asked): Came[] {
  const those = asked.isToConfirm ? activitiesFor(visit, asked) : []
  if (those.some(({ answer }) => answer !== 'confirmed')) return []
  const last = those
    .flatMap(({ answeredOn }) => answeredOn ?? [])
    .sort()
    .at(-1)
  return last ? [{ on: last, atVisit: false }] : []
}

/** NF-73. Whether something is proposed that the school has not answered. */
const hasToAnswer = (visit: VisitToPrepare, asked: Asked) =>
  activitiesFor(visit, asked).some(({ answer }) => answer === null)

const waitsForTheSchool = ({ asked, visit }: Part) => !asked.isToConfirm || hasToAnswer(visit, asked)

const placeOf = ({ id }: VisitToPrepare, { key, isToConfirm }: Asked) =>
  isToConfirm ? `/visits/${id}/activities` : `/visits/${id}/requests/${key}`

function schoolDue({ visit, name, asked }: Part): Due {
  return {
    kind: 'school-part',
    plainly: 'Something asked of the school before a visit',
    // The model says it as it should be: unmarked, it would read as done.
    what: `Still open: ${asked.says}`,
    because: `${name} is on ${showDate(visit.bookedFor)}, with ${visit.adviserName}.`,
    href: placeOf(visit, asked),
    page: `/visits/${visit.id}/preparation`,
    ownerId: undefined,
    ownerName: 'The school',
    ...dated(visit, asked),
    ...(asked.isAtOnce && asked.dueOn && { when: askedForSays(asked.dueOn, true) }),
  }
}

/** NF-73. Before a school can confirm anything, something is proposed to it, or worded anew. */
function adviserDue({ visit, name, asked }: Part): Due {
  const isNew = activitiesFor(visit, asked).length === 0
  return {
    kind: 'activities',
    plainly: 'Activities for a school to confirm',
    what: `${isNew ? 'Propose activities' : 'Change what was proposed'}: ${name}, ${visit.schoolName}`,
    because: asked.says,
    href: `/visits/${visit.id}/activities`,
    page: `/visits/${visit.id}`,
    ownerId: visit.adviserId,
    ownerName: visit.adviserName,
    ...dated(visit, asked),
  }
}

const dated = ({ schoolId, schoolName, bookedFor }: VisitToPrepare, { dueOn }: Asked) => ({
  schoolId,
  schoolName,
  dueOn: dueOn ?? bookedFor,
})
