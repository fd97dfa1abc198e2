import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { word, type Limit, type Role, type ServiceModel } from '#model/index.ts'
import { isHeldOn, overlaps, titleOf, type HeldRole, type Scope, type Standing } from '../held-role.ts'
import { gateFindings } from '../training/gate-rules.ts'
import type { TrainingHeld } from '../training/training-held.ts'

/** A school as the rules on roles need it. */
export type Place = {
  schoolId: string
  name: string
  /** The model's phase; undefined where the model places it in none. */
  phase: string | undefined
  closedOn: PlainDate | null
}

/** A role that somebody is to be given, or was given before the service knew. */
export type RoleToGive = {
  scope: Scope
  /** The school's or the group's id; null over the whole service. */
  placeId: string | null
  /** The school, or the schools of the group; none over the whole service. */
  places: readonly Place[]
  standing: Standing
  startedOn: PlainDate
  finishedOn: PlainDate | null
}

/** What the rules are told of the person and of who else works there. */
export type RoleFacts = {
  model: ServiceModel
  /** The school year for which the model runs. */
  modelYear: SchoolYear
  today: PlainDate
  personId: string
  personName: string
  /** The phases that are the person's own: those recorded, else those of the schools worked with. Empty where unknown. */
  ownPhases: readonly string[]
  /** Everything that the person holds, held or will hold. */
  own: readonly HeldRole[]
  /** Those who hold the same role in any of the same schools. */
  inSamePost: readonly HeldRole[]
  training: readonly TrainingHeld[]
  /** Whether the one before is to make way, where one makes way for another. */
  replaces: boolean
  /** The input to correct where the matter is who and where. */
  field: string
}

/** Everything that stands against giving a role, all at once. What lies wholly in the past is a fact: it is marked, never refused. */
export function whyRoleCannotBeGiven(role: Role, given: RoleToGive, facts: RoleFacts): Finding[] {
  const ofRules = [
    ...whyPostIsTaken(role, given, facts),
    ...whyTrainingIsWanting(role, given, facts),
    ...whyOwnSchool(role, given, facts),
    ...whyAnotherPerson(role, given, facts),
    ...whyNoHead(role, given, facts),
    ...whySchoolIsClosed(given),
  ]
  const isPast = given.finishedOn !== null && given.finishedOn < facts.today
  const weighed = isPast ? ofRules.map((finding): Finding => ({ ...finding, weight: 'mark' })) : ofRules
  const ofForm = [...whyNotTied(role, given), ...whyDatesCannotBe(role, given), ...whyHeldAlready(role, given, facts)]
  return [...ofForm, ...weighed.map(withoutFieldWhereReasonWillDo)]
}

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

/** What a reason will do for leads to the box for the reason, not to an answer to correct. */
function withoutFieldWhereReasonWillDo({ field, ...finding }: Finding): Finding {
  return finding.weight === 'firm' && field ? { ...finding, field } : finding
}

/** XX-03. A role is tied to the whole service, a group or a school, as the model says of it. */
function whyNotTied(role: Role, { scope }: RoleToGive): Finding[] {
  if (role.tiedTo.includes(scope)) return []
  return [firm('role-tied', 'XX-03', `${role.name} cannot be held over that.`, 'scope')]
}

/** SH-90. A secondment has a first and a last day; no role ends before it begins. */
function whyDatesCannotBe(role: Role, { startedOn, finishedOn }: RoleToGive): Finding[] {
  if (finishedOn !== null && finishedOn < startedOn)
    return [firm('role-dates', 'XX-03', 'The last day is before the first.', 'finishedOn')]
  if (role.secondment && finishedOn === null)
    return [
      firm('secondment-dates', role.source, `${role.name} is on secondment: enter its last day too.`, 'finishedOn'),
    ]
  return []
}

/** SH-72. Several roles at once, but not the same one twice over. */
function whyHeldAlready(role: Role, given: RoleToGive, { own, personName, model }: RoleFacts): Finding[] {
  const same = own.find(
    (held) =>
      held.role === role.id &&
      held.scope === given.scope &&
      (held.schoolId ?? held.groupId) === given.placeId &&
      overlaps(held, given),
  )
  if (!same) return []
  const says = `${personName} is ${titleOf(model, role.id)} there already, since ${showShortDate(same.startedOn)}.`
  return [firm('role-held-already', 'XX-03', says, 'startedOn')]
}

/** SH-74, NF-03, WI-15, WI-30. One per school: two at once are refused, unless the one before makes way on the day before. */
function whyPostIsTaken(role: Role, given: RoleToGive, facts: RoleFacts): Finding[] {
  const limit = role.onePerSchool
  if (!limit) return []
  const inTheWay = whoIsInTheWay(given, facts.inSamePost).filter((held) => !facts.replaces || !canMakeWay(held, given))
  return inTheWay
    .filter((held) => held.personId !== facts.personId || held.scope !== given.scope)
    .map((held) => {
      const place = held.scope === 'school' ? 'of this school' : `through ${held.placeName ?? 'all schools'}`
      const since = showShortDate(held.startedOn)
      return ofLimit(
        'one-per-school',
        limit,
        `${limit.says} ${held.personName} is, ${place}, since ${since}.`,
        'startedOn',
      )
    })
}

/** Those whose time in the same post falls into the time that is to be given. */
export function whoIsInTheWay(given: RoleToGive, inSamePost: readonly HeldRole[]): HeldRole[] {
  return inSamePost.filter((held) => overlaps(held, given))
}

/** Whether a holder's time can end on the day before a successor's begins: it began before, and is of this school alone. */
export function canMakeWay(held: HeldRole, given: RoleToGive): boolean {
  return held.scope === 'school' && given.scope === 'school' && held.startedOn < given.startedOn
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

function firm(id: string, source: string, says: string, field: string): Finding {
  return { kind: id, id, source, says, field, weight: 'firm' }
}

function ofLimit(kind: string, limit: Limit, says: string, field: string): Finding {
  return { kind, id: limit.id, source: limit.source, says, field, weight: limit.firm ? 'firm' : 'soft' }
}
