import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clockFor } from './clock-for.ts'
import { KINDS_OF_USER } from './kinds-of-user.ts'
import { readOwnModel } from './model-examples.ts'
import { powersOf } from './powers-of.ts'
import { readModel } from './read-model.ts'
import { word } from './words.ts'

const FIVE = ['st-helens', 'norfolk', 'wiltshire', 'essex', 'rotherham']
const stHelens = readOwnModel('st-helens')
const norfolk = readOwnModel('norfolk')
const wiltshire = readOwnModel('wiltshire')
const essex = readOwnModel('essex')
const rotherham = readOwnModel('rotherham')
const byId = <T extends { readonly id: string }>(things: readonly T[], id: string) =>
  things.find((each) => each.id === id)

test.each(FIVE)('the file of %s checks without a fault', (name) => {
  const file = new URL(`../../models/${name}.yaml`, import.meta.url)
  expect(readModel(readFileSync(file), `${name}.yaml`).faults).toEqual([])
})

test.each(FIVE)('%s has a role for the school, the office and who is kept out of records', (name) => {
  const model = readOwnModel(name)
  const kinds = new Set(model.roles.map((role) => role.kind))
  const optional = ['consultant-head', 'group-lead', 'governance-group-member', 'adviser']
  expect(KINDS_OF_USER.filter((kind) => !kinds.has(kind) && !optional.includes(kind))).toEqual([])
  for (const role of model.roles.filter((each) => ['clerk', 'other-team-officer'].includes(each.kind))) {
    expect(powersOf(model, role.id).here.has('read-records')).toBe(false)
  }
})

test.each(FIVE)('%s sets a soft time for writing what is kept of a visit', (name) => {
  expect(clockFor(readOwnModel(name), 'write-record')).toMatchObject({ count: 10, unit: 'working-days', firm: false })
})

test.each(FIVE)('whoever makes a visit of %s may book it and write of it', (name) => {
  const model = readOwnModel(name)
  for (const visit of model.visitTypes.filter((each) => each.record.keep === 'required')) {
    const mayWrite = visit.roles.filter((role) => powersOf(model, role).here.has('write'))
    expect([visit.id, mayWrite.length > 0]).toEqual([visit.id, true])
  }
})

test('SH-44: the seven points have their labels, and 5, 6 and 7 are less than satisfactory', () => {
  const scale = byId(stHelens.scales, 'seven-points')
  const labels = ['Excellent', 'Very good', 'Good', 'Satisfactory', 'Unsatisfactory', 'Poor', 'Very poor']
  expect(scale?.points.map((point) => [point.value, point.label])).toEqual(labels.map((label, at) => [at + 1, label]))
  expect(scale?.lessThanSatisfactory).toEqual([5, 6, 7])
})

test('SH-80: each role has its function, and only the adviser for a school of concern monitors for accountability alone', () => {
  const advisers = stHelens.roles.filter((role) => role.kind === 'adviser')
  const accountable = advisers.filter((role) => role.function === 'monitoring-and-accountability')
  expect(accountable.map((role) => role.id)).toEqual(['school-improvement-adviser'])
  expect(byId(stHelens.roles, 'primary-strategy-manager')?.function).toBe('support')
  expect(byId(stHelens.roles, 'consultant-leader')?.function).toBe('support')
})

test('consultant leaders lead a school, are trained and work to the protocol', () => {
  const leader = byId(stHelens.roles, 'consultant-leader')
  expect(leader).toMatchObject({ kind: 'consultant-head', servingHead: true, notOwnSchool: { firm: true } })
  expect(leader?.needs[0]?.allOf).toEqual(['national-strategy-training', 'lea-protocol'])
})

test('NF-36: each visit of the programme has its five parts, of which the last has a quality function', () => {
  for (const { visitType } of byId(norfolk.programmes, 'full-programme')?.visits ?? []) {
    const visit = byId(norfolk.visitTypes, visitType)
    const role = [...(visit?.schoolPrepares ?? []), ...(visit?.adviserPrepares ?? []), ...(visit?.adviserDoes ?? [])]
    const parts = [visit?.agenda, visit?.outcomes, visit?.linksTo, role, visit?.qualityChecks]
    expect(parts.map((part) => (part?.length ?? 0) > 0)).toEqual([true, true, true, true, true])
  }
  expect(norfolk.visitTypes.map((visit) => visit.number)).toEqual([1, 2, 3, 4])
})

