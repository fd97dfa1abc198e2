import type { Role } from '#model/index.ts'
import {
  openPeopleAtOnce,
  overlaps,
  type HeldRole,
  type PeopleAtOnce,
  type Person,
  type RoleAsked,
} from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import { FROM_A_SPREADSHEET, type BeginRows, type Made, type Outcome, type OwnRow } from '../bringing-in.ts'
import { whomRowsConcern } from '../concerned.ts'
import { goAhead } from '../go-ahead.ts'
import { addKnown, findKnown, groupIn, schoolIn, type Known } from '../known.ts'
import { matchRole } from '../match-role.ts'
import { dateIn, refuseRow, textIn } from '../read-cells.ts'
import { changeTelephone } from './change-telephone.ts'
import {
  addressesOf,
  findWhoIsMeant,
  findWhoIsThere,
  readPerson,
  type PersonTyped,
  type WhoIsThere,
} from './who-is-meant.ts'

/** Where a row's role is held. */
type PlaceTyped = Pick<RoleAsked, 'scope' | 'placeId'> & { name: string; urn: string }

/** People: each row a person and a role. Several rows may be one person, who is made known once. */
export const beginPeople: BeginRows = async (work, rows) => {
  const known = await findKnown(work)
  const there = await findWhoIsThere(work, addressesOf(rows, known))
  const people = await openPeopleAtOnce(work, whomRowsConcern(rows, known, ['name', 'email']))
  return { take: (rowWork, row) => takePerson(rowWork, row, { known, there, people }), write: people.write }
}

type Hand = { known: Known; there: WhoIsThere; people: PeopleAtOnce }

async function takePerson(work: Work, row: OwnRow, { known, there, people }: Hand): Promise<Outcome> {
  const typed = readPerson(row)
  const role = matchRole(work.model, textIn(row, 'role'))
  const place = placeIn(row, role, known)
  const asked = askedOf(work, row, role, place)
  const meant = findWhoIsMeant(typed, row, place.placeId, known, there)
  const told = meant ? changeTelephone(work, people, meant.id, typed.telephone) : makeKnown(work, people, typed)
  const { id, name } = told.person
  const held = meant && people.rolesOf(id).find((each) => isSame(each, asked, textIn(row, 'startedOn') === ''))
  const done = held ? keepOrEnd(work, people, held, asked) : await give(work, people, told.person, asked)
  const made = [...told.made, ...done.made]
  return {
    // A second role of somebody whom this file made known is as new as the first.
    kind: made.length === 0 ? 'unchanged' : !meant || there.isNew(id) ? 'new' : 'changed',
    urn: place.urn,
    name,
    schoolId: asked.scope === 'school' ? asked.placeId : null,
    shown: { role: role.name, place: place.name, ...periodOf(asked), email: typed.email, telephone: typed.telephone },
    made,
    spoke: done.spoke,
    remember() {
      told.keep?.()
      done.keep?.()
      if (!meant) addKnown(known, { id, name, email: typed.email })
      there.add(id, name, asked.placeId, !meant)
    },
  }
}

function placeIn(row: OwnRow, role: Role, known: Known): PlaceTyped {
  if (textIn(row, 'urn') !== '') {
    const { id, name, urn } = schoolIn(known, row)
    return { scope: 'school', placeId: id, name, urn }
  }
  if (textIn(row, 'group') !== '') {
    const { id, name } = groupIn(known, row)
    return { scope: 'group', placeId: id, name, urn: '' }
  }
  if (!role.tiedTo.includes('authority'))
    refuseRow(
      `${role.name} is held over ${role.tiedTo.map((scope) => `a ${scope}`).join(' or ')}: the row names none`,
      'urn',
    )
  return { scope: 'authority', placeId: null, name: '', urn: '' }
}

function askedOf(work: Work, row: OwnRow, role: Role, { scope, placeId }: PlaceTyped): RoleAsked {
  const startedOn = dateIn(row, 'startedOn')
  const finishedOn = dateIn(row, 'finishedOn') ?? null
  if (!startedOn && finishedOn !== null && finishedOn < work.today)
    refuseRow('The last day has passed: enter the first day too', 'startedOn')
  const period = { startedOn: startedOn ?? work.today, finishedOn }
  const note = role.matched && scope === 'school' ? FROM_A_SPREADSHEET : null
  return { role: role.id, scope, placeId, standing: 'substantive', note, replaces: false, ...period }
}

/** What one part of a row does, once the row stands. */
type Part = { made: readonly Made[]; spoke: readonly string[]; keep?: () => void }

function makeKnown(work: Work, people: PeopleAtOnce, typed: PersonTyped): Part & { person: Person } {
  const { person, keep } = people.addPerson(work, { ...typed, phases: [] })
  return { person, made: [whole('person', person.id, person)], spoke: [], keep }
}

async function give(work: Work, people: PeopleAtOnce, person: Person, asked: RoleAsked): Promise<Part> {
  const { result, spoke } = await goAhead(work, FROM_A_SPREADSHEET, (own) =>
    people.giveRole(own, person, asked, 'role'),
  )
  return { made: [whole('role', result.given.id, person, result.given.schoolId)], spoke, keep: result.keep }
}

/** The same role that somebody holds already is kept, and ended where the row says until when. */
function keepOrEnd(work: Work, people: PeopleAtOnce, held: HeldRole, { finishedOn }: RoleAsked): Part {
  if (finishedOn === null || finishedOn === held.finishedOn) return { made: [], spoke: [] }
  const { ended, keep } = people.endRole({ ...work, kept: [] }, held, finishedOn)
  const person = { id: held.personId, name: held.personName }
  const made = {
    ...whole('role-ended', held.id, person, held.schoolId),
    before: held.finishedOn,
    revision: ended.revision,
  }
  return { made: [made], spoke: [], keep }
}

function isSame(held: HeldRole, asked: RoleAsked, isAnyDay: boolean): boolean {
  return (
    held.role === asked.role &&
    held.scope === asked.scope &&
    (held.schoolId ?? held.groupId) === asked.placeId &&
    (isAnyDay ? overlaps(held, asked) : held.startedOn === asked.startedOn)
  )
}

function whole(
  what: Made['what'],
  recordId: string,
  { id, name }: Pick<Person, 'id' | 'name'>,
  schoolId: string | null = null,
): Made {
  return { what, recordId, personId: id, schoolId, name, before: null, revision: 1 }
}

function periodOf({ startedOn, finishedOn }: { startedOn: PlainDate; finishedOn: PlainDate | null }) {
  return { period: `from ${showShortDate(startedOn)}${finishedOn ? ` to ${showShortDate(finishedOn)}` : ''}` }
}
