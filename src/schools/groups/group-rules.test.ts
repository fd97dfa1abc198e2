import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import { addDays, day } from '#shared/plain-date.ts'
import { aMembership } from '../school-examples.ts'
import {
  whyGroupCannotBeSo,
  whyMemberCannotLeave,
  whyTimesDoNotFit,
  type GroupToBe,
  type SchoolInGroups,
} from './group-rules.ts'

const on = day('2026-09-01')
const primary = { id: 'primary', name: 'Primary' }
const secondary = { id: 'secondary', name: 'Secondary' }

const kindOf = (model: string, id: string) =>
  readModel(readFileSync(`models/${model}.yaml`, 'utf8'), model).model!.groupKinds.find((kind) => kind.id === id)!

const inGroup = (kind: string, groupId: string, groupName = groupId) =>
  aMembership({ kind, groupId, groupName, startedOn: day('2020-09-01') })

function aSchoolIn(id: string, given: Partial<SchoolInGroups> = {}): SchoolInGroups {
  return { id, name: `School ${id}`, phase: primary, memberships: [], ...given }
}

function toBe(members: readonly SchoolInGroups[], given: Partial<GroupToBe> = {}): GroupToBe {
  return { groupId: undefined, members, joining: new Set(members.map(({ id }) => id)), on, field: 'schools', ...given }
}

const smart = kindOf('rotherham', 'smart-partnering')
const ofLc = (count: number, lc = 'North LC') =>
  Array.from({ length: count }, (_, at) =>
    aSchoolIn(`${lc}${at}`, { memberships: [inGroup('learning-community', lc)] }),
  )

test.each([
  [1, ['wrong-size']],
  [2, []],
  [3, []],
  [4, ['wrong-size']],
])('RO-52: smart partnering of %i schools of one Learning Community', (count, kinds) => {
  const findings = whyGroupCannotBeSo(smart, toBe(ofLc(count)))
  expect(findings.map(({ kind }) => kind)).toEqual(kinds)
  expect(findings.every(({ weight, source }) => weight === 'firm' && source === 'RO-52')).toBe(true)
})

test('RO-52: schools of two Learning Communities, or of none, are refused, each by name', () => {
  const two = whyGroupCannotBeSo(smart, toBe([...ofLc(1), ...ofLc(1, 'South LC')]))
  expect(two).toMatchObject([{ kind: 'not-of-one-group', weight: 'firm' }])
  expect(two[0]?.says).toContain('North LC')
  expect(two[0]?.says).toContain('South LC')
  const none = whyGroupCannotBeSo(smart, toBe([...ofLc(1), aSchoolIn('X')]))
  expect(none[0]?.says).toContain('School X is in none.')
})

test('RO-52: the Learning Community counts on the day on which the partnering begins', () => {
  const left = aMembership({ kind: 'learning-community', groupId: 'North LC', finishedOn: addDays(on, -1) })
  const members = [...ofLc(1), aSchoolIn('gone', { memberships: [left] })]
  expect(whyGroupCannotBeSo(smart, toBe(members))).toHaveLength(1)
  const stays = aSchoolIn('gone', { memberships: [{ ...left, finishedOn: on }] })
  expect(whyGroupCannotBeSo(smart, toBe([...ofLc(1), stays]))).toEqual([])
})

test.each([
  ['RO-55', 'rotherham', 'learning-community', 'firm'],
  ['WI-32', 'wiltshire', 'cluster', 'firm'],
  ['ES-12', 'essex', 'quadrant', 'firm'],
  ['ES-18', 'essex', 'partnership', 'soft'],
])('%s: in %s a school is in one %s at a time', (row, model, kindId, weight) => {
  const kind = kindOf(model, kindId)
  const other = inGroup(kindId, 'other', 'The other')
  const there = aSchoolIn('A', { phase: secondary, memberships: [other] })
  const second = aSchoolIn('B')
  const said = whyGroupCannotBeSo(kind, toBe([there, second], { groupId: 'this' }))
  expect(said).toMatchObject([{ kind: 'in-one-already', weight, source: row }])
  expect(said[0]?.says).toContain('School A is in The other.')
  const hasLeft = aSchoolIn('A', { phase: secondary, memberships: [{ ...other, finishedOn: addDays(on, -1) }] })
  expect(whyGroupCannotBeSo(kind, toBe([hasLeft, second], { groupId: 'this' }))).toEqual([])
})

test('RO-55: a Learning Community of one phase asks for a reason', () => {
  const kind = kindOf('rotherham', 'learning-community')
  const one = [aSchoolIn('A'), aSchoolIn('B')]
  expect(whyGroupCannotBeSo(kind, toBe(one))).toMatchObject([{ kind: 'too-few-phases', weight: 'soft' }])
  expect(whyGroupCannotBeSo(kind, toBe([...one, aSchoolIn('C', { phase: secondary })]))).toEqual([])
})

test('RO-33: a Primary Partnership takes primary schools only', () => {
  const kind = kindOf('rotherham', 'primary-partnership')
  expect(whyGroupCannotBeSo(kind, toBe([aSchoolIn('A')]))).toEqual([])
  expect(whyGroupCannotBeSo(kind, toBe([aSchoolIn('A', { phase: secondary })]))).toMatchObject([
    { kind: 'phase-not-for-group', weight: 'firm', source: 'RO-33' },
  ])
})

test('SH-95: a partnership between schools has two or more, and keeps two', () => {
  const kind = kindOf('st-helens', 'partnership-between-schools')
  expect(whyGroupCannotBeSo(kind, toBe([aSchoolIn('A')]))).toHaveLength(1)
  expect(whyGroupCannotBeSo(kind, toBe([aSchoolIn('A'), aSchoolIn('B')]))).toEqual([])
  expect(whyMemberCannotLeave(kind, 1)).toMatchObject([{ source: 'SH-95', weight: 'firm' }])
  expect(whyMemberCannotLeave(kind, 2)).toEqual([])
})

test('everything that stands against a group is said at once', () => {
  const four = [...ofLc(3), ...ofLc(1, 'South LC')]
  expect(whyGroupCannotBeSo(smart, toBe(four)).map(({ kind }) => kind)).toEqual(['wrong-size', 'not-of-one-group'])
})

test('a time in a group lies within the group’s own', () => {
  const group = { startedOn: on, finishedOn: day('2027-08-31') }
  expect(whyTimesDoNotFit(group, addDays(on, -1), 'x')).toHaveLength(1)
  expect(whyTimesDoNotFit(group, on, 'x')).toEqual([])
  expect(whyTimesDoNotFit(group, day('2027-09-01'), 'x')).toHaveLength(1)
})
