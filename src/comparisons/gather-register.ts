import {
  capacityByTerm,
  categoriesBetween,
  listCapacities,
  listGivers,
  listSchoolsToReckon,
  termsOf,
  type Capacity,
  type Giver,
  type TermOfYear,
} from '#days/index.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { Register, StaffMember } from './comparison.ts'
import { listGroupsOn, sumTraded } from './comparison-store.ts'
import { givingRoles } from './mapping-rules.ts'

/** Groups stand as they are today; of a year that is over as at its end, of one to come as at its beginning. */
const dayOf = (today: PlainDate, year: SchoolYear): PlainDate =>
  today < firstDayOf(year) ? firstDayOf(year) : today > lastDayOf(year) ? lastDayOf(year) : today

/** XX-02. The service's schools, groups, categories and people in a year: one reading for however many models, of a fixed number of queries. */
export async function gatherRegister(look: Look, year: SchoolYear): Promise<Register> {
  const on = dayOf(look.today, year)
  const { model: own } = await look.modelOn(on)
  const [terms, schools, groups, givers, capacities, before, tradedHalfDays] = await Promise.all([
    termsOf(look, year),
    listSchoolsToReckon(look, undefined),
    listGroupsOn(look, on),
    listGivers(look, { schoolYear: year, roles: givingRoles(own).map(({ id }) => id) }),
    listCapacities(look, { schoolYear: year }),
    listCapacities(look, { schoolYear: year - 1 }),
    sumTraded(look, year),
  ])
  const ids = schools.map(({ id }) => id)
  const categories = await categoriesBetween(look, ids, firstDayOf(year), lastDayOf(year))
  return {
    ...{ year, own, terms, groups, tradedHalfDays },
    schools: schools.map((school) => ({ ...school, categories: categories.get(school.id) ?? [] })),
    staff: givers.map((giver) => staffMember(giver, year, terms, { capacities, before })),
  }
}

/** XX-09. What somebody has to give in the year; where nobody said it yet, what they had to give at the end of the year before. */
export function staffMember(
  { personId, name, roles }: Giver,
  year: SchoolYear,
  terms: readonly TermOfYear[],
  { capacities, before }: { capacities: readonly Capacity[]; before: readonly Capacity[] },
): StaffMember {
  const own = capacities.filter((each) => each.personId === personId)
  const last = before.filter((each) => each.personId === personId && each.finishedOn >= lastDayOf(year - 1))
  const isOfYearBefore = own.length === 0 && last.length > 0
  const whole = { startedOn: firstDayOf(year), finishedOn: lastDayOf(year) }
  const counted = isOfYearBefore ? last.map((each) => ({ ...each, ...whole })) : own
  const parts = counted.map((each) => capacityByTerm(each, terms))
  const byTerm = terms.map((_, at) => parts.reduce((all, part) => all + (part[at] ?? 0), 0))
  return { personId, name, roles, byTerm: counted.length === 0 ? undefined : byTerm, isOfYearBefore }
}
