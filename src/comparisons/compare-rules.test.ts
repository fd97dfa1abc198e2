import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readModel, type ServiceModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import type { Assumptions, Register, RegisteredSchool, StaffMember } from './comparison.ts'
import { spareHours } from './comparison.ts'
import { layOver } from './compare-rules.ts'
import { usualCategory } from './mapping-rules.ts'

const modelOf = (name: string): ServiceModel => {
  const { model } = readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name)
  if (!model) throw new Error(`${name} has faults`)
  return model
}
const NAMES = ['st-helens', 'norfolk', 'wiltshire', 'essex', 'rotherham'] as const
const MODELS = Object.fromEntries(NAMES.map((name) => [name, modelOf(name)])) as Record<
  (typeof NAMES)[number],
  ServiceModel
>

const term = (id: string, from: string, to: string) => ({
  ...{ term: id, name: id, startedOn: day(from), finishedOn: day(to) },
})
const TERMS = [
  term('autumn', '2027-09-02', '2027-12-17'),
  term('spring', '2028-01-04', '2028-03-31'),
  term('summer', '2028-04-17', '2028-07-20'),
]
const school = (id: string, differs: Partial<RegisteredSchool> = {}): RegisteredSchool => ({
  ...{ id, name: id, status: 'open', phaseName: 'Primary', typeName: 'Community school' },
  ...{ typeGroupName: 'Local authority maintained schools', resourcedProvision: null, categories: [] },
  ...differs,
})
const since = (category: string) => [{ category, startedOn: undefined, finishedOn: undefined }]
const person = (id: string, roles: string[], byTerm?: number[]): StaffMember => ({
  ...{ personId: id, name: id, roles, byTerm, isOfYearBefore: false },
})
const aRegister = (differs: Partial<Register> = {}): Register => ({
  ...{ year: 2027, own: MODELS['st-helens'], terms: TERMS, groups: [], staff: [], tradedHalfDays: 0 },
  schools: [school('A'), school('B', { phaseName: 'Secondary' }), school('C', { categories: since('significant') })],
  ...differs,
})
const USUAL: Assumptions = {
  ...{ costPence: 35000, costFrom: { is: 'typed' }, visitHalfDays: 1, takeUp: 'all', tradedHalfDays: 0 },
}
const lay = (
  name: (typeof NAMES)[number],
  register: Register = aRegister(),
  assumptions: Partial<Assumptions> = {},
  chosen?: Parameters<typeof layOver>[3],
) =>
  layOver(
    register,
    { key: name, label: name, comesFrom: '', model: MODELS[name] },
    { ...USUAL, ...assumptions },
    chosen,
  )
const halves = (outcome: ReturnType<typeof lay>) => outcome.schools.map(({ halfDays }) => halfDays)

describe('what schools would be given by a model', () => {
  test('in days by need: three each, and eighteen more for the one in significant support', () => {
    const found = lay('st-helens')
    expect(halves(found)).toEqual([6, 6, 6 + 12 + 24])
    expect([found.due, found.byTerm]).toEqual([54, [18, 18, 18]])
    expect(found.roles.map(({ role, due }) => [role, due])).toEqual([
      ['link-adviser', 18],
      ['school-improvement-adviser', 12],
      ['primary-consultant', 24],
    ])
  })

  test('as visits of a programme: four half-days of each primary school that subscribes, in the terms of the model', () => {
    const found = lay('norfolk')
    expect(halves(found)).toEqual([4, 0, 4])
    expect(found.byTerm).toEqual([4, 2, 2])
    // Two primary schools: 120+120, 90+120, 90+120 and 60 minutes beside their visits.
    expect(found.besideMinutes).toBe(2 * (240 + 210 + 210 + 60))
    expect(found.incomePence).toBe(2 * 265000)
    expect(lay('norfolk', aRegister(), { takeUp: 'none' }).due).toBe(0)
    expect(halves(lay('norfolk', aRegister(), { visitHalfDays: 2 }))).toEqual([8, 0, 8])
  })

  test('a school of a type to which a model gives no price pays nothing', () => {
    const schools = [school('A', { typeGroupName: 'Academies' }), school('B', { typeGroupName: 'Special schools' })]
    expect(lay('norfolk', aRegister({ schools })).schools.map(({ pays }) => pays)).toEqual([282000, 0])
  })

  test('ES-33: where no partnership is known, every primary school has its half-day, and secondary schools have nothing', () => {
    const found = lay('essex')
    expect(halves(found)).toEqual([1, 0, 1 + 12])
    expect(found.dueToGroups).toBe(0)
  })

  test('ES-23, ES-33: a group that is said to stand for a partnership has days by its size, and its schools no half-day', () => {
    const groups = [{ id: 'g', name: 'G', kind: 'learning-partnership', isRecognised: null, schoolIds: ['A', 'B'] }]
    const chosen = { categories: {}, roles: {}, groups: { partnership: 'learning-partnership' } }
    const found = lay('essex', aRegister({ groups }), {}, chosen)
    expect(found.dueToGroups).toBe(8)
    expect(found.schools.map(({ halfDays, shareOfGroups }) => [halfDays, shareOfGroups])).toEqual([
      [0, 4],
      [0, 4],
      [13, 0],
    ])
  })

  test('visits that are made within the days that are due are not counted again', () => {
    expect(halves(lay('wiltshire'))).toEqual([10, 0, 10])
    expect(halves(lay('rotherham'))).toEqual([1, 1, 1])
  })
})

