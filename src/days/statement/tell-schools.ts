import { namesOf, type ServiceModel, type StatementRule } from '#model/index.ts'
import { listAdvisersOf, titleOf, type Adviser } from '#people/index.ts'
import { openFollowed } from '#visits/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { dayIn } from '../allocation/allocation-events.ts'
import { listAllocations } from '../allocation/allocation-store.ts'
import type { Allocation } from '../allocation/allocation.ts'
import { dueOfGroups, dueOfSchools, type DueOfSchool } from '../due/reckon.ts'
import { sumDue } from '../due/due.ts'
import type { Told } from './statement.ts'

/** What a school would be told today, with the school. */
export type ToTell = Pick<DueOfSchool, 'schoolId' | 'schoolName' | 'isServed'> & { told: Told }

/**
 * SH-21. What schools would be told of a year if their statements were issued now, from what is recorded: category, adviser, people, days
 * and programmes, as far as the model's statement holds them. A bounded number of queries; all schools within sight where none are named.
 */
export async function tellSchools(look: Look, schoolYear: SchoolYear, ids?: readonly string[]): Promise<ToTell[]> {
  const { model } = await look.modelOn(dayIn(look, schoolYear))
  const rule = model.days?.statement
  if (!rule) return []
  const dues = await dueOfSchools(look, { schoolYear, ids })
  const all = dues.map(({ schoolId }) => schoolId)
  const [allocations, advisers, followed, groups] = await Promise.all([
    listAllocations(look, { schoolYear, schoolIds: all }),
    listAdvisersOf(look, all),
    openFollowed(look, all, [schoolYear]),
    dueOfGroups(look, { schoolYear }),
  ])
  const on = dayIn(look, schoolYear)
  return dues.map((due) => ({
    ...{ schoolId: due.schoolId, schoolName: due.schoolName, isServed: due.isServed },
    told: toldFrom(model, rule, {
      due,
      allocations: allocations.filter(({ schoolId }) => schoolId === due.schoolId),
      advisers: advisers.filter(({ schoolId }) => schoolId === due.schoolId),
      programmes: programmesOf(model, followed(due.schoolId, on)),
      groups: groups
        .filter(({ schoolIds }) => schoolIds.includes(due.schoolId))
        .map(({ groupName, lines }) => ({ name: groupName, halfDays: sumDue(lines) })),
    }),
  }))
}

type Gathered = {
  due: DueOfSchool
  allocations: readonly Allocation[]
  advisers: readonly Adviser[]
  programmes: readonly string[]
  groups: NonNullable<Told['groups']>
}

/** What is gathered, as far as the model's statement holds it; always in one order, so that two can be compared. */
export function toldFrom(model: ServiceModel, { holds }: Pick<StatementRule, 'holds'>, gathered: Gathered): Told {
  const { due, allocations, advisers, programmes, groups } = gathered
  const kinds = model.days?.kinds ?? []
  const category = due.need && model.need?.categories.find(({ id }) => id === due.need?.category)
  const has = (part: StatementRule['holds'][number]) => holds.includes(part)
  return {
    ...(has('category') && category && { category: { name: category.name, since: due.need?.since ?? null } }),
    ...(has('adviser') && {
      advisers: byText(
        advisers
          .filter(({ isOnePerSchool }) => isOnePerSchool)
          .map(({ name, role }) => ({ name, role: titleOf(model, role) })),
      ),
    }),
    ...(has('people') && {
      people: byText(
        allocations.map(({ personName, role, kind, halfDays }) => ({
          name: personName ?? 'To be named',
          role: titleOf(model, role),
          kind: namesOf(kinds, [kind]).join(),
          halfDays,
        })),
      ),
    }),
    ...(has('days') && {
      due: due.lines.map(({ due: { says }, halfDays, inSchool }) => ({ says, halfDays, inSchool: inSchool ?? null })),
      ...(groups.length > 0 && { groups: byText(groups) }),
    }),
    ...(has('programmes') && { programmes: byText(programmes.map((name) => ({ name }))) }),
  }
}

/** Programmes for every school, and those that the school follows. */
const programmesOf = (model: ServiceModel, followed: ReadonlySet<string>) =>
  model.programmes.filter(({ id, takeUp }) => takeUp === 'all' || followed.has(id)).map(({ name }) => name)

const byText = <T>(rows: readonly T[]): T[] =>
  [...rows].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