test('the fourth visit keeps nothing but that it was held, and the three others have an evaluation', () => {
  const fourth = byId(norfolk.visitTypes, 'performance-management')
  expect(fourth?.record).toMatchObject({ keep: 'forbidden', source: 'NF-86' })
  expect(fourth?.record.holdOnly).toEqual(['date', 'linkAdviser', 'held', 'feedbackFormLeft'])
  const others = norfolk.visitTypes.filter((visit) => visit !== fourth)
  expect(others.map((visit) => visit.record.mustHave?.sections)).toEqual([
    ['evaluation'],
    ['evaluation'],
    ['evaluation'],
  ])
})

test('WI-56: the year has six terms, numbered, in three old terms', () => {
  expect(wiltshire.calendar.terms.map((term) => term.name)).toEqual([1, 2, 3, 4, 5, 6].map((at) => `Term ${at}`))
  expect(wiltshire.calendar.reviewPeriods.map((period) => period.terms.length)).toEqual([2, 2, 2])
})

test('partnership work begins with a whole day, and the contact of a school is not its partner', () => {
  expect(byId(wiltshire.visitTypes, 'initial-visit')?.length).toMatchObject({ is: 'whole-day', firm: true })
  const contact = byId(wiltshire.roles, 'local-authority-contact')
  expect(contact?.differentFrom?.role).toBe('school-improvement-partner')
  expect(byId(wiltshire.visitTypes, 'performance-management')?.record.keep).toBe('forbidden')
})

test('ES-14: a title can be renamed while whoever holds it keeps their access', () => {
  const roles = essex.roles.map((role) => (role.id === 'quadrant-lead' ? { ...role, name: 'Area Lead' } : role))
  expect(powersOf({ ...essex, roles }, 'quadrant-lead')).toEqual(powersOf(essex, 'quadrant-lead'))
})

test('the half-day visit is for primary schools in no partnership, once a year', () => {
  const visit = byId(essex.visitTypes, 'half-day-visit')
  expect(visit?.onlyFor?.anyOf).toEqual([{ phases: ['primary'], notInGroup: 'partnership' }])
  expect(visit?.atMost).toMatchObject({ count: 1, per: 'school-year', firm: true })
  expect(byId(essex.visitTypes, 'drop-in')?.record.keep).toBe('forbidden')
  expect(byId(essex.roles, 'school-performance-partner')?.needs[0]).toMatchObject({
    when: 'outside-own-phase',
    firm: false,
  })
})

test('smart partnering joins two or three schools of one learning community', () => {
  const kind = byId(rotherham.groupKinds, 'smart-partnering')
  expect(kind).toMatchObject({ size: { min: 2, max: 3, firm: true }, sameGroupOf: { groupKind: 'learning-community' } })
  expect(byId(rotherham.groupKinds, 'learning-community')?.leadershipModels).toHaveLength(3)
  expect(byId(rotherham.groupKinds, 'learning-community')?.ledBy?.firm).toBe(false)
})

test('the five say link adviser in four ways', () => {
  const five = [stHelens, norfolk, wiltshire, essex, rotherham]
  expect(five.map((model) => word(model, 'linkAdviser'))).toEqual([
    'Link Adviser',
    'Link Adviser',
    'School Improvement Partner',
    'School Performance Partner',
    'Consultant Head',
  ])
})

test('no authority is named in the program', () => {
  const source = new URL('..', import.meta.url)
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const named = files
    .filter((file) => !file.includes('.test.'))
    .filter((file) =>
      /norfolk|wiltshire|essex|rotherham|st\.? helens|st-helens/i.test(readFileSync(new URL(file, source), 'utf8')),
    )
  expect(named.filter((file) => file.startsWith('model/'))).toEqual([])
})