describe('how a model reads the register', () => {
  test('categories go by their place in the order of need, the lesser where one falls between two', () => {
    const to = (name: (typeof NAMES)[number]) =>
      ['light-touch', 'enhanced', 'significant'].map((each) => usualCategory(MODELS['st-helens'], MODELS[name], each))
    expect(to('st-helens')).toEqual(['light-touch', 'enhanced', 'significant'])
    expect(to('essex')).toEqual(['not-on-the-list', 'not-on-the-list', 'vulnerable'])
    expect(to('rotherham')).toEqual(['not-at-risk', 'at-risk', 'in-a-category'])
    expect(to('norfolk')).toEqual([undefined, undefined, undefined])
  })

  test('a category can be read otherwise, or as none', () => {
    const as = (enhanced: string | null) =>
      lay(
        'essex',
        aRegister({ schools: [school('A', { categories: since('enhanced') })] }),
        {},
        {
          ...{ categories: { enhanced }, roles: {}, groups: {} },
        },
      ).due
    expect([as('vulnerable'), as(null), as('no such category')]).toEqual([13, 1, 1])
  })

  test('a school without a category stands where the model begins', () => {
    expect(lay('st-helens', aRegister({ schools: [school('A')] })).due).toBe(6)
    expect(lay('essex', aRegister({ own: MODELS.norfolk, schools: [school('A')] })).due).toBe(1)
  })
})

describe('what there is to give', () => {
  const staff = [
    person('Ann', ['link-adviser'], [40, 40, 40]),
    person('Ben', ['primary-consultant'], [10, 10, 10]),
    person('Cy', ['link-adviser']),
  ]

  test('ES-11: hours that are left are those of people who have a role in the model, less what is due and its preparation', () => {
    const found = lay('st-helens', aRegister({ staff }))
    expect([found.there, found.thereByTerm]).toEqual([150, [50, 50, 50]])
    // 150 less 54 half-days of three and a quarter hours.
    expect(spareHours(found)).toBe(312)
    const visits = lay('norfolk', aRegister({ staff }))
    expect(spareHours(visits)).toBe(((visits.there ?? 0) - 8) * 3.25 - 24)
  })

  test('what several roles may give is asked of the first of which there is somebody', () => {
    const roles = (people: StaffMember[]) =>
      lay('st-helens', aRegister({ staff: people })).roles.map(({ role, due, there }) => [role, due, there])
    expect(roles(staff)).toEqual([
      ['link-adviser', 30, 120],
      ['primary-consultant', 24, 30],
    ])
    expect(roles([...staff, person('Di', ['school-improvement-adviser'], [2, 2, 2])])).toContainEqual([
      ...['school-improvement-adviser', 12, 6],
    ])
  })

  test('where nobody said what anybody has to give, nothing is said to be short', () => {
    const found = lay('st-helens', aRegister({ staff: [person('Cy', ['link-adviser'])] }))
    expect([found.there, spareHours(found)]).toEqual([undefined, undefined])
  })

  test('people whose roles a model has no work for are counted apart', () => {
    const chosen = { categories: {}, roles: { 'primary-consultant': null }, groups: {} }
    const found = lay('wiltshire', aRegister({ staff }), {}, chosen)
    expect([found.withoutRole, found.there]).toEqual([{ people: 1, halfDays: 30 }, 120])
  })
})

describe('what it costs and brings in', () => {
  test('a day costs the same under each; hours beside visits are a part of a day', () => {
    expect(lay('st-helens').costPence).toBe(27 * 35000)
    // Four days and 1,440 minutes of 390 to a day.
    expect(lay('norfolk').costPence).toBe(Math.round((4 + 1440 / 390) * 35000))
    expect(lay('norfolk', aRegister(), { costPence: undefined }).costPence).toBeUndefined()
  })

  test('ES-37, ES-49, ES-50: days that schools order come out of the same days, at the lowest rate, where the model offers any', () => {
    const found = lay('essex', aRegister(), { tradedHalfDays: 13 })
    expect([found.traded, found.due]).toEqual([13, 27])
    expect(found.incomePence).toBe(13 * 22500)
    expect(found.toOffsetPence).toBe(6000000)
    expect(lay('wiltshire', aRegister(), { tradedHalfDays: 13 }).traded).toBe(0)
  })
})

test('a register without a school asks for nothing', () => {
  for (const name of NAMES) expect(lay(name, aRegister({ schools: [] })).due).toBe(0)
})
