import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { readModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { inParts } from './entry.ts'
import { allocationFor, timeOfVisit, type Candidate, type HeldVisit } from './time-of-visit.ts'

const modelOf = (name: string) => {
  const { model } = readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name)
  if (!model) throw new Error(name)
  return model
}
const wiltshire = modelOf('wiltshire')
const essex = modelOf('essex')
const visit = (differs: Partial<HeldVisit> = {}): HeldVisit => ({
  ...{ id: 'v', schoolId: 's', schoolName: 'A school', modelVersionId: 'm', visitType: 'scheduled-visit' },
  ...{ length: 'half-day', isOffSite: false, purposes: ['self-evaluation'], heldOn: day('2026-11-10') },
  ...differs,
})
const took = (differs: Partial<HeldVisit> = {}) =>
  timeOfVisit(wiltshire, visit(differs), undefined).map(({ part, minutes, isInSchool }) => [part, minutes, isInSchool])

describe('what a held visit writes by itself', () => {
  test('WI-25: half a day in school, with the preparation and writing up of its type', () => {
    expect(took({ visitType: 'initial-visit' })).toEqual([
      ['visit', 195, true],
      ['preparation', 90, false],
      ['writing', 90, false],
    ])
  })
  test('WI-16, WI-25: of a partner’s five days nothing is added to a visit: five days booked are five days worked', () => {
    expect(took()).toEqual([['visit', 195, true]])
    expect(took({ visitType: 'performance-management', isOffSite: true })).toEqual([['visit', 195, false]])
  })
  test('WI-25: a whole day is twice as long; one that is made elsewhere is off site', () => {
    expect(took({ length: 'whole-day', isOffSite: true })[0]).toEqual(['visit', 390, false])
  })
  test('WI-22, WI-25: its function is that of its type, else its purposes, else that of its allocation', () => {
    const of = (differs: Partial<HeldVisit>, own: string | null = null) =>
      timeOfVisit(
        wiltshire,
        visit(differs),
        own ? { id: 'a', kind: 'k', function: own, fund: null, need: null } : undefined,
      )
    expect(of({})[0]?.functions).toEqual(['self-evaluation'])
    expect(of({ purposes: ['self-evaluation', 'validating-judgements'] })[0]?.functions).toHaveLength(2)
    expect(of({ visitType: 'performance-management', purposes: [] })[0]?.functions).toEqual([
      'headteacher-performance-management',
    ])
    expect(of({ purposes: [] }, 'validating-judgements')[0]?.functions).toEqual(['validating-judgements'])
  })
  test('ES-07: of three functions each activity is tagged with one or more, and what it takes is told apart by them', () => {
    const three = ['monitoring', 'challenge', 'support']
    const ofTypes = essex.visitTypes.map(({ id }) =>
      timeOfVisit(essex, visit({ visitType: id, purposes: [] }), undefined).map(({ functions }) => functions),
    )
    const ofOthers = [essex.time?.functions?.support, essex.time?.functions?.core]
    const all = [...ofTypes.flat(), ...ofOthers.map((functions) => functions ?? [])]
    expect(ofTypes).toHaveLength(essex.visitTypes.length)
    expect(all.filter((functions) => functions.length === 0)).toEqual([])
    expect(new Set(all.flat())).toEqual(new Set(three))
  })
  test('time in equal parts adds up', () => {
    expect(inParts(100, 3)).toEqual([34, 33, 33])
    expect(inParts(1, 2)).toEqual([1, 0])
    expect(inParts(0, 2)).toEqual([0, 0])
  })
})

describe('from which allocation a visit is', () => {
  const candidate = (id: string, differs: Partial<Candidate> = {}): Candidate => ({
    ...{ id, kind: 'link-adviser', function: null, fund: null, need: null, schoolId: 's', groupId: null },
    ...{ term: null, leftMinutes: 390 },
    ...differs,
  })
  const at = { groupIds: ['g'], term: 'autumn' }
  const chosen = (...all: Candidate[]) => allocationFor(visit(), all, at)?.id
  test('XX-09: one with days left comes before one that is used up', () => {
    expect(chosen(candidate('used', { leftMinutes: 0, term: 'autumn' }), candidate('left'))).toBe('left')
    expect(chosen(candidate('used', { leftMinutes: 0 }))).toBe('used')
  })
  test('its function, its term, the school before its group, and none of another school', () => {
    expect(chosen(candidate('any'), candidate('own', { function: 'self-evaluation' }))).toBe('own')
    expect(chosen(candidate('year'), candidate('term', { term: 'autumn' }))).toBe('term')
    expect(chosen(candidate('group', { schoolId: null, groupId: 'g' }), candidate('school'))).toBe('school')
    expect(chosen(candidate('group', { schoolId: null, groupId: 'g' }))).toBe('group')
    expect(chosen(candidate('other', { schoolId: 't' }))).toBeUndefined()
  })
})
