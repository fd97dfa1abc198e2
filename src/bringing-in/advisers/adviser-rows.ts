import type { Role } from '#model/index.ts'
import { openPeopleAtOnce, type HeldRole, type PeopleAtOnce } from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import { FROM_A_SPREADSHEET, type BeginRows, type Made, type Outcome, type OwnRow } from '../bringing-in.ts'
import { whomRowsConcern } from '../concerned.ts'
import { goAhead } from '../go-ahead.ts'
import { findKnown, personIn, schoolIn, type Known } from '../known.ts'
import { matchRole, usualAdviserRole } from '../match-role.ts'
import { dateIn, refuseRow, textIn } from '../read-cells.ts'

/** Who works with which school: each row names somebody for a school from a day on; the one before makes way (NF-15). */
export const beginAdvisers: BeginRows = async (work, rows) => {
  const known = await findKnown(work)
  const people = await openPeopleAtOnce(work, whomRowsConcern(rows, known, ['adviser']))
  return { take: (rowWork, row) => takeAdviser(rowWork, row, known, people), write: people.write }
}

async function takeAdviser(work: Work, row: OwnRow, known: Known, people: PeopleAtOnce): Promise<Outcome> {
  if (textIn(row, 'adviser') === '') refuseRow('Nobody is named', 'adviser')
  const person = personIn(known, row, 'adviser')
  const school = schoolIn(known, row)
  const role = textIn(row, 'role') === '' ? usualAdviserRole(work.model) : matchRole(work.model, textIn(row, 'role'))
  const startedOn = dateIn(row, 'startedOn') ?? work.today
  const before = people.rolesIn([school.id], role.id)
  const outcome = { urn: school.urn, name: person.name, schoolId: school.id }
  const shown = { role: role.name, place: school.name, period: `from ${showShortDate(startedOn)}` }
  if (before.some((held) => isHeldBy(held, person.id, school.id, startedOn)))
    return { ...outcome, kind: 'unchanged', shown, made: [], spoke: [] }

  const { result, spoke } = await goAhead(work, FROM_A_SPREADSHEET, (own) =>
    people.giveRole(own, people.personOf(person.id), askedOf(role, school.id, startedOn), 'adviser'),
  )
  const { given, madeWay } = result
  const until = madeWay.map(({ personName, finishedOn }) => `${personName} until ${showShortDate(finishedOn!)}`)
  return {
    ...outcome,
    kind: madeWay.length > 0 ? 'changed' : 'new',
    shown: { ...shown, ...(until.length > 0 && { madeWay: until.join(', ') }) },
    made: [...madeWay.map((held) => endedBy(held, before)), asMade('role', given, null)],
    spoke,
    remember: result.keep,
  }
}

/** Somebody made way: with the last day that their role had before. */
function endedBy(held: HeldRole, before: readonly HeldRole[]): Made {
  return asMade('role-ended', held, before.find(({ id }) => id === held.id)?.finishedOn ?? null)
}

function asMade(what: Made['what'], { id, personId, schoolId, personName, revision }: HeldRole, before: string | null) {
  return { what, recordId: id, personId, schoolId, name: personName, before, revision }
}

function askedOf(role: Role, schoolId: string, startedOn: PlainDate) {
  const place = { role: role.id, scope: 'school', placeId: schoolId } as const
  const note = role.matched ? FROM_A_SPREADSHEET : null
  return { ...place, standing: 'substantive', note, startedOn, finishedOn: null, replaces: true } as const
}

function isHeldBy(held: HeldRole, personId: string, schoolId: string, on: PlainDate): boolean {
  const isOf = held.personId === personId && held.schoolId === schoolId
  return isOf && held.startedOn <= on && held.finishedOn === null
}
