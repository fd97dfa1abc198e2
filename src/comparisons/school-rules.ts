import { isGivenBy, spread, whatGroupIsDue, whatSchoolIsDue, type CategoryPeriod, type DueLine } from '#days/index.ts'
import { rateFor, type Offer, type Programme, type ServiceModel } from '#model/index.ts'
import { followsProgramme, type Following } from '#programmes/index.ts'
import { firstDayOf } from '#shared/school-year.ts'
import { copyOf, halvesOf, isTrueOf, isTypeFor, schoolFactsOf, type SchoolFacts } from '#visits/index.ts'
import type { Assumptions, ByTerm, Mapping, RegisteredGroup, RegisteredSchool, Register } from './comparison.ts'
import { groupsFor, termIn } from './mapping-rules.ts'

/** Something that a model asks of a role for a school or a group. */
export type Demand = { role: string | undefined; halfDays: number; byTerm: ByTerm; besideMinutes: number }

/** What a school is given by a model: its demands, what its groups are given, and what it pays. */
export type SchoolDemand = {
  isServed: boolean
  demands: readonly Demand[]
  paid: readonly { offer: string; pence: number }[]
}

/** A group that is given days by a model. */
export type GroupDemand = { group: RegisteredGroup; demands: readonly Demand[]; lines: readonly DueLine[] }

/** One model on the register, with how it is read. */
export type Laid = {
  register: Pick<Register, 'terms' | 'year' | 'groups'>
  model: ServiceModel
  mapping: Mapping
  assumptions: Assumptions
  /** The roles of the model that somebody of the staff would hold. */
  held: ReadonlySet<string>
}

/** ES-23, ES-34. What the groups of the register are given that stand for a kind of the model. */
export function whatGroupsGet({ register, model, mapping, held }: Laid): GroupDemand[] {
  const kinds = [...new Set((model.days?.due ?? []).flatMap(({ group }) => group ?? []))]
  return kinds.flatMap((kind) =>
    groupsFor(mapping, kind, register.groups).map((group) => {
      const lines = whatGroupIsDue(model, { kind, schools: group.schoolIds.length }, register.terms)
      return { group, lines, demands: lines.map((line) => demandOf({ model, held }, line)) }
    }),
  )
}

/** Of each school the model's kinds of group in which it stands. */
export function kindsOfSchools({ register, model, mapping }: Laid): ReadonlyMap<string, ReadonlySet<string>> {
  const mustBe = new Set(model.groupKinds.filter(({ recognised }) => recognised).map(({ id }) => id))
  const found = new Map<string, Set<string>>()
  for (const [kind, own] of mapping.groups)
    for (const group of groupsFor(mapping, kind, register.groups))
      // ES-34: of its own kinds that are recognised or not, only a recognised group counts for its schools.
      if (group.isRecognised === true || own !== kind || !mustBe.has(kind))
        for (const id of group.schoolIds) found.set(id, (found.get(id) ?? new Set()).add(kind))
  return found
}

/**
 * XX-02. What a school would be given in the year by a model: what it is due by its rules, and the visits of the programmes that it follows, but
 * those that are made within the days that it or its groups are due already.
 */
