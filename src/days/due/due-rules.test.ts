import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readModel, type ServiceModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { capacityByTerm } from '../capacity/capacity.ts'
import { spread, weekdaysBetween } from '../spread.ts'
import type { TermOfYear } from '../year-terms.ts'
import type { CategoryPeriod } from './due.ts'
import { whatGroupIsDue, whatSchoolIsDue } from './due-rules.ts'

const modelOf = (name: string, change: (text: string) => string = (text) => text): ServiceModel => {
  const { model, faults } = readModel(change(readFileSync(`models/${name}.yaml`, 'utf8')), name)
  if (!model) throw new Error(JSON.stringify(faults[0]))
  return model
}
const term = (id: string, from: string, to: string): TermOfYear => ({
  ...{ term: id, name: id, startedOn: day(from), finishedOn: day(to) },
})
/** Story 4.1. */
const TERMS = [
  term('autumn', '2004-09-06', '2004-12-17'),
  term('spring', '2005-01-04', '2005-03-24'),
  term('summer', '2005-04-11', '2005-07-22'),
]
const facts = (differs: object = {}) => ({
  ...{ name: 'Parr Brook', isOpen: true, isServed: true, phase: 'primary', type: undefined },
  ...{ groupKinds: new Set<string>(), hasEnhancedProvision: false },
  ...differs,
})
const period = (category: string, from?: string, to?: string): CategoryPeriod => ({
  ...{ category, startedOn: from ? day(from) : undefined, finishedOn: to ? day(to) : undefined },
})
const due = (model: ServiceModel, categories: CategoryPeriod[] = [], differs: object = {}, terms = TERMS) =>
  Object.fromEntries(
    whatSchoolIsDue(model, { facts: facts(differs), categories, raised: [] }, terms).map((line) => [
      line.due.id,
      [line.halfDays, ...line.byTerm],
    ]),
  )

describe('half-days over parts', () => {
  test('XX-09: are whole and add up, whatever the parts', () => {
    for (let halfDays = 0; halfDays <= 60; halfDays++)
      for (const weights of [[1], [1, 1, 1], [1, 1, 1, 1, 1, 1], [75, 58, 71], [0, 3, 0], [1, 0, 7]]) {
        const parts = spread(halfDays, weights)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(halfDays)
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
      }
  })
  test('weekdays are counted from either end, both included', () => {
    expect(weekdaysBetween(day('2004-09-06'), day('2004-09-10'))).toBe(5)
    expect(weekdaysBetween(day('2004-09-04'), day('2004-09-05'))).toBe(0)
    expect(weekdaysBetween(day('2004-09-03'), day('2004-09-13'))).toBe(7)
    expect(weekdaysBetween(day('2004-09-03'), day('2004-09-02'))).toBe(0)
  })
})

describe('what a school is due in proportion to need', () => {
  const model = modelOf('st-helens')
  test('without any decision it is what the beginning category gives', () => {
    expect(due(model)).toEqual({ 'link-adviser-days': [6, 2, 2, 2] })
  })
  test('SH-20: a category that rises counts from its own term, and the terms before are not reckoned by it', () => {
    const risen = [period('light-touch', undefined, '2005-01-09'), period('significant', '2005-01-10')]
    expect(due(model, risen)['consultant-days-in-significant-support']).toEqual([16, 0, 8, 8])
    expect(due(model, risen)['link-adviser-days']).toEqual([6, 2, 2, 2])
  })
  test('SH-20: one that falls counts from the next term: 12 days a year, two of three terms, are 8 days', () => {
    const fallen = [period('significant', undefined, '2005-02-01'), period('enhanced', '2005-02-02')]
    expect(due(model, fallen)['consultant-days-in-significant-support']).toEqual([16, 8, 8, 0])
    expect(due(model, fallen)['days-for-specific-purposes']).toEqual([4, 0, 0, 4])
  })
  test('on the last and first days of a term, and between terms', () => {
    const on = (from: string) => due(model, [period('light-touch', undefined), period('significant', from)])
    expect(on('2004-12-17')['adviser-days-in-significant-support']?.[0]).toBe(12)
    expect(on('2004-12-18')['adviser-days-in-significant-support']?.[0]).toBe(8)
    expect(on('2005-01-04')['adviser-days-in-significant-support']?.[0]).toBe(8)
    expect(on('2005-07-23')['adviser-days-in-significant-support']).toBeUndefined()
  })
  test('a school that has closed, or is not served, is due nothing', () => {
    expect(due(model, [], { isOpen: false })).toEqual({})
    expect(due(model, [], { isServed: false })).toEqual({})
  })
})

