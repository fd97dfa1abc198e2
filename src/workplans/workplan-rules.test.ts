import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { areasHeading, demandByArea } from './areas/area-rules.ts'
import {
  isUndecided,
  ledByHeads,
  percentOf,
  whyItStays,
  whyNotAgreed,
  whyNotDone,
} from './partnership/partnership-rules.ts'
import { whyNotReady, whyNotToSend, workplanFor } from './workplan-rules.ts'
import { comparisonOf } from './year/before-section.tsx'

const { model } = readModel(readFileSync('models/essex.yaml', 'utf8'), 'essex')
if (!model?.workplans) throw new Error('the model has no workplans')
const rule = model.workplans
const [primary, , special] = rule.of
const found = (findings: readonly { source: string; weight: string }[]) =>
  findings.map(({ source, weight }) => `${source} ${weight}`)

describe('a workplan', () => {
  const ready = (partnerships: number, halfDays: number | undefined, more = {}, workplan = primary!) =>
    found(whyNotReady(rule, { workplan, halfDays, byKind: { 'partnership-agreed': partnerships, ...more } }))

  test('ES-22: half of the days for partnerships is refused, and half a day more is not; non-negotiable ones count', () => {
    expect(ready(60, 120)).toEqual(['ES-22 firm'])
    expect(ready(58, 120)).toEqual(['ES-22 firm'])
    expect(ready(61, 120)).toEqual([])
    expect(ready(31, 120, { 'partnership-non-negotiable': 30 })).toEqual([])
    expect(ready(0, 10, { 'special-or-pupil-referral-unit': 10 }, special)).toEqual([])
  })

  test('ES-11: half a day more than it is funded for is refused, and so is one of no days or of which nobody said', () => {
    expect(ready(80, 120, { 'core-capacity': 41 })).toEqual(['ES-11 firm'])
    expect(ready(80, 120, { 'core-capacity': 40 })).toEqual([])
    expect(ready(80, undefined)).toEqual(['ES-11 firm'])
    expect(ready(0, 0)).toEqual(['ES-22 firm'])
  })

  test('ES-22, ES-54: a group is in the workplan of most of its schools, the first where as many are; of none nowhere', () => {
    expect(workplanFor(rule, ['primary', 'primary', 'special'])).toBe('primary-workplan')
    expect(workplanFor(rule, ['secondary', 'primary'])).toBe('primary-workplan')
    expect(workplanFor(rule, ['pupil-referral-unit'])).toBe('special-and-referral')
    expect(workplanFor(rule, [undefined])).toBeUndefined()
    expect(workplanFor(rule, [])).toBeUndefined()
  })

  test('ES-69: nothing is sent while a workplan is not ready, and it is said which', () => {
    const kept = rule.of.map(({ id }) => ({ workplan: id, status: 'ready' }))
    expect(whyNotToSend(model, rule, kept)).toEqual([])
    const [first] = whyNotToSend(model, rule, [{ workplan: 'primary-workplan', status: 'draft' }, ...kept.slice(1)])
    expect(first?.says).toContain('Not ready yet: Primary workplan.')
  })

  test('ES-19: two totals in one sentence, more, fewer and as many', () => {
    const total = (schoolYear: number, halfDays: number) => ({ schoolYear, halfDays, isTyped: false })
    const said = (now: number, before: number) =>
      comparisonOf(2017, { now: total(2017, now), before: total(2016, before) })
    expect(said(124, 100)).toMatch(/: 12 days more$/)
    expect(said(99, 100)).toMatch(/: half a day fewer$/)
    expect(said(100, 100)).toMatch(/: as many$/)
  })
})

