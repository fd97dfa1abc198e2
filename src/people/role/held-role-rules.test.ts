import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readModel, type Role, type ServiceModel } from '#model/index.ts'
import { addDays, day, type PlainDate } from '#shared/plain-date.ts'
import { isHeldOn, overlaps } from '../held-role.ts'
import { canMakeWay, whyRoleCannotBeGiven, type RoleFacts, type RoleToGive } from './held-role-rules.ts'
import { aHeldRole, aPlace, aRoleToGive, roleFacts } from './held-role-examples.ts'

const models = Object.fromEntries(
  ['st-helens', 'norfolk', 'wiltshire', 'essex', 'rotherham'].map((name) => {
    const { model } = readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name)
    if (!model) throw new Error(`${name} has faults`)
    return [name, model]
  }),
) as Record<'st-helens' | 'norfolk' | 'wiltshire' | 'essex' | 'rotherham', ServiceModel>

function roleOf(model: ServiceModel, id: string): Role {
  const role = model.roles.find((each) => each.id === id)
  if (!role) throw new Error(`no role ${id}`)
  return role
}

function against(
  model: ServiceModel,
  role: string,
  given: Partial<RoleToGive> = {},
  facts: Partial<RoleFacts> = {},
): string[] {
  return whyRoleCannotBeGiven(roleOf(model, role), aRoleToGive(given), roleFacts(model, facts)).map(
    ({ id, weight }) => `${id} ${weight}`,
  )
}

const trained = (training: string, completedOn: string, expiresOn: string | null = null) => ({
  id: training,
  training,
  completedOn: day(completedOn),
  expiresOn: expiresOn === null ? null : day(expiresOn),
  note: null,
  struckOutBecause: null,
})

const head = (changes: Parameters<typeof aHeldRole>[0] = {}) =>
  aHeldRole({ personId: 'pat', personName: 'Pat Person', role: 'headteacher', kind: 'headteacher', ...changes })

describe('one per school', () => {
  const cases = [
    ['SH-74', models['st-helens'], 'link-adviser', 'one-link-adviser'],
    ['NF-03', models.norfolk, 'link-adviser', 'one-link-adviser'],
    ['WI-15', models.wiltshire, 'school-improvement-partner', 'one-school-improvement-partner'],
    ['WI-30', models.wiltshire, 'local-authority-contact', 'one-local-authority-contact'],
  ] as const
  for (const [row, model, role, limit] of cases)
    test(`${row}: a second ${role} of a school at once is refused, and a successor takes over`, () => {
      const on = { training: [trained('partnership-experience', '2020-01-01')] }
      const inSamePost = [aHeldRole({ role })]
      expect(against(model, role, {}, { ...on, inSamePost })).toEqual([`${limit} firm`])
      expect(against(model, role, {}, { ...on, inSamePost, replaces: true })).toEqual([])
      expect(against(model, role, {}, on)).toEqual([])
    })

  test('NF-15: nobody makes way who begins on the same day or later, or who is there through a group', () => {
    const given = aRoleToGive()
    expect(canMakeWay(aHeldRole({ startedOn: day('2026-11-30') }), given)).toBe(true)
    expect(canMakeWay(aHeldRole({ startedOn: day('2026-12-01') }), given)).toBe(false)
    expect(canMakeWay(aHeldRole({ scope: 'group', groupId: 'g', schoolId: null }), given)).toBe(false)
  })

  test('the day after the one before has ended, the post is free', () => {
    const on = { training: [trained('partnership-experience', '2020-01-01')] }
    const until = (finishedOn: string) => [aHeldRole({ finishedOn: day(finishedOn) })]
    expect(against(models.norfolk, 'link-adviser', {}, { ...on, inSamePost: until('2026-11-30') })).toEqual([])
    expect(against(models.norfolk, 'link-adviser', {}, { ...on, inSamePost: until('2026-12-01') })).toHaveLength(1)
  })
})

test('XX-03: a role is held only over what the model ties it to', () => {
  for (const model of Object.values(models))
    for (const role of model.roles)
      for (const scope of ['authority', 'group', 'school'] as const) {
        const found = against(model, role.id, { scope, places: [], placeId: 'x', finishedOn: day('2027-07-31') })
        expect(found.includes('role-tied firm'), `${role.id} over ${scope}`).toBe(!role.tiedTo.includes(scope))
      }
})

test('SH-72: several roles at once are no matter, the same one twice over is', () => {
  const own = [aHeldRole({ personId: 'pat', role: 'primary-consultant' })]
  expect(against(models['st-helens'], 'link-adviser', {}, { own })).toEqual([])
  expect(against(models['st-helens'], 'primary-consultant', {}, { own })).toEqual(['role-held-already firm'])
  const elsewhere = { placeId: 'dale', places: [aPlace({ schoolId: 'dale' })] }
  expect(against(models['st-helens'], 'primary-consultant', elsewhere, { own })).toEqual([])
})

