import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Role, ServiceModel } from '#model/index.ts'
import { overlaps, titleOf, type HeldRole, type Scope, type Standing } from '../held-role.ts'
import type { TrainingHeld } from '../training/training-held.ts'
import { firm, ofLimit, whyDoesNotFit } from './fit-rules.ts'

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
  /** A subject, an aspect or a remark; where the model asks for it, why this person and this school. */
  note: string | null
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
    ...whyDoesNotFit(role, given, facts),
    ...whyMatchIsUnexplained(role, given, facts),
  ]
  const isPast = given.finishedOn !== null && given.finishedOn < facts.today
  const weighed = isPast ? ofRules.map((finding): Finding => ({ ...finding, weight: 'mark' })) : ofRules
  const ofForm = [...whyNotTied(role, given), ...whyDatesCannotBe(role, given), ...whyHeldAlready(role, given, facts)]
  return [...ofForm, ...weighed.map(withoutFieldWhereReasonWillDo)]
}

/** RO-29. Who is matched with a school is a choice: why this person and this school is kept with it. */
function whyMatchIsUnexplained(
  { matched, name }: Role,
  { scope, places, note }: RoleToGive,
  { personName }: RoleFacts,
): Finding[] {
  if (!matched || scope !== 'school' || (note ?? '').trim() !== '') return []
  const says = `${matched.says} Say why ${personName} is to be ${name} of ${places[0]?.name ?? 'this school'}.`
  return [ofLimit('match-with-reasons', matched, says, 'note')]
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