export function whatSchoolGets(
  laid: Laid,
  school: RegisteredSchool,
  groupKinds: ReadonlySet<string>,
  ofGroups: readonly DueLine[],
): SchoolDemand {
  const { model, mapping, register, assumptions, held } = laid
  const facts = schoolFactsOf(model, school, groupKinds)
  const categories = school.categories.flatMap((period): CategoryPeriod[] => {
    const category = mapping.categories.get(period.category) ?? model.need?.start
    return category === undefined ? [] : [{ ...period, category }]
  })
  const lines = whatSchoolIsDue(model, { facts, categories, raised: [] }, register.terms)
  const within = [...lines, ...ofGroups].filter(({ halfDays }) => halfDays > 0)
  const follows = model.programmes.filter((programme) => isFollowed(laid, programme, facts))
  const visits = follows
    .flatMap((programme) => copyOf(model, programme, []))
    .flatMap(({ visitType, term }) => {
      const type = model.visitTypes.find(({ id }) => id === visitType)
      if (!type || !isTypeFor(type, facts) || within.some(({ due }) => isGivenBy(due, type))) return []
      const halfDays = type.length ? halvesOf(type.length.is) : assumptions.visitHalfDays
      const at = termIn(model, register.terms, term)
      const byTerm = register.terms.map((_, place) => (place === at ? halfDays : 0))
      return [
        {
          ...{ role: roleToGive(held, type.roles), halfDays, besideMinutes: besideOf(model, visitType) },
          byTerm: at === undefined ? spread(halfDays, evenly(register.terms)) : byTerm,
        },
      ]
    })
  return {
    isServed: facts.isOpen && facts.isServed,
    demands: [...lines.map((line) => demandOf({ model, held }, line)), ...visits],
    paid: follows.flatMap((programme) => paidFor(laid, programme, facts)),
  }
}

/** Each part of the year counts the same. */
export const evenly = (terms: Register['terms']): number[] => terms.map(() => 1)

/** Minutes of preparation and writing beside one visit of a kind, as the model's `time` says. */
export function besideOf({ time }: ServiceModel, visitType: string): number {
  const rule = time?.visits.find(({ visit }) => visit === visitType)
  return (rule?.preparation ?? 0) + (rule?.writing ?? 0)
}

/** The first of the roles named for something of which there is somebody; where there is nobody of any, the first. */
export const roleToGive = (held: ReadonlySet<string>, roles: readonly string[]): string | undefined =>
  roles.find((role) => held.has(role)) ?? roles[0]

/** What is due in days holds its own preparation; what is due as visits has that of each visit beside it. */
function demandOf({ model, held }: Pick<Laid, 'model' | 'held'>, { due, halfDays, byTerm }: DueLine): Demand {
  const type = model.visitTypes.find(({ id }) => id === due.visits)
  const visits = type ? halfDays / (type.length?.is === 'whole-day' ? 2 : 1) : 0
  return {
    role: roleToGive(held, due.by),
    halfDays,
    byTerm,
    besideMinutes: type ? visits * besideOf(model, type.id) : 0,
  }
}

function isFollowed({ model, assumptions, register }: Laid, programme: Programme, facts: SchoolFacts): boolean {
  if (programme.takeUp === 'all') return followsProgramme(model, programme, facts, undefined)
  // Who would ask for something nobody can say: it counts once it is asked for.
  if (programme.takeUp === 'on-request' || assumptions.takeUp === 'none') return false
  const following: Following = {
    ...{ id: '', schoolId: '', programme: programme.id, modelVersionId: '', revision: 0 },
    ...{ startedOn: firstDayOf(register.year), finishedOn: null },
  }
  return followsProgramme(model, programme, facts, following) && mayBuy(model, programme, facts)
}

/** Whether one of the offers by which a programme is bought is for such a school; where none sells it, it is for every one. */
function mayBuy(model: ServiceModel, programme: Programme, facts: SchoolFacts): boolean {
  const offers = model.offers.filter((offer) => offer.programme === programme.id)
  return offers.length === 0 || offers.some((offer) => isFor(offer, facts))
}

const isFor = ({ onlyFor }: Offer, facts: SchoolFacts) =>
  !onlyFor || onlyFor.anyOf.some((condition) => isTrueOf(condition, facts))

/** NF-28 to NF-30. What a school pays for a programme that it follows, by its type; nothing where the model gives it no price. */
function paidFor({ model, register }: Laid, { id }: Programme, facts: SchoolFacts): SchoolDemand['paid'] {
  const offer = model.offers.find(
    (each) => each.programme === id && !each.inPlaceOf && each.price.per === 'school-year' && isFor(each, facts),
  )
  const rate = offer && rateFor(offer, facts.type, firstDayOf(register.year))
  return offer && rate ? [{ offer: offer.id, pence: rate.pence }] : []
}
