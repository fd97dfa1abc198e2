import { aWord, capital, word, type ServiceModel } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { showMoney } from '#shared/money.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Assumptions, Outcome, Register } from './comparison.ts'
import { givingRoles, groupKindsAsked } from './mapping-rules.ts'
import { inDays, inPounds } from './shown.ts'
import type { Laid } from './compare-models.ts'

/** XX-02. All that the figures of a comparison rest on, on the same page as they. */
export function AssumptionsShown({ register, assumptions, outcomes }: Laid) {
  return (
    <section id="rests-on">
      <h2 class="govuk-heading-m">What this rests on</h2>
      <h3 class="govuk-heading-s">Under every model alike</h3>
      <ul class="govuk-list govuk-list--bullet">
        {assumedOfAll(register, assumptions).map((says) => (
          <li>{says}</li>
        ))}
      </ul>
      {outcomes.map((outcome) => (
        <>
          <h3 class="govuk-heading-s">{outcome.label}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {assumedOf(register, outcome, assumptions).map((says) => (
              <li>{says}</li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}

/** What is assumed of every model, a sentence each. */
export function assumedOfAll(register: Register, assumptions: Assumptions): string[] {
  const { own, year, staff } = register
  const programme = aWord(own, 'programme')
  const unknown = staff.filter(({ byTerm }) => byTerm === undefined)
  const before = staff.filter(({ isOfYearBefore }) => isOfYearBefore)
  return [
    `Schools and their phases, types, groups and categories stand in ${showSchoolYear(year)} as they are known today; terms are the service’s own.`,
    costSays(assumptions),
    `A day is two halves. ${capital(aWord(own, 'visit'))} to which a model gives no length counts as ${assumptions.visitHalfDays === 2 ? 'a whole day' : 'half a day'}.`,
    assumptions.takeUp === 'all'
      ? `Every school that may subscribe to ${programme} does; nobody asks for one that is there on request.`
      : `No school subscribes to ${programme}; nobody asks for one that is there on request.`,
    `Schools order ${inDays(assumptions.tradedHalfDays)} by the day, of each model that offers any, evenly over the year.`,
    'What is due is given by the first of the roles that the model names for it of which there is somebody; where there is nobody of any, by the first.',
    'Half-days are not divided: where those of a school do not go evenly into the terms, the middle of the year has more.',
    'Days that were raised for single schools, or carried over from the year before, count under no model.',
    ...(before.length > 0
      ? [
          `Of ${before.length === 1 ? '1 person' : `${before.length} people`} nobody said yet what they have to give in ${showSchoolYear(year)}: it is taken to be what they had at the end of ${showSchoolYear(year - 1)}.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `Nobody said what these have to give, and they count as nothing: ${unknown.map(({ name }) => name).join(', ')}.`,
        ]
      : []),
    ...(staff.length === 0
      ? [`Nobody holds a role whose days count in ${own.identity.title}, so that nothing is said to be short.`]
      : []),
  ]
}

function costSays({ costPence, costFrom }: Assumptions): string {
  if (costPence === undefined) return 'What a day costs is not known: no model here says it, and nobody entered it.'
  const sum = showMoney(costPence)
  if (costFrom.is === 'rate')
    return `A day costs ${sum}, whoever works: the rate at which the model ${costFrom.of} pays others by the day.`
  return `A day costs ${sum}, whoever works, as it was entered.`
}

/** What is assumed of one model alone, a sentence each: how it reads the register's own words. */
export function assumedOf(register: Register, outcome: Outcome, assumptions: Assumptions): string[] {
  const { own } = register
  const { model, mapping, withoutRole, dayMinutes, income, toOffsetPence } = outcome
  const isOwn = model === own
  return [
    ...(isOwn ? [] : [...categoriesSay(own, model, mapping), ...rolesSay(own, model, mapping)]),
    ...groupKindsAsked(model).map((kind) => groupSays(register, model, kind, mapping.groups.get(kind))),
    ...(withoutRole.people > 0
      ? [
          `${withoutRole.people === 1 ? '1 person has' : `${withoutRole.people} people have`} no role in it: ${inDays(withoutRole.halfDays)} to give are not counted here.`,
        ]
      : []),
    `A day is ${Math.floor(dayMinutes / 60)} hours${dayMinutes % 60 === 0 ? '' : ` and ${dayMinutes % 60} minutes`}; what is due in days holds its own preparation and writing, what is due as ${word(own, 'visit', { form: 'many' })} has them beside it, as the model says.`,
    ...income.map(({ says, pence }) => `${says}: ${inPounds(pence)}.`),
    ...(income.length === 0 ? [noIncome(model, assumptions)] : []),
    ...(toOffsetPence === undefined ? [] : [`It is to earn ${inPounds(toOffsetPence)} in the year.`]),
  ]
}

function noIncome(model: ServiceModel, { takeUp }: Assumptions): string {
  if (model.offers.length === 0) return 'Schools pay nothing: the model has no offers.'
  return takeUp === 'none' || model.offers.some(({ price }) => price.per === 'day')
    ? 'Schools pay nothing, since nobody is taken to order or subscribe to anything.'
    : 'Schools pay nothing that can be told: what it offers is priced case by case.'
}

function categoriesSay(own: ServiceModel, model: ServiceModel, { categories }: Outcome['mapping']): string[] {
  if (!model.need) return ['It knows no categories of need: every school is alike.']
  const names = new Map(model.need.categories.map(({ id, name }) => [id, name]))
  const start = names.get(model.need.start) ?? model.need.start
  if (!own.need) return [`The service keeps no categories of need: every school stands in ${start}.`]
  const read = own.need.categories.map(
    ({ id, name }) => `${name} as ${names.get(categories.get(id) ?? '') ?? `${start}, where it begins`}`,
  )
  return [`Categories are read by their place in the order of need, where nobody chose otherwise: ${read.join('; ')}.`]
}

function rolesSay(own: ServiceModel, model: ServiceModel, { roles }: Outcome['mapping']): string[] {
  const read = givingRoles(own).map(({ id, name }) => {
    const to = roles.get(id)
    return to === undefined ? `${name}: no such work` : `${name} as ${titleOf(model, to)}`
  })
  const held = new Set(roles.values())
  const nobody = givingRoles(model).filter(({ id }) => !held.has(id))
  return [
    `People keep their days: ${read.join('; ')}.`,
    ...(nobody.length > 0 ? [`Nobody stands for: ${nobody.map(({ name }) => name).join(', ')}.`] : []),
  ]
}

function groupSays({ own, groups }: Register, model: ServiceModel, kind: string, to: string | undefined): string {
  const theirs = model.groupKinds.find(({ id }) => id === kind)
  const there = groups.filter((each) => each.kind === to && each.isRecognised !== false).length
  if (to === undefined || there === 0)
    return `No ${theirs?.many ?? kind} are known: schools stand outside them, each for itself.`
  const ours = own.groupKinds.find(({ id }) => id === to)
  const many = `${there} ${(there === 1 ? ours?.one : ours?.many) ?? to}`
  const stand = there === 1 ? 'stands' : 'stand'
  return to === kind ? `${many} ${stand} on the register.` : `${many} ${stand} for its ${theirs?.many ?? kind}.`
}
