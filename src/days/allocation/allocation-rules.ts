import { functionsOf, namesOf, orList, type Limit, type ServiceModel } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Wanted } from './allocation.ts'

const own = ownRule()

/** What the rules on an allocation need to know besides what is wanted. */
export type AllocationFacts = {
  model: ServiceModel
  schoolYear: SchoolYear
  /** The school or group for which the days are; closed where it has closed. */
  place: { name: string; isOpen: boolean }
  /** Who gives them; undefined where only a role is named. */
  person: { name: string; roles: readonly string[] } | undefined
  /** What that person has to give, and what of it goes elsewhere; undefined where nobody said what there is. */
  capacity: number | undefined
  allocated: number
  /** The same of everyone together. */
  team: { capacity: number; allocated: number }
  /** Why the fund that is named may not pay for such a day to that school; empty where it may, or none is named. */
  fundSays: readonly Finding[]
  /** The roles that whoever identified the need holds. */
  seenByRoles: readonly string[]
}

/** Everything that stands against an allocation, firm or asking for a reason; empty when it can be made. */
export function whyCannotAllocate(wanted: Wanted, facts: AllocationFacts): Finding[] {
  return [
    ...placeFindings(facts),
    ...choiceFindings(wanted, facts),
    ...facts.fundSays,
    ...needFindings(wanted, facts),
    ...personFindings(wanted, facts),
    ...teamFindings(wanted, facts),
  ]
}

function placeFindings({ place }: AllocationFacts): Finding[] {
  if (place.isOpen) return []
  return [own('days-for-what-has-closed', 'XX-13', `${place.name} has closed, so that no days can be allocated to it.`)]
}

/** ES-70. A day is of a kind of the model, in a term of it, for a function of it, and given in a role. */
function choiceFindings({ kind, term, function: of, role }: Wanted, { model, person }: AllocationFacts): Finding[] {
  const { days, calendar, roles } = model
  const isKnown = {
    kind: days?.kinds.some(({ id }) => id === kind) ?? false,
    term: term === null || calendar.terms.some(({ id }) => id === term),
    function: of === null || functionsOf(model).some(({ id }) => id === of),
    who: roles.some(({ id }) => id === role) && (!person || person.roles.includes(role)),
  }
  const says = {
    kind: 'Choose what kind of day it is from the list.',
    term: 'Choose a term of the year from the list.',
    function: 'Choose a function from the list.',
    who: 'Choose who gives the days from the list.',
  }
  const sources = { kind: 'ES-70', term: 'XX-09', function: 'WI-25', who: 'XX-09' }
  return (Object.keys(isKnown) as (keyof typeof isKnown)[])
    .filter((field) => !isKnown[field])
    .map((field) => own(`days-${field}-from-the-list`, sources[field], says[field], field))
}

/** SH-85. Days of some roles answer a need, which is named together with who identified it. */
function needFindings({ role, need, needSeenById }: Wanted, { model, seenByRoles }: AllocationFacts): Finding[] {
  const rule = model.days?.needNamed
  const half =
    (need === null) !== (needSeenById === null)
      ? [own('need-with-who-saw-it', 'SH-85', 'Say both what is needed and who identified it.', 'need')]
      : []
  if (!rule?.roles.includes(role)) return half
  const names = orList(namesOf(model.roles, rule.seenBy))
  if (need === null || needSeenById === null)
    return [fromLimit(rule, `${rule.says} Name the need, and who identified it: ${names}.`, 'need')]
  if (seenByRoles.some((each) => rule.seenBy.includes(each))) return []
  return [fromLimit(rule, `${rule.says} Whoever identified it is ${names}.`, 'needSeenBy')]
}

/** XX-09, SH-53. Nobody gives more than they have, unseen. */
function personFindings({ halfDays }: Wanted, facts: AllocationFacts): Finding[] {
  const { model, person, capacity, allocated, schoolYear } = facts
  const bound = model.days?.capacity.bounds.find(({ of }) => of === 'person')
  if (!person || !bound) return []
  const year = showSchoolYear(schoolYear)
  if (capacity === undefined)
    return [unknown(`Nobody has said yet how many days ${person.name} has to give in ${year}.`)]
  if (allocated + halfDays <= capacity) return []
  return [
    fromLimit(
      bound,
      `${bound.says} ${person.name} has ${showLeft(capacity - allocated)} in ${year}, and this takes ${showHalfDays(halfDays)}.`,
      'days',
    ),
  ]
}

/** ES-11. All together do not give more than the team is funded for. */
function teamFindings({ halfDays }: Wanted, { model, team, schoolYear }: AllocationFacts): Finding[] {
  const bound = model.days?.capacity.bounds.find(({ of }) => of === 'team')
  if (!bound || team.allocated + halfDays <= team.capacity) return []
  const left = showLeft(team.capacity - team.allocated)
  return [
    fromLimit(
      bound,
      `${bound.says} Of ${showHalfDays(team.capacity)} in ${showSchoolYear(schoolYear)} there is ${left}, and this takes ${showHalfDays(halfDays)}.`,
      'days',
    ),
  ]
}

/** What is left, as a sentence says it: '2 days left', 'nothing left', 'nothing left: 2 days too many are allocated already'. */
export function showLeft(halfDays: number): string {
  if (halfDays > 0) return `${showHalfDays(halfDays)} left`
  if (halfDays === 0) return 'nothing left'
  return `nothing left: ${showHalfDays(-halfDays)} too many are allocated already`
}

function fromLimit({ id, source, firm }: Limit, says: string, field: string): Finding {
  return { kind: 'allocation-beyond-its-rule', id, source, says, weight: firm ? 'firm' : 'soft', field }
}

function unknown(says: string): Finding {
  return { kind: 'capacity-is-known', id: 'capacity-is-known', source: 'XX-09', says, weight: 'soft' }
}