describe('training on file', () => {
  test('NF-33: without recorded experience nobody is given a school, from the day it is on file they are', () => {
    const given = { startedOn: day('2026-12-01') }
    for (const role of ['link-adviser', 'consultant']) {
      const gate = role === 'consultant' ? 'experienced-consultants' : 'experienced-link-advisers'
      expect(against(models.norfolk, role, given)).toEqual([`${gate} firm`])
      expect(
        against(models.norfolk, role, given, { training: [trained('partnership-experience', '2026-12-01')] }),
      ).toEqual([])
      expect(
        against(models.norfolk, role, given, { training: [trained('partnership-experience', '2026-12-02')] }),
      ).toEqual([`${gate} firm`])
      const struckOut = { ...trained('partnership-experience', '2020-01-01'), struckOutBecause: 'another person' }
      expect(against(models.norfolk, role, given, { training: [struckOut] })).toEqual([`${gate} firm`])
    }
  })

  test('a training counts until the day before it lapses', () => {
    const lapsing = (expiresOn: string) => ({ training: [trained('partnership-experience', '2020-01-01', expiresOn)] })
    expect(against(models.norfolk, 'link-adviser', {}, lapsing('2026-12-02'))).toEqual([])
    expect(against(models.norfolk, 'link-adviser', {}, lapsing('2026-12-01'))).toHaveLength(1)
  })

  const secondary = { placeId: 'dale', places: [aPlace({ schoolId: 'dale', phase: 'secondary' })] }
  const inAugust = { ...secondary, startedOn: day('2017-08-31') }
  const facts = { modelYear: 2017, today: day('2017-06-01'), ownPhases: ['primary'] }

  test('ES-15: a quadrant lead is given schools of any phase from 1 September 2017, and the day before is refused, trained or not', () => {
    const trainedFor = { training: [trained('cross-phase-training', '2017-01-10')] }
    const refused = ['quadrant-leads-cross-phase firm']
    expect(against(models.essex, 'quadrant-lead', inAugust, facts)).toEqual(refused)
    expect(against(models.essex, 'quadrant-lead', inAugust, { ...facts, ...trainedFor })).toEqual(refused)
    expect(against(models.essex, 'quadrant-lead', inAugust, { ...facts, ownPhases: ['secondary'] })).toEqual([])
    expect(against(models.essex, 'quadrant-lead', { ...secondary, startedOn: day('2017-09-01') }, facts)).toEqual([])
  })

  test('ES-16: outside the own phase a partner gives a warning until September 2018, unless training is recorded', () => {
    const partner = 'school-performance-partner'
    const until = (startedOn: string, more = {}) =>
      against(models.essex, partner, { ...secondary, startedOn: day(startedOn) }, { ...facts, ...more })
    expect(until('2018-08-31')).toEqual(['partners-cross-phase soft'])
    expect(until('2018-09-01')).toEqual([])
    expect(until('2018-08-31', { training: [trained('cross-phase-training', '2018-01-10')] })).toEqual([])
    expect(until('2018-08-31', { ownPhases: ['secondary'] })).toEqual([])
  })
})

