import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { showShortDate } from '#shared/show-date.ts'
import { word, type Limit, type Role } from '#model/index.ts'
import { isHeldOn, overlaps, type HeldRole } from '../held-role.ts'
import { gateFindings } from '../training/gate-rules.ts'
import type { RoleFacts, RoleToGive } from './held-role-rules.ts'

/** A rule of the house that stands against a role: nothing goes ahead of it. */
export const firm = ownRule()

/** What stands against somebody for a role in some place, whoever holds it there now: what a proposal of who serves whom keeps to. */
export function whyDoesNotFit(role: Role, given: RoleToGive, facts: RoleFacts): Finding[] {
  return [
    ...whyTrainingIsWanting(role, given, facts),
    ...whyOwnSchool(role, given, facts),
    ...whyAnotherPerson(role, given, facts),
    ...whyNoHead(role, given, facts),
    ...whySchoolIsClosed(given),
  ]
}

/** NF-33, SH-87, RO-72, ES-15, ES-16. What the role asks to be on file on its first day. */
function whyTrainingIsWanting(role: Role, given: RoleToGive, facts: RoleFacts): Finding[] {
  const { model, modelYear, training, ownPhases, field } = facts
  const isOutsideOwnPhase =
    ownPhases.length > 0 && given.places.some(({ phase }) => phase !== undefined && !ownPhases.includes(phase))
  return role.needs.flatMap((gate) =>
    gateFindings(gate, training, given.startedOn, { model, modelYear, isOutsideOwnPhase, field }),
  )
}

/** SH-88, RO-29, RO-50. Not in the school that the person leads. */
function whyOwnSchool(role: Role, given: RoleToGive, { model, own, field }: RoleFacts): Finding[] {
  const headships = own.filter((held) => held.kind === 'headteacher' && overlaps(held, given))
  if (role.kind !== 'headteacher') {
    const limit = role.notOwnSchool
    if (!limit || !headships.some((held) => shareSchool(held, given))) return []
    return [ofLimit('not-own-school', limit, limit.says, field)]
  }
  // Who leads a school is a fact: what the person was before there is put to those who can change it.
  return own
    .filter((held) => overlaps(held, given) && shareSchool(held, given))
    .flatMap((held): Finding[] => {
      const limit = model.roles.find(({ id }) => id === held.role)?.notOwnSchool
      return limit ? [{ ...ofLimit('not-own-school', limit, limit.says, field), weight: 'mark' }] : []
    })
}

/** SH-34, WI-30. Two roles of one school that two different people hold, whichever of the two is given first. */
function whyAnotherPerson(role: Role, given: RoleToGive, { model, own, field }: RoleFacts): Finding[] {
  const ofThis = role.differentFrom ? [{ limit: role.differentFrom, other: role.differentFrom.role }] : []
  const ofOthers = model.roles.flatMap(({ id, differentFrom }) =>
    differentFrom?.role === role.id ? [{ limit: differentFrom, other: id }] : [],
  )
  return [...ofThis, ...ofOthers]
    .filter(({ other }) => own.some((held) => held.role === other && overlaps(held, given) && shareSchool(held, given)))
    .map(({ limit }) => ofLimit('different-people', limit, limit.says, field))
}

/** SH-86, SH-91. Some roles are held by serving heads. The school may be one that this service does not know: a reason will do. */
function whyNoHead(role: Role, { startedOn }: RoleToGive, { model, own, personName }: RoleFacts): Finding[] {
  if (!role.servingHead) return []
  if (own.some((held) => held.kind === 'headteacher' && isHeldOn(held, startedOn))) return []
  const says = `${role.name} is held by a serving ${word(model, 'headteacher')}. ${personName} leads no school here on ${showShortDate(startedOn)}.`
  return [{ kind: 'serving-head', id: role.id, source: role.source, says, weight: 'soft' }]
}

/** XX-13. Nobody is given a school that is closed by then. */
function whySchoolIsClosed({ places, startedOn, scope }: RoleToGive): Finding[] {
  if (scope !== 'school') return []
  return places
    .filter(({ closedOn }) => closedOn !== null && closedOn < startedOn)
    .map(({ name, closedOn }) =>
      firm('school-closed', 'XX-13', `${name} closed on ${showShortDate(closedOn ?? startedOn)}.`, 'startedOn'),
    )
}

function shareSchool(held: HeldRole, { places }: RoleToGive): boolean {
  return places.some(({ schoolId }) => held.schoolIds.includes(schoolId))
}

/** A limit of the model that stands against a role, in the model's own words or with what it found. */
export function ofLimit(kind: string, limit: Limit, says: string, field: string): Finding {
  return { kind, id: limit.id, source: limit.source, says, field, weight: limit.firm ? 'firm' : 'soft' }
}
