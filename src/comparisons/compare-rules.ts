import { spread } from '#days/index.ts'
import { rateFor, type ServiceModel } from '#model/index.ts'
import { firstDayOf } from '#shared/school-year.ts'
import { showMoney } from '#shared/money.ts'
import type { Assumptions, Mapping, ModelToCompare, Outcome, Register, RoleLine, SchoolGets } from './comparison.ts'
import { givingRoles, mappingOf, type Chosen } from './mapping-rules.ts'
import {
  evenly,
  kindsOfSchools,
  roleToGive,
  whatGroupsGet,
  whatSchoolGets,
  type Demand,
  type Laid,
} from './school-rules.ts'

/** How long a day is where no model says: six and a half hours. */
export const USUAL_DAY_MINUTES = 390

/** ES-11, XX-02. One model over the register, under what is assumed: what it asks of whom, what it costs and brings in, and who is given what. */
export function layOver(
  register: Register,
  { model, ...compared }: ModelToCompare,
  assumptions: Assumptions,
  chosen?: Chosen,
): Outcome {
  const mapping = mappingOf(register, model, chosen)
  const held = new Set(register.staff.flatMap(({ roles: own }) => roleFor(mapping, own) ?? []))
  const laid: Laid = { register, model, mapping, assumptions, held }
  const [groups, kinds] = [whatGroupsGet(laid), kindsOfSchools(laid)]
  const groupsOf = new Map<string, typeof groups>()
  for (const each of groups)
    for (const id of each.group.schoolIds) groupsOf.set(id, [...(groupsOf.get(id) ?? []), each])
  const found = register.schools.map((school) => {
    const own = groupsOf.get(school.id) ?? []
    const gets = whatSchoolGets(
      laid,
      school,
      kinds.get(school.id) ?? new Set(),
      own.flatMap(({ lines }) => lines),
    )
    return { school, gets, own }
  })
  const traded = tradedDemand(laid)
  const ofSchools = found.flatMap(({ gets }) => gets.demands)
  const ofGroups = groups.flatMap(({ demands }) => demands)
  const demands = [...ofSchools, ...ofGroups, ...traded.demands]
  const roles = roleLines(register, laid, demands)
  const hasRole = (own: readonly string[]) => roleFor(mapping, own) !== undefined
  const known = register.staff.filter(({ byTerm }) => byTerm !== undefined)
  const there = known.filter((person) => hasRole(person.roles))
  const due = sumOf(demands.map(({ halfDays }) => halfDays))
  const besideMinutes = sumOf(demands.map((each) => each.besideMinutes))
  const dayMinutes = register.own.time?.day.minutes ?? model.time?.day.minutes ?? USUAL_DAY_MINUTES
  const days = due / 2 + besideMinutes / dayMinutes
  const income = [...paid(model, found.map(({ gets }) => gets.paid).flat()), ...traded.income]
  return {
    ...{ ...compared, model, mapping, roles, due, besideMinutes, dayMinutes, income },
    schools: found.map(({ school, gets, own }): SchoolGets => ({
      ...{ schoolId: school.id, isServed: gets.isServed },
      halfDays: sumOf(gets.demands.map(({ halfDays }) => halfDays)),
      shareOfGroups: sumOf(
        own.map(({ group, demands: of }) => sumOf(of.map(({ halfDays }) => halfDays)) / group.schoolIds.length),
      ),
      pays: sumOf(gets.paid.map(({ pence }) => pence)),
    })),
    dueToGroups: sumOf(ofGroups.map(({ halfDays }) => halfDays)),
    traded: sumOf(traded.demands.map(({ halfDays }) => halfDays)),
    byTerm: addUp(
      register,
      demands.map(({ byTerm }) => byTerm),
    ),
    there: known.length === 0 ? undefined : sumOf(there.flatMap(({ byTerm }) => byTerm ?? [])),
    thereByTerm: addUp(
      register,
      there.flatMap(({ byTerm }) => (byTerm ? [byTerm] : [])),
    ),
    withoutRole: {
      people: register.staff.filter(({ roles: own }) => !hasRole(own)).length,
      halfDays: sumOf(known.filter((person) => !hasRole(person.roles)).flatMap(({ byTerm }) => byTerm ?? [])),
    },
    costPence: assumptions.costPence === undefined ? undefined : Math.round(days * assumptions.costPence),
    incomePence: sumOf(income.map(({ pence }) => pence)),
    toOffsetPence: model.trading?.offsets?.pence,
  }
}

