import { toSchoolYear } from '#shared/school-year.ts'
import { checkBeside } from './check-beside.ts'
import { checkOffers } from './check-offers.ts'
import { checkAnnualReport } from './check-annual-report.ts'
import { checkRecords } from './check-records.ts'
import { checkSelfEvaluation } from './check-self-evaluation.ts'
import { checkTargets } from './check-targets.ts'
import { checkService, checkStrategies } from './check-service.ts'
import { checkDays } from './check-days.ts'
import { checkNeed } from './check-need.ts'
import { checkPathways } from './check-pathways.ts'
import { checkReviews } from './check-reviews.ts'
import { checkTriggers } from './check-triggers.ts'
import { type Misfit, type Path } from './fault.ts'
import { idsOf } from './id-lists.ts'
import { suggest } from './nearest.ts'
import { allMaps, mapsAt, textsAt, valueAt, valuesAt } from './values.ts'
import { dateInYear } from './year-date.ts'

/** What the schema cannot say: rules between one value of the file and another. */
export function checkRules(raw: unknown): Misfit[] {
  return [
    ...checkIdentity(raw),
    ...checkKinds(raw),
    ...checkPeriods(raw),
    ...checkScales(raw),
    ...checkSizes(raw),
    ...checkGates(raw),
    ...checkClocks(raw),
    ...checkProgrammes(raw),
    ...checkReady(raw),
    ...checkConditions(raw),
    ...checkCircles(raw, 'roles', ['managedBy'], 'is managed, in the end, by itself'),
    ...checkCircles(raw, 'visitTypes', ['after', 'visit'], 'comes, in the end, after itself'),
    ...checkRecords(raw),
    ...checkBeside(raw),
    ...checkOffers(raw),
    ...checkSelfEvaluation(raw),
    ...checkAnnualReport(raw),
    ...checkTargets(raw),
    ...checkTriggers(raw),
    ...checkNeed(raw),
    ...checkPathways(raw),
    ...checkReviews(raw),
    ...checkService(raw),
    ...checkStrategies(raw),
    ...checkDays(raw),
  ]
}

function checkIdentity(raw: unknown): Misfit[] {
  return textsAt(raw, 'identity.schoolYear')
    .filter(({ value }) => /^\d{4}\/\d{2}$/.test(value) && toSchoolYear(value) === undefined)
    .map(({ path, value }) => ({
      path,
      wrong: `${value} is not one school year`,
      right: `two years that follow each other, such as ${value.slice(0, 4)}/${String((Number(value.slice(0, 4)) + 1) % 100).padStart(2, '0')}`,
    }))
}

function checkKinds(raw: unknown): Misfit[] {
  const kinds = textsAt(raw, 'roles.*.kind').map(({ value }) => value)
  if (kinds.length === 0) return []
  return ['service-administrator', 'headteacher']
    .filter((kind) => !kinds.includes(kind))
    .map((kind) => ({
      path: ['roles'],
      atKey: true,
      wrong: `no role is of the kind ${kind}`,
      right: `a role with kind: ${kind}`,
    }))
}

function checkPeriods(raw: unknown): Misfit[] {
  const covered = textsAt(raw, 'calendar.reviewPeriods.*.terms.*')
  const missing = textsAt(raw, 'calendar.terms.*.id')
    .filter(({ value }) => !covered.some((each) => each.value === value))
    .map(({ path, value }) => ({
      path,
      wrong: `the term ${value} is in no review period`,
      right: `${value} among the terms of one of reviewPeriods`,
    }))
  const twice = covered
    .filter(({ value }, at) => covered.findIndex((each) => each.value === value) < at)
    .map(({ path, value }) => ({
      path,
      wrong: `the term ${value} is in two review periods`,
      right: 'each term in one review period',
    }))
  return [...missing, ...twice]
}

function checkScales(raw: unknown): Misfit[] {
  return mapsAt(raw, 'scales.*').flatMap(({ path }) => {
    const at = path.join('.')
    const values = valuesAt(raw, `${at}.points.*.value`)
    const known = values.map(({ value }) => value)
    const twice = values
      .filter(({ value }, index) => known.indexOf(value) < index)
      .map((each) => ({
        path: each.path,
        wrong: `the scale has two points with the value ${String(each.value)}`,
        right: 'a value of its own for each point',
      }))
    const beyond = valuesAt(raw, `${at}.lessThanSatisfactory.*`)
      .filter(({ value }) => !known.includes(value))
      .map((each) => ({
        path: each.path,
        wrong: `the scale has no point with the value ${String(each.value)}`,
        right: `one of ${[...new Set(known)].join(', ')}`,
      }))
    return [...twice, ...beyond]
  })
}

