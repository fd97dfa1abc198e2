import type { DueRule, ServiceModel } from '#model/index.ts'
import { isTrueOf, isTypeFor, type SchoolFacts } from '#visits/index.ts'
import { spread } from '../spread.ts'
import type { TermOfYear } from '../year-terms.ts'
import type { CategoryPeriod, DueLine, SchoolToReckon } from './due.ts'

/** The rules of a model by which schools are due something, or groups of a kind. */
export const dueRules = ({ days }: ServiceModel, groupKind?: string): readonly DueRule[] =>
  (days?.due ?? []).filter(({ group }) => group === groupKind)

/**
 * SH-20, WI-16, ES-33, ES-51, ES-53, ES-55. What a school is due in a year, by each rule that is for it. A year is reckoned term by term: each
 * term has its part of the year's half-days, and the rule's condition is asked of the greatest need in which the school stood in
 * that term. So a change of category counts from the term in which it is made where it is for more, and from the next where it
 * is for less; whole half-days always add up.
 */
export function whatSchoolIsDue(
  model: ServiceModel,
  { facts, categories, raised, carried = [] }: SchoolToReckon,
  terms: readonly TermOfYear[],
): DueLine[] {
  if (!facts.isOpen || !facts.isServed) return []
  const needs = terms.map((term) => greatestNeedIn(model, categories, term))
  return dueRules(model).flatMap((due) => {
    const ofYear = halfDaysOfYear(model, due)
    const shares = spread(
      ofYear,
      terms.map(() => 1),
    )
    const byTerm = shares.map((share, at) => (isDueTo(model, due, facts, needs[at]) ? share : 0))
    const more = raised.filter((each) => each.due === due.id).reduce((sum, { halfDays }) => sum + halfDays, 0)
    const over = carried.filter((each) => each.due === due.id).reduce((sum, { halfDays }) => sum + halfDays, 0)
    const isDue = needs.some((need) => isDueTo(model, due, facts, need))
    if (!isDue) return []
    const reckoned = byTerm.reduce((sum, part) => sum + part, 0)
    const inSchool = due.inSchool && ofYear > 0 ? Math.round((due.inSchool.days * 2 * reckoned) / ofYear) : undefined
    return [
      { due, halfDays: reckoned + more + over, byTerm, inSchool, raised: more, ...(over > 0 && { carried: over }) },
    ]
  })
}

/** ES-23. What a group is due: by its rule, and by how many schools it has. */
export function whatGroupIsDue(
  model: ServiceModel,
  { kind, schools }: { kind: string; schools: number },
  terms: readonly TermOfYear[],
): DueLine[] {
  return dueRules(model, kind).map((due) => {
    const halfDays = halfDaysOfYear(model, due, schools)
    const byTerm = spread(
      halfDays,
      terms.map(() => 1),
    )
    return { due, halfDays, byTerm, inSchool: undefined, raised: 0 }
  })
}

/** The half-days that a rule gives for a whole year, to a group of so many schools where it goes by those. */
export function halfDaysOfYear({ visitTypes }: ServiceModel, due: DueRule, schools = 0): number {
  if (due.days !== undefined) return due.days * 2
  if (due.perSchool !== undefined) return due.perSchool * 2 * schools
  if (due.bySize !== undefined)
    return (due.bySize.find(({ upTo }) => upTo === undefined || schools <= upTo)?.days ?? 0) * 2
  const type = visitTypes.find(({ id }) => id === due.visits)
  return (type?.length?.is === 'whole-day' ? 2 : 1) * (type?.atMost?.count ?? 0)
}

/** The greatest need in which a school stood on any day of a term: the model names its categories with the least first. */
export function greatestNeedIn(
  { need }: ServiceModel,
  periods: readonly CategoryPeriod[],
  { startedOn, finishedOn }: TermOfYear,
): string | undefined {
  if (!need) return undefined
  const there = periods.filter(
    (period) => (period.startedOn ?? startedOn) <= finishedOn && (period.finishedOn ?? finishedOn) >= startedOn,
  )
  const rank = (category: string) => need.categories.findIndex(({ id }) => id === category)
  return there.map(({ category }) => category).sort((one, other) => rank(other) - rank(one))[0] ?? need.start
}

function isDueTo(model: ServiceModel, due: DueRule, facts: SchoolFacts, category: string | undefined): boolean {
  const type = model.visitTypes.find(({ id }) => id === due.visits)
  if (type && !isTypeFor(type, facts)) return false
  if (!due.onlyFor) return true
  return due.onlyFor.some(
    ({ categories, ...condition }) =>
      isTrueOf(condition, facts) && (!categories || (category !== undefined && categories.includes(category))),
  )
}
