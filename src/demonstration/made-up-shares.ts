import { findMeasure, type Measure, type Measures } from '#measures/index.ts'
import { chanceOf, type Chance } from './chance.ts'
import type { MadeUpSubject } from './made-up-figures.ts'

/** How many pupils a group has, and how many of them reached what is measured. */
export type Counted = { of: number; reached: number }

/** How much of a cohort a group is, and how far it lies from all pupils in parts of how schools lie apart. */
const GROUPS: Readonly<Record<string, readonly [part: number, away: number]>> = {
  all: [1, 0],
  girls: [0.49, 0.4],
  boys: [0.51, -0.4],
  eal: [0.14, -0.1],
  'prior-low': [0.22, -2.6],
  'prior-middle': [0.48, 0],
  'prior-high': [0.3, 2.2],
  'non-mobile': [0.9, 0.1],
  'sen-support': [0.14, -2],
  ehcp: [0.03, -3],
  sen: [0.17, -2.2],
}

/** Groups that are all pupils together, each pupil in one of them: the last has whom the others leave. */
const WHOLES: readonly (readonly string[])[] = [
  ['girls', 'boys'],
  ['disadvantaged', 'not-disadvantaged'],
  ['prior-low', 'prior-high', 'prior-middle'],
]

/** How much of a school's pupils a group is: no two schools teach the same. */
export function partOf(group: string, subject: MadeUpSubject): number {
  const { disadvantaged, isPlace, key } = subject
  if (group === 'disadvantaged') return disadvantaged
  if (group === 'not-disadvantaged') return 1 - disadvantaged
  if (group === 'boys') return 1 - partOf('girls', subject)
  const [usual] = GROUPS[group] ?? [0.5]
  const apart = APART[group]
  if (isPlace || apart === undefined) return usual
  return Math.max(0.01, usual + apart * chanceOf(`part ${key} ${group}`).around())
}

const APART: Readonly<Record<string, number>> = {
  girls: 0.05,
  eal: 0.12,
  'sen-support': 0.07,
  ehcp: 0.025,
  sen: 0.07,
  'prior-low': 0.08,
  'prior-high': 0.1,
}

/** How many pupils of a cohort are in each group: the groups that are a whole add up to it. */
export function cohortsOf(subject: MadeUpSubject): (group: string) => number {
  const { pupils } = subject
  const known = new Map<string, number>([['all', pupils]])
  const rounded = (group: string) => Math.min(pupils, Math.round(pupils * partOf(group, subject)))
  return (group) => {
    const whole = WHOLES.find((each) => each.at(-1) === group)
    const found =
      known.get(group) ??
      (whole ? pupils - whole.slice(0, -1).reduce((sum, each) => sum + rounded(each), 0) : rounded(group))
    known.set(group, found)
    return found
  }
}

type Drawn = {
  measures: Measures
  subject: MadeUpSubject
  cohorts: (group: string) => number
  valueOf: (measure: Measure, away: number) => number
}

/**
 * Who of a school's pupils reached what: of each measure all pupils first, then its groups so that they add up, and no more together than in any of the
 * parts of which a measure is made.
 */
export function openShares({ measures, subject, cohorts, valueOf }: Drawn, chance: Chance) {
  const known = new Map<string, Counted>()
  const draw = (measure: Measure, group: string, least: number, most: number): Counted => {
    const of = cohorts(group)
    const away = awayOf(group)
    const value = valueOf(measure, away) + (valueOf(measure, away + 1) - valueOf(measure, away)) * noise(chance, of)
    const reached = Math.round((Math.min(98, Math.max(1, value)) / 100) * of)
    return { of, reached: Math.min(most, of, Math.max(least, 0, reached)) }
  }
  const all = (measure: Measure): Counted => {
    const parts = (measure.togetherOf ?? []).flatMap((id) => findMeasure(measures, id) ?? [])
    const most = Math.min(...parts.map((part) => share(part, 'all').reached), subject.pupils)
    return draw(measure, 'all', 0, most)
  }
  const inWhole = (measure: Measure, whole: readonly string[], group: string): Counted => {
    let left = share(measure, 'all').reached
    let pupils = subject.pupils
    for (const each of whole) {
      const of = cohorts(each)
      pupils -= of
      // Those who are left have room for no more than they are.
      const found = draw(measure, each, left - pupils, each === whole.at(-1) ? left : Math.min(of, left))
      const counted = each === whole.at(-1) ? { of, reached: left } : found
      known.set(`${measure.id} ${each}`, counted)
      left -= counted.reached
    }
    return known.get(`${measure.id} ${group}`) ?? { of: 0, reached: 0 }
  }
  function share(measure: Measure, group: string): Counted {
    const key = `${measure.id} ${group}`
    const found = known.get(key)
    if (found) return found
    const whole = WHOLES.find((each) => each.includes(group))
    const others = subject.pupils - cohorts(group)
    const counted =
      group === 'all'
        ? all(measure)
        : whole
          ? inWhole(measure, whole, group)
          : draw(measure, group, share(measure, 'all').reached - others, share(measure, 'all').reached)
    known.set(key, counted)
    return counted
  }
  return share
}

/** How far a group lies from all pupils, in parts of how schools lie apart. */
export function awayOf(group: string): number {
  if (group === 'disadvantaged') return -1.3
  if (group === 'not-disadvantaged') return 0.5
  return GROUPS[group]?.[1] ?? 0
}

const noise = (chance: Chance, of: number) => chance.around() / Math.sqrt(Math.max(1, of / 12))
