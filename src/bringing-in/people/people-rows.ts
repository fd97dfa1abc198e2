import type { Role } from '#model/index.ts'
import { addPerson, endRole, giveRole, listRolesOf, overlaps, type HeldRole, type RoleAsked } from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import { FROM_A_SPREADSHEET, type BeginRows, type Made, type Outcome, type OwnRow } from '../bringing-in.ts'
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
  return (rowWork, row) => takePerson(rowWork, row, known, there)
}

async function takePerson(work: Work, row: OwnRow, known: Known, there: WhoIsThere): Promise<Outcome> {
  const typed = readPerson(row)
  const role = matchRole(work.model, textIn(row, 'role'))
  const place = placeIn(row, role, known)
  const asked = askedOf(work, row, role, place)
  const person = findWhoIsMeant(typed, row, place.placeId, known, there)
  const isNew = person === undefined
  const id = person?.id ?? (await addPerson(work, { ...typed, phases: [] }))
  const name = person?.name ?? typed.name
  const made: Made[] = isNew ? [whole('person', id, id, name)] : await changeTelephone(work, id, typed.telephone)
  const { gained, spoke } = isNew ? await give(work, id, name, asked) : await giveOrKeep(work, id, name, asked, row)
  made.push(...gained)
  return {
    // A second role of somebody whom this file made known is as new as the first.
    kind: made.length === 0 ? 'unchanged' : isNew || there.isNew(id) ? 'new' : 'changed',
    urn: place.urn,
    name,
    schoolId: asked.scope === 'school' ? asked.placeId : null,
    shown: { role: role.name, place: place.name, ...periodOf(asked), email: typed.email, telephone: typed.telephone },
    made,
    spoke,
    remember() {
      if (isNew) addKnown(known, { id, name, email: typed.email })
      there.add(id, name, asked.placeId, isNew)
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
  return { role: role.id, scope, placeId, standing: 'substantive', note: null, replaces: false, ...period }
}

async function give(work: Work, personId: string, name: string, asked: RoleAsked) {
  const { result, spoke } = await goAhead(work, FROM_A_SPREADSHEET, (own) => giveRole(own, personId, asked, 'role'))
  const schoolId = asked.scope === 'school' ? asked.placeId : null
  return { gained: [whole('role', result, personId, name, schoolId)], spoke }
}

/** Somebody known gains the role; the same role that they hold already is kept, and ended where the row says until when. */
async function giveOrKeep(work: Work, personId: string, name: string, asked: RoleAsked, row: OwnRow) {
  const held = (await listRolesOf(work, [personId])).find((each) =>
    isSame(each, asked, textIn(row, 'startedOn') === ''),
  )
  if (!held) return give(work, personId, name, asked)
  if (asked.finishedOn === null || asked.finishedOn === held.finishedOn) return { gained: [], spoke: [] }
  const { finishedOn } = asked
  await endRole({ ...work, kept: [] }, personId, held.id, { finishedOn, revision: held.revision })
  const ended: Made = {
    ...whole('role-ended', held.id, personId, name, held.schoolId),
    before: held.finishedOn,
    revision: held.revision + 1,
  }
  return { gained: [ended], spoke: [] }
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
  personId: string,
  name: string,
  schoolId: string | null = null,
): Made {
  return { what, recordId, personId, schoolId, name, before: null, revision: 1 }
}

function periodOf({ startedOn, finishedOn }: { startedOn: PlainDate; finishedOn: PlainDate | null }) {
  return { period: `from ${showShortDate(startedOn)}${finishedOn ? ` to ${showShortDate(finishedOn)}` : ''}` }
}

export type { PersonTyped }