describe('who and where', () => {
  test('SH-87: a consultant leader is matched to a school only with National Strategy training and the LEA protocol on file, both, on the day', () => {
    const [training, protocol] = ['national-strategy-training', 'lea-protocol'] as const
    const own = [head({ schoolId: 'dale' })]
    const matched = (...held: ReturnType<typeof trained>[]) =>
      against(models['st-helens'], 'consultant-leader', {}, { own, training: held })
    const refused = ['consultant-leaders-trained firm']
    expect(matched()).toEqual(refused)
    expect(matched(trained(training, '2020-01-01'))).toEqual(refused)
    expect(matched(trained(protocol, '2020-01-01'))).toEqual(refused)
    expect(matched(trained(training, '2020-01-01'), trained(protocol, '2020-01-01', '2021-01-01'))).toEqual(refused)
    expect(matched(trained(training, '2020-01-01'), trained(protocol, '2020-01-01'))).toEqual([])
  })

  test('SH-88: a consultant leader is not given the school that they lead, in whatever standing', () => {
    const training = [trained('national-strategy-training', '2020-01-01'), trained('lea-protocol', '2020-01-01')]
    for (const standing of ['substantive', 'interim', 'acting', 'executive'] as const) {
      expect(against(models['st-helens'], 'consultant-leader', {}, { training, own: [head({ standing })] })).toEqual([
        'consultant-to-other-heads firm',
      ])
      const elsewhere = head({ standing, schoolId: 'dale' })
      expect(against(models['st-helens'], 'consultant-leader', {}, { training, own: [elsewhere] })).toEqual([])
    }
  })

  test('a headship is a fact: what the person was there before is marked, not refused', () => {
    const own = [aHeldRole({ personId: 'pat', role: 'consultant-leader', kind: 'consultant-head' })]
    expect(against(models['st-helens'], 'headteacher', {}, { own })).toEqual(['consultant-to-other-heads mark'])
  })

  test('SH-34: concern lead and link adviser of a school are two people, whichever is given first', () => {
    const as = (role: string) => ({ own: [aHeldRole({ personId: 'pat', role })] })
    const model = models['st-helens']
    const refused = ['adviser-of-concern-is-another firm']
    expect(against(model, 'school-improvement-adviser', {}, as('link-adviser'))).toEqual(refused)
    expect(against(model, 'link-adviser', {}, as('school-improvement-adviser'))).toEqual(refused)
    const elsewhere = { placeId: 'dale', places: [aPlace({ schoolId: 'dale' })] }
    expect(against(model, 'link-adviser', elsewhere, as('school-improvement-adviser'))).toEqual([])
  })

  test('WI-30: the contact of a school is someone else than its partner, through a cluster too', () => {
    const own = [aHeldRole({ personId: 'pat', role: 'school-improvement-partner' })]
    const cluster = { scope: 'group', placeId: 'cluster', places: [aPlace(), aPlace({ schoolId: 'dale' })] } as const
    expect(against(models.wiltshire, 'local-authority-contact', cluster, { own })).toEqual([
      'contact-is-not-partner firm',
    ])
  })

  test('SH-86: who leads no school here needs a reason to be a consultant leader', () => {
    const training = [trained('national-strategy-training', '2020-01-01'), trained('lea-protocol', '2020-01-01')]
    expect(against(models['st-helens'], 'consultant-leader', {}, { training })).toEqual(['consultant-leader soft'])
  })

  test('SH-91: nor is a workforce remodelling consultant given without a serving head', () => {
    expect(against(models['st-helens'], 'workforce-remodelling-consultant')).toEqual([
      'workforce-remodelling-consultant soft',
    ])
    const own = [head({ schoolId: 'dale' })]
    expect(against(models['st-helens'], 'workforce-remodelling-consultant', {}, { own })).toEqual([])
  })

  test('SH-90: a secondment has a last day as well as a first', () => {
    expect(against(models['st-helens'], 'associate-adviser')).toEqual(['secondment-dates firm'])
    expect(against(models['st-helens'], 'associate-adviser', { finishedOn: day('2027-08-31') })).toEqual([])
    expect(against(models['st-helens'], 'associate-adviser', { finishedOn: day('2026-11-30') })).toEqual([
      'role-dates firm',
    ])
  })

  test('a school that closed is given to nobody after that', () => {
    const closed = (closedOn: string) => ({ places: [aPlace({ closedOn: day(closedOn) })] })
    expect(against(models.rotherham, 'headteacher', closed('2026-12-01'))).toEqual([])
    expect(against(models.rotherham, 'headteacher', closed('2026-11-30'))).toEqual(['school-closed firm'])
  })
})

test('what lies wholly in the past is a fact: it is marked, and never refused by a rule', () => {
  const past = { startedOn: day('2024-09-01'), finishedOn: day('2026-11-11') }
  const facts = { inSamePost: [aHeldRole({ startedOn: day('2024-01-01') })] }
  expect(against(models.norfolk, 'link-adviser', past, facts)).toEqual([
    'one-link-adviser mark',
    'experienced-link-advisers mark',
  ])
  const untilToday = { ...past, finishedOn: day('2026-11-12') }
  expect(against(models.norfolk, 'link-adviser', untilToday, facts)).toEqual([
    'one-link-adviser firm',
    'experienced-link-advisers firm',
  ])
})

test('two periods overlap exactly when they share a day', () => {
  const from = fc.integer({ min: 0, max: 40 }).map((days) => addDays(day('2026-11-01'), days))
  const period = fc.tuple(from, fc.option(fc.integer({ min: 0, max: 20 }))).map(([startedOn, length]) => ({
    startedOn,
    finishedOn: length === null ? null : addDays(startedOn, length),
  }))
  const days = Array.from({ length: 80 }, (_, at): PlainDate => addDays(day('2026-11-01'), at))
  fc.assert(
    fc.property(period, period, (one, other) => {
      const shared = days.some((date) => isHeldOn(one, date) && isHeldOn(other, date))
      expect(overlaps(one, other)).toBe(shared)
      expect(overlaps(other, one)).toBe(shared)
    }),
  )
})