describe('what headteachers agree', () => {
  const head = { personId: 'a', name: 'A Head', schoolId: 's', schoolName: 'S' }
  const agreed = (halfDays: number, more = {}) =>
    found(
      whyNotAgreed(rule.partnerships, {
        ...{ name: 'P1', schoolYear: 2017, allocated: 32, uses: [{ halfDays }], isSent: true },
        ...{ agreedOn: day('2017-09-27'), today: day('2017-09-27'), heads: [head], ...more },
      }),
    )

  test('ES-32: half of the allocated days is no majority, half a day more is; more than there is is refused', () => {
    expect(agreed(16)).toEqual(['ES-32 firm'])
    expect(agreed(17)).toEqual([])
    expect(agreed(32)).toEqual([])
    expect(agreed(33)).toEqual(['ES-32 firm'])
    expect(agreed(0, { allocated: 0, uses: [] })).toEqual(['ES-32 firm'])
  })

  test('ES-32, ES-69: on a day that was, by somebody, and of days that were sent', () => {
    expect(agreed(18, { agreedOn: day('2017-09-28') })).toEqual(['ES-32 firm'])
    expect(agreed(18, { heads: [] })).toEqual(['ES-32 firm'])
    expect(agreed(18, { isSent: false })).toEqual(['ES-69 firm'])
  })

  test('ES-26, ES-27: what the model of the year names stays, whatever a partnership wants; another year may name other things', () => {
    for (const { id } of rule.partnerships.nonNegotiable) expect(found(whyItStays(model, id))).toEqual(['ES-26 firm'])
    expect(whyItStays(model, 'another-thing')).toEqual([])
    const partnerships = { ...rule.partnerships, nonNegotiable: rule.partnerships.nonNegotiable.slice(1) }
    const another = { ...model, workplans: { ...rule, partnerships } }
    expect(whyItStays(another, 'data-analysis-of-the-partnership')).toEqual([])
  })

  test('ES-28: data is analysed with headteachers: with none of them it is not; readiness is evaluated without', () => {
    const done = (item: string, heads: number, schoolId: string | null = null) =>
      found(
        whyNotDone(model, {
          ...{ item, heads, schoolId, members: ['s'], doneOn: day('2017-10-10'), today: day('2017-10-10') },
        }),
      )
    expect(done('data-analysis-of-the-partnership', 0)).toEqual(['ES-28 firm'])
    expect(done('data-analysis-of-the-partnership', 1)).toEqual([])
    expect(done('readiness-for-inspection', 0, 's')).toEqual([])
    expect(done('readiness-for-inspection', 0, 'another')).toEqual(['ES-26 firm'])
  })

  test('ES-71: what headteachers lead alone or together counts, and nothing of nothing is no share', () => {
    const uses = [
      { halfDays: 4, ledBy: 'heads' as const },
      { halfDays: 2, ledBy: 'together' as const },
      { halfDays: 6, ledBy: 'service' as const },
    ]
    expect(ledByHeads(uses)).toBe(6)
    expect(percentOf(6, 16)).toBe('38%')
    expect(percentOf(0, 0)).toBeUndefined()
  })

  test('ES-24: another size asks for a decision, once; a further change asks anew', () => {
    const decided = {
      ...{ groupId: 'g', schools: 9, due: 36, allocated: 32, decision: 'kept' as const, because: 'Two terms are over' },
      ...{ decidedOn: day('2018-03-05'), decidedByName: 'Dora' },
    }
    expect(isUndecided({ schools: 8, due: 32, allocated: 32, decided: undefined })).toBe(false)
    expect(isUndecided({ schools: 9, due: 36, allocated: 32, decided: undefined })).toBe(true)
    expect(isUndecided({ schools: 9, due: 36, allocated: 32, decided })).toBe(false)
    expect(isUndecided({ schools: 10, due: 40, allocated: 32, decided })).toBe(true)
    // A partnership of one, of which nothing was allocated, is nobody's to decide on.
    expect(isUndecided({ schools: 1, due: 4, allocated: 0, decided: undefined })).toBe(false)
  })
})

describe('areas', () => {
  const areas = [
    { id: 'n', name: 'North', schoolIds: ['a', 'b', 'c'] },
    { id: 's', name: 'South', schoolIds: ['d'] },
  ]
  const schools = ['a', 'b', 'c', 'd'].map((schoolId) => ({ schoolId, due: 2 }))
  const partnerships = [{ schoolIds: ['a', 'b', 'd'], due: 12 }]

  test('ES-12, ES-13: a partnership counts where most of its schools stand; somebody where they lead, or where their schools are', () => {
    const staff = [
      { personId: '1', areaIds: ['s'], schoolIds: ['a'], halfDays: 80 },
      { personId: '2', areaIds: [], schoolIds: ['a', 'd', 'b'], halfDays: 40 },
      { personId: '3', areaIds: ['n', 's'], schoolIds: [], halfDays: 20 },
      { personId: '4', areaIds: [], schoolIds: [], halfDays: undefined },
    ]
    const [north, south, nowhere] = demandByArea({ areas, schools, partnerships, staff })
    expect(north).toMatchObject({ schools: 3, partnerships: 1, due: 18, staff: 2, staffDays: 50, fairDays: 126 })
    expect(south).toMatchObject({ schools: 1, partnerships: 0, due: 2, staff: 2, staffDays: 90, fairDays: 14 })
    expect(nowhere).toMatchObject({ areaId: null, schools: 0, staff: 1, unknown: 1 })
    expect(areasHeading([north!, south!, nowhere!], 'quadrants')).toBe('North has fewest people for what is due')
  })

  test('ES-13: all schools in one area, nobody with days, and no area at all are said', () => {
    const one = [
      { ...areas[0]!, schoolIds: ['a', 'b', 'c', 'd'] },
      { ...areas[1]!, schoolIds: [] },
    ]
    const none = demandByArea({ areas: one, schools, partnerships, staff: [] })
    expect(none.map(({ fairDays, staffDays }) => [fairDays, staffDays])).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(areasHeading(none, 'quadrants')).toBe('All schools stand in North')
    expect(areasHeading(demandByArea({ areas, schools, partnerships, staff: [] }), 'quadrants')).toContain(
      'Nobody has days',
    )
    expect(areasHeading(demandByArea({ areas: [], schools, partnerships, staff: [] }), 'quadrants')).toContain(
      'no quadrants',
    )
  })
})