/** The role of the model that somebody would hold: that of the first of their own roles for which it has one. */
function roleFor(mapping: Mapping, own: readonly string[]): string | undefined {
  return own.map((role) => mapping.roles.get(role)).find((role) => role !== undefined)
}

/** What each role is asked for, beside what those have to give who would hold it, in the order of the model. */
function roleLines(register: Register, laid: Laid, demands: readonly Demand[]): RoleLine[] {
  const lines = givingRoles(laid.model).map(({ id, name }): RoleLine => {
    const asked = demands.filter(({ role }) => role === id)
    const people = register.staff.filter((person) => roleFor(laid.mapping, person.roles) === id)
    return {
      ...{ role: id, name, people: people.length },
      due: sumOf(asked.map(({ halfDays }) => halfDays)),
      byTerm: addUp(
        register,
        asked.map(({ byTerm }) => byTerm),
      ),
      there: sumOf(people.flatMap(({ byTerm }) => byTerm ?? [])),
    }
  })
  return lines.filter(({ due, people }) => due > 0 || people > 0)
}

/** ES-37, ES-50. What schools order by the day, where the model offers any: at its lowest rate, over the year evenly, out of the same people's days. */
function tradedDemand({ model, assumptions, register, held }: Laid): { demands: Demand[]; income: Outcome['income'] } {
  const { tradedHalfDays: halfDays } = assumptions
  const rate = dayRateOf(model, register.year)
  if (!rate || halfDays === 0) return { demands: [], income: [] }
  const byTerm = spread(halfDays, evenly(register.terms))
  const type = model.visitTypes.find(({ id }) => id === rate.visitType)
  const role = roleToGive(held, type?.roles ?? (model.days?.capacity.usual ?? []).map((usual) => usual.role))
  return {
    demands: [{ role, halfDays, byTerm, besideMinutes: 0 }],
    income: [{ says: `Traded days at ${showMoney(rate.pence)} a day`, pence: Math.round((halfDays * rate.pence) / 2) }],
  }
}

/** The lowest rate by the day of what a model offers, for a school of no type of its own. */
export function dayRateOf(
  model: ServiceModel,
  year: number,
): { pence: number; visitType: string | undefined } | undefined {
  const rates = model.offers
    .filter(({ price }) => price.per === 'day')
    .flatMap((offer) => {
      const rate = rateFor(offer, undefined, firstDayOf(year))
      return rate ? [{ pence: rate.pence, visitType: offer.visitType }] : []
    })
  const lowest = Math.min(...rates.map(({ pence }) => pence))
  const found = rates.filter(({ pence }) => pence === lowest)
  return found.find(({ visitType }) => visitType !== undefined) ?? found[0]
}

function paid(model: ServiceModel, all: readonly { offer: string; pence: number }[]): Outcome['income'] {
  return model.offers.flatMap(({ id, name }) => {
    const of = all.filter(({ offer }) => offer === id)
    const schools = of.length === 1 ? '1 school' : `${of.length} schools`
    return of.length === 0 ? [] : [{ says: `${name}: ${schools}`, pence: sumOf(of.map(({ pence }) => pence)) }]
  })
}

const addUp = ({ terms }: Pick<Register, 'terms'>, all: readonly (readonly number[])[]): number[] =>
  terms.map((_, at) => sumOf(all.map((parts) => parts[at] ?? 0)))

const sumOf = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0)