describe('days of a team by partnership and need', () => {
  const model = modelOf('essex')
  test('ES-51, ES-53, ES-55: a vulnerable school, a special one and one with a provision have days of their own', () => {
    const alone = { groupKinds: new Set(['partnership']) }
    expect(due(model, [period('vulnerable')], alone)).toEqual({ 'days-of-a-vulnerable-school': [12, 4, 4, 4] })
    expect(due(model, [], { phase: 'special', type: 'special' })).toEqual({ 'days-of-a-special-school': [6, 2, 2, 2] })
    expect(due(model, [], { ...alone, hasEnhancedProvision: true, type: 'enhanced-provision' })).toEqual({
      'days-for-an-enhanced-provision': [4, 1, 2, 1],
    })
  })
  test('ES-33: half a day for a primary school in no partnership, by the kind of visit itself', () => {
    expect(due(model)['half-day-outside-a-partnership']?.[0]).toBe(1)
    expect(due(model, [], { groupKinds: new Set(['partnership']) })).toEqual({})
    expect(due(model, [], { phase: 'secondary' })).toEqual({})
  })
  test('ES-23: a partnership by its size, at a rate or by bands; a vulnerable school in it takes nothing from that', () => {
    const of = (schools: number, own = model) =>
      whatGroupIsDue(own, { kind: 'partnership', schools }, TERMS)[0]?.halfDays
    expect([of(8), of(12), of(9)]).toEqual([32, 48, 36])
    const banded = modelOf('essex', (text) =>
      text.replace('perSchool: 2', 'bySize: [{ upTo: 8, days: 16 }, { upTo: 12, days: 20 }, { days: 24 }]'),
    )
    expect([of(8, banded), of(9, banded), of(12, banded), of(13, banded)]).toEqual([32, 40, 40, 48])
  })
})

test('WI-16, WI-17: five days over six terms, three of them in school', () => {
  const six = Array.from({ length: 6 }, (_, at) => term(`term-${at + 1}`, `2010-0${at + 1}-01`, `2010-0${at + 1}-20`))
  const [line] = whatSchoolIsDue(modelOf('wiltshire'), { facts: facts(), categories: [], raised: [] }, six)
  expect([line?.halfDays, line?.inSchool, line?.byTerm]).toEqual([10, 6, [2, 1, 2, 2, 1, 2]])
})

describe('what somebody has to give', () => {
  const all = { startedOn: day('2004-09-01'), finishedOn: day('2005-08-31'), halfDays: 240, percent: 100 }
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)
  test('XX-09: by the part of full time and of the year, in whole half-days that add up', () => {
    expect(sum(capacityByTerm(all, TERMS))).toBe(240)
    expect(sum(capacityByTerm({ ...all, percent: 60 }, TERMS))).toBe(144)
    const left = capacityByTerm({ ...all, finishedOn: day('2004-12-31') }, TERMS)
    expect(left.slice(1)).toEqual([0, 0])
    const came = capacityByTerm({ ...all, startedOn: day('2005-01-01') }, TERMS)
    expect(sum(left) + sum(came)).toBe(240)
  })
  test('XX-09: nothing is a number', () => {
    expect(capacityByTerm({ ...all, halfDays: 0 }, TERMS)).toEqual([0, 0, 0])
    expect(capacityByTerm({ ...all, percent: 0 }, TERMS)).toEqual([0, 0, 0])
  })
})