function checkSizes(raw: unknown): Misfit[] {
  return mapsAt(raw, 'groupKinds.*.size').flatMap(({ path, value: { min, max } }) => {
    if (min === undefined && max === undefined) {
      return [{ path, wrong: 'size has neither min nor max', right: 'min, max or both' }]
    }
    if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return []
    return [{ path: [...path, 'min'], wrong: `min ${min} is more than max ${max}`, right: `${max} or less` }]
  })
}

function checkGates(raw: unknown): Misfit[] {
  const empty = [...mapsAt(raw, 'roles.*.needs.*'), ...mapsAt(raw, 'visitTypes.*.needs.*')]
    .filter(({ value }) => !('anyOf' in value) && !('allOf' in value) && value['when'] !== 'outside-own-phase')
    .map(({ path }) => ({ path, wrong: 'the gate asks for nothing', right: 'anyOf or allOf, with ids of trainings' }))
  const noSuchDay = allMaps(raw).flatMap(({ path, value }) =>
    ['from', 'until'].flatMap((key) => {
      const text = value[key]
      if (typeof text !== 'string' || !/^\d{1,2} [A-Z][a-z]+( (this|next) school year)?$/.test(text)) return []
      // A leap year, so that 29 February is a day; a month that does not exist is the schema's matter.
      if (dateInYear(text.split(' ').slice(0, 2).join(' '), 2027)) return []
      return [{ path: [...path, key], wrong: `${text} is no day of the year`, right: 'a day that the month has' }]
    }),
  )
  return [...empty, ...noSuchDay]
}

function checkClocks(raw: unknown): Misfit[] {
  const clocked = textsAt(raw, 'clocks.*.what')
  return clocked
    .filter(({ value }, at) => clocked.findIndex((each) => each.value === value) < at)
    .map(({ path, value }) => ({ path, wrong: `there are two clocks for ${value}`, right: 'one clock for each' }))
}

function checkProgrammes(raw: unknown): Misfit[] {
  return mapsAt(raw, 'programmes.*.visits.*').flatMap(({ path, value: { visitType, term } }) => {
    const at = idsOf(raw, 'visitTypes').indexOf(String(visitType))
    const terms = valuesAt(raw, `visitTypes.${at}.terms.*`).map((each) => each.value)
    if (term === undefined || at < 0 || terms.length === 0 || terms.includes(term)) return []
    const known = idsOf(raw, 'terms')
    if (![term, ...terms].every((each) => known.includes(String(each)))) return []
    const wrong = `the type of visit ${String(visitType)} is not made in the term ${String(term)}`
    return [
      { path: [...path, 'term'], wrong, right: terms.length === 1 ? String(terms[0]) : `one of ${terms.join(', ')}` },
    ]
  })
}

function checkReady(raw: unknown): Misfit[] {
  return mapsAt(raw, 'visitTypes.*').flatMap(({ path }) => {
    const at = path.join('.')
    const asked = textsAt(raw, `${at}.schoolPrepares.*.id`).map(({ value }) => value)
    return textsAt(raw, `${at}.readyWhen.confirmed.*`)
      .filter(({ value }) => !asked.includes(value))
      .map((each) => ({
        path: each.path,
        wrong: `the school is not asked for ${each.value} before this visit`,
        right: suggest(each.value, asked),
      }))
  })
}

function checkConditions(raw: unknown): Misfit[] {
  return [...mapsAt(raw, 'visitTypes.*.onlyFor.anyOf.*'), ...mapsAt(raw, 'offers.*.onlyFor.anyOf.*')]
    .filter(({ value }) => Object.keys(value).length === 0)
    .map(({ path }) => ({
      path,
      wrong: 'the condition is empty',
      right: 'phases, schoolTypes, inGroup or another key',
    }))
}

function checkCircles(raw: unknown, list: 'roles' | 'visitTypes', step: Path, says: string): Misfit[] {
  const ids = idsOf(raw, list)
  const next = (id: string) => valueAt(raw, [list, ids.indexOf(id), ...step])
  return ids.flatMap((id, at) => {
    const passed = new Set<unknown>()
    let here: unknown = id
    while (typeof here === 'string' && !passed.has(here) && ids.includes(here)) {
      passed.add(here)
      here = next(here)
    }
    if (here !== id) return []
    return [{ path: [list, at, ...step], wrong: `${id} ${says}`, right: 'a chain that ends' }]
  })
}
