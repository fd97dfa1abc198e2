import type { Role } from '#model/index.ts'
import { giveRole, listRolesIn, type HeldRole } from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import { FROM_A_SPREADSHEET, type BeginRows, type Made, type Outcome, type OwnRow } from '../bringing-in.ts'
import { goAhead } from '../go-ahead.ts'
import { findKnown, personIn, schoolIn, type Known } from '../known.ts'
import { matchRole, usualAdviserRole } from '../match-role.ts'
import { dateIn, refuseRow, textIn } from '../read-cells.ts'

/** Who works with which school: each row names somebody for a school from a day on; the one before makes way (NF-15). */
export const beginAdvisers: BeginRows = async (work) => {
  const known = await findKnown(work)
  return (rowWork, row) => takeAdviser(rowWork, row, known)
}

async function takeAdviser(work: Work, row: OwnRow, known: Known): Promise<Outcome> {
  if (textIn(row, 'adviser') === '') refuseRow('Nobody is named', 'adviser')
  const person = personIn(known, row, 'adviser')
  const school = schoolIn(known, row)
  const role = textIn(row, 'role') === '' ? usualAdviserRole(work.model) : matchRole(work.model, textIn(row, 'role'))
  const startedOn = dateIn(row, 'startedOn') ?? work.today
  const before = await listRolesIn(work, [school.id], [role.id])
  const outcome = { urn: school.urn, name: person.name, schoolId: school.id }
  const shown = { role: role.name, place: school.name, period: `from ${showShortDate(startedOn)}` }
  if (before.some((held) => isHeldBy(held, person.id, school.id, startedOn)))
    return { ...outcome, kind: 'unchanged', shown, made: [], spoke: [] }

  const { result, spoke } = await goAhead(work, FROM_A_SPREADSHEET, (own) =>
    giveRole(own, person.id, askedOf(role, school.id, startedOn), 'adviser'),
  )
  const ended = whoMadeWay(before, await listRolesIn(work, [school.id], [role.id]))
  const given: Made = {
    ...{ what: 'role', recordId: result, personId: person.id, schoolId: school.id, name: person.name },
    ...{ before: null, revision: 1 },
  }
  const until = ended.map(({ name, finishedOn }) => `${name} until ${showShortDate(finishedOn)}`)
  return {
    ...outcome,
    kind: ended.length > 0 ? 'changed' : 'new',
    shown: { ...shown, ...(until.length > 0 && { madeWay: until.join(', ') }) },
    made: [...ended.map(({ made }) => made), given],
    spoke,
  }
}

function askedOf(role: Role, schoolId: string, startedOn: PlainDate) {
  const place = { role: role.id, scope: 'school', placeId: schoolId } as const
  return { ...place, standing: 'substantive', note: null, startedOn, finishedOn: null, replaces: true } as const
}

function isHeldBy(held: HeldRole, personId: string, schoolId: string, on: PlainDate): boolean {
  const isOf = held.personId === personId && held.schoolId === schoolId
  return isOf && held.startedOn <= on && held.finishedOn === null
}

/** Those whose last day is another than before: each made way on the day before. */
function whoMadeWay(before: readonly HeldRole[], after: readonly HeldRole[]) {
  return before.flatMap((held) => {
    const now = after.find(({ id }) => id === held.id)
    if (!now || now.finishedOn === null || now.revision === held.revision) return []
    const { id: recordId, personId, schoolId, personName: name, finishedOn: last } = held
    const made: Made = { what: 'role-ended', recordId, personId, schoolId, name, before: last, revision: now.revision }
    return [{ name, finishedOn: now.finishedOn, made }]
  })
}
