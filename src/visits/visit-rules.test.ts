import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { aModel, aSchoolToBook, aVisitType, bookingFacts } from './visit-examples.ts'
import { asMarks, whyActionCannotBeTaken, whyCannotHaveBeenHeld, whyVisitCannotBeBooked } from './visit-rules.ts'

const found = (findings: { source: string; weight: string }[]) =>
  findings.map(({ source, weight }) => `${source} ${weight}`)

describe('every kind of visit of every model', () => {
  for (const name of ['st-helens', 'norfolk', 'wiltshire', 'essex', 'rotherham']) {
    const model = aModel(name)
    for (const type of model.visitTypes)
      test(`${name}: ${type.id} can be booked when nothing stands against it`, () => {
        const needs = type.onlyFor?.anyOf.find((condition) => !condition.vulnerable)
        const school = aSchoolToBook({
          phase: needs?.phases?.[0] ?? 'primary',
          type: needs?.schoolTypes?.[0],
          groupKinds: new Set(needs?.inGroup ? [needs.inGroup] : []),
          hasEnhancedProvision: needs?.enhancedProvision === true,
        })
        // Who is vulnerable nobody can say before categories of need are kept: such a visit asks for a reason until then.
        const waits = type.onlyFor && !needs ? [`${type.onlyFor.source} soft`] : []
        expect(found(whyVisitCannotBeBooked(bookingFacts(type, { school }), model))).toEqual(waits)
      })
  }
})

describe('in the programme of four visits', () => {
  const model = aModel('norfolk')
  const first = aVisitType(model, 'data-analysis')
  const fourth = aVisitType(model, 'performance-management')

  test('NF-90: a school that has not bought the programme has no visits under it, whatever reason is given', () => {
    expect(found(whyVisitCannotBeBooked(bookingFacts(first, { followed: new Set() }), model))).toEqual(['NF-90 firm'])
    expect(found(whyVisitCannotBeBooked(bookingFacts(first, { followed: new Set(['another']) }), model))).toEqual([
      'NF-90 firm',
    ])
  })
  test('NF-34: a visit outside its term asks for a reason', () => {
    expect(found(whyVisitCannotBeBooked(bookingFacts(first, { term: 'spring' }), model))).toEqual(['NF-34 soft'])
  })
  test('NF-35: the visit that uses the analysis comes after it, or asks for a reason', () => {
    const before = bookingFacts(fourth, {
      others: [{ visitType: 'data-analysis', on: day('2026-12-01'), status: 'booked' }],
    })
    expect(found(whyVisitCannotBeBooked(before, model))).toEqual(['NF-35 soft'])
  })
  test('NF-82: it cannot be booked before the governors for it are named', () => {
    const nobody = bookingFacts(fourth, { filledRoles: new Set() })
    expect(found(whyVisitCannotBeBooked(nobody, model))).toEqual(['NF-82 firm'])
  })
  test('somebody who is not an adviser of the school does not make it', () => {
    const [refusal] = whyVisitCannotBeBooked(bookingFacts(first, { adviserRoles: ['consultant'] }), model)
    expect(refusal?.field).toBe('adviser')
    expect(refusal?.weight).toBe('firm')
  })
  test('a closed school and a phase that is not served are not visited', () => {
    const closed = bookingFacts(first, { school: aSchoolToBook({ isOpen: false }) })
    const other = bookingFacts(first, { school: aSchoolToBook({ isServed: false }) })
    expect(found(whyVisitCannotBeBooked(closed, model))).toEqual(['XX-13 firm'])
    expect(found(whyVisitCannotBeBooked(other, model))).toEqual(['NF-01 firm'])
  })
  test('all reasons are said at once', () => {
    const facts = bookingFacts(fourth, { term: 'summer', filledRoles: new Set(), others: [] })
    expect(found(whyVisitCannotBeBooked(facts, model))).toEqual(['NF-34 soft', 'NF-82 firm', 'NF-35 soft'])
  })
})

test('SH-22: a visit of the link adviser carries one of its purposes', () => {
  const model = aModel('st-helens')
  const type = aVisitType(model, model.visitTypes.find(({ purposeNeeded }) => purposeNeeded?.source === 'SH-22')!.id)
  expect(found(whyVisitCannotBeBooked(bookingFacts(type, { purposes: [] }), model))).toEqual(['SH-22 firm'])
})

test('WI-44: the visit that begins partnership work is a whole day', () => {
  const model = aModel('wiltshire')
  const facts = bookingFacts(aVisitType(model, 'initial-visit'), { length: 'half-day' })
  expect(found(whyVisitCannotBeBooked(facts, model))).toEqual(['WI-44 firm'])
})

describe('half-day visits', () => {
  const model = aModel('essex')
  const type = aVisitType(model, 'half-day-visit')

  test('ES-33: one in a school year, and no second', () => {
    const others = [{ visitType: type.id, on: day('2026-10-09'), status: 'held' as const }]
    expect(found(whyVisitCannotBeBooked(bookingFacts(type, { others }), model))).toEqual(['ES-33 firm'])
    const lastYear = [{ visitType: type.id, on: day('2026-07-09'), status: 'held' as const }]
    expect(whyVisitCannotBeBooked(bookingFacts(type, { others: lastYear }), model)).toEqual([])
  })
  test('ES-34: a school in a recognised partnership gets none', () => {
    const school = aSchoolToBook({ groupKinds: new Set(['partnership']) })
    expect(found(whyVisitCannotBeBooked(bookingFacts(type, { school }), model))).toEqual(['ES-33 firm'])
  })
  test('ES-20: an individual visit to a school of a partnership asks for a reason', () => {
    const individual = aVisitType(model, 'individual-visit')
    const school = aSchoolToBook({ groupKinds: new Set(['partnership']) })
    expect(found(whyVisitCannotBeBooked(bookingFacts(individual, { school }), model))).toEqual(['ES-20 soft'])
    const enhanced = aSchoolToBook({ hasEnhancedProvision: true })
    expect(whyVisitCannotBeBooked(bookingFacts(individual, { school: enhanced }), model)).toEqual([])
  })
})

test('ES-35, ES-50: a traded visit is booked for an order and not without one', () => {
  const model = aModel('essex')
  const traded = aVisitType(model, 'traded-visit')
  expect(found(whyVisitCannotBeBooked(bookingFacts(traded, { isOfOrder: false }), model))).toEqual(['ES-50 firm'])
  expect(whyVisitCannotBeBooked(bookingFacts(traded), model)).toEqual([])
})

test('no. 26: what has happened is marked, never refused', () => {
  const model = aModel('wiltshire')
  const findings = whyVisitCannotBeBooked(
    bookingFacts(aVisitType(model, 'initial-visit'), { length: 'half-day' }),
    model,
  )
  expect(found(asMarks(findings))).toEqual(['WI-44 mark'])
})

test('a visit that was held or cancelled is neither moved, cancelled nor held again', () => {
  for (const status of ['held', 'cancelled'] as const)
    for (const action of ['move', 'cancel', 'record-held'] as const)
      expect(whyActionCannotBeTaken({ status }, action)).toHaveLength(1)
  expect(whyActionCannotBeTaken({ status: 'booked' }, 'move')).toEqual([])
})

test('no visit was held on a day to come', () => {
  expect(whyCannotHaveBeenHeld(day('2026-11-13'), day('2026-11-12'))).toHaveLength(1)
  expect(whyCannotHaveBeenHeld(day('2026-11-12'), day('2026-11-12'))).toEqual([])
})
