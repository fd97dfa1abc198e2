import { describe, expect, test } from 'vitest'
import type { TermDates } from '#calendar/index.ts'
import { day } from '#shared/plain-date.ts'
import { readModel, type ServiceModel } from '#model/index.ts'
import type { SchoolFacts, TailoringInForce } from '#visits/index.ts'
import { readFileSync } from 'node:fs'
import type { Following, VisitOfYear } from './programme.ts'
import { followsProgramme, milestonesOf } from './programme-rules.ts'

function aModel(name: string): ServiceModel {
  const { model } = readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name)
  if (!model) throw new Error('the model has faults')
  return model
}

const school: SchoolFacts = {
  name: 'Hollin Bank',
  isOpen: true,
  isServed: true,
  phase: 'primary',
  type: undefined,
  groupKinds: new Set(),
  hasEnhancedProvision: false,
}

const terms = [
  ['autumn', '2026-09-03', '2026-12-18'],
  ['spring', '2027-01-05', '2027-03-25'],
  ['summer', '2027-04-12', '2027-07-21'],
].map(([term = '', from = '', until = '']): TermDates => ({
  schoolYear: 2026,
  term,
  startedOn: day(from),
  finishedOn: day(until),
  halfTerm: undefined,
  isOwn: false,
}))

const following: Following = {
  id: 'f',
  schoolId: 's',
  programme: 'full-programme',
  modelVersionId: 'v',
  startedOn: day('2026-09-01'),
  finishedOn: null,
  revision: 1,
}

const aVisit = (visitType: string, on: string, differs: Partial<VisitOfYear> = {}): VisitOfYear => ({
  id: `${visitType} ${on}`,
  schoolId: 's',
  visitType,
  status: 'booked',
  on: day(on),
  mayHaveRecord: true,
  isRecorded: false,
  ...differs,
})

const norfolk = aModel('norfolk')

type Given = { visits?: VisitOfYear[]; tailorings?: TailoringInForce[]; today?: string; following?: Following }

function milestones({ visits = [], tailorings = [], today = '2026-11-12', ...more }: Given = {}) {
  const [programme] = norfolk.programmes
  return milestonesOf({
    model: norfolk,
    programme: programme!,
    school,
    tailorings,
    visits,
    following: more.following ?? following,
    terms,
    today: day(today),
  })
}

const inShort = (given?: Given) =>
  milestones(given).map(({ visitType, term, state }) => `${visitType} ${term} ${state}`)
const behind = (given: Given) => milestones(given).flatMap(({ visitType, isBehind }) => (isBehind ? [visitType] : []))

describe('the full programme of a school', () => {
  test('NF-04, NF-34: has four milestones, each a visit in its term: first and fourth in autumn, second in spring, third in summer', () => {
    expect(inShort()).toEqual([
      'data-analysis autumn not-yet',
      'performance-management autumn not-yet',
      'self-evaluation spring not-yet',
      'school-improvement summer not-yet',
    ])
  })

  test('NF-04: says of each how far it has come: booked, held, recorded', () => {
    const visits = [
      aVisit('data-analysis', '2026-10-06', { status: 'held', isRecorded: true }),
      aVisit('performance-management', '2026-11-05', { status: 'held', mayHaveRecord: false }),
      aVisit('self-evaluation', '2027-02-04'),
    ]
    expect(milestones({ visits }).map(({ state }) => state)).toEqual(['recorded', 'held', 'booked', 'not-yet'])
  })

  test('NF-05: while the term runs, behind is what nobody has booked; once it has ended, what was not held', () => {
    const booked = [aVisit('data-analysis', '2026-12-01')]
    expect(behind({ visits: booked, today: '2026-12-18' })).toEqual(['performance-management'])
    expect(behind({ visits: booked, today: '2026-12-19' })).toEqual(['data-analysis', 'performance-management'])
    const held = [aVisit('data-analysis', '2026-12-01', { status: 'held' })]
    expect(behind({ visits: held, today: '2026-12-19' })).toEqual(['performance-management'])
  })

  test('NF-05: nothing is behind before its term begins, before the school took it up, or after it gave it up', () => {
    expect(behind({ today: '2026-09-02' })).toEqual([])
    expect(behind({ today: '2027-01-06', following: { ...following, startedOn: day('2027-01-04') } })).toEqual([
      'self-evaluation',
    ])
    expect(behind({ today: '2027-01-06', following: { ...following, finishedOn: day('2026-12-31') } })).toEqual([])
  })

  test('of two visits of one kind the first stands for the first, and a visit stands for one milestone only', () => {
    const again: TailoringInForce = {
      programme: 'full-programme',
      change: 'add',
      visitType: 'self-evaluation',
      fromTerm: null,
      toTerm: 'summer',
    }
    const one = milestones({ tailorings: [again], visits: [aVisit('self-evaluation', '2027-02-04')] })
    expect(one.filter(({ visitType }) => visitType === 'self-evaluation').map(({ state }) => state)).toEqual([
      'booked',
      'not-yet',
    ])
  })
})

describe('a school’s own copy', () => {
  const change = (differs: Partial<TailoringInForce>): TailoringInForce => ({
    programme: 'full-programme',
    change: 'another-term',
    visitType: 'self-evaluation',
    fromTerm: 'spring',
    toTerm: 'summer',
    ...differs,
  })

  test('NF-34: can be changed: another term, one left out, one added; the model’s template stays as it was', () => {
    expect(inShort({ tailorings: [change({})] })).toContain('self-evaluation summer not-yet')
    expect(inShort({ tailorings: [change({ change: 'leave-out', toTerm: null })] })).toHaveLength(3)
    const added = change({ change: 'add', visitType: 'data-analysis', fromTerm: null })
    expect(inShort({ tailorings: [added] })).toHaveLength(5)
    expect(inShort()).toHaveLength(4)
  })

  test('a change of what is no longer there changes nothing', () => {
    expect(inShort({ tailorings: [change({ fromTerm: 'autumn' })] })).toEqual(inShort())
  })

  test('is behind by its own term, not by the model’s', () => {
    expect(behind({ today: '2027-02-01', tailorings: [change({})] })).not.toContain('self-evaluation')
    expect(behind({ today: '2027-02-01' })).toContain('self-evaluation')
  })
})

describe('who follows what', () => {
  test('NF-34: a programme that is subscribed to is followed by those of whom it was said, one for all by every school served', () => {
    const [full] = norfolk.programmes
    expect(followsProgramme(norfolk, full!, school, undefined)).toBe(false)
    expect(followsProgramme(norfolk, full!, school, following)).toBe(true)
    expect(followsProgramme(norfolk, full!, { ...school, isServed: false }, following)).toBe(false)
  })

  test('ES-20: a school in a partnership has the visits of its partnership and none of its own', () => {
    const essex = aModel('essex')
    const inPartnership = { ...school, groupKinds: new Set(['partnership']) }
    const kindsOf = (of: SchoolFacts) =>
      essex.programmes
        .filter((programme) => followsProgramme(essex, programme, of, undefined))
        .flatMap((programme) =>
          milestonesOf({
            model: essex,
            programme,
            school: of,
            tailorings: [],
            visits: [],
            following: undefined,
            terms,
            today: day('2026-11-12'),
          }),
        )
        .map(({ visitType }) => visitType)
    expect(kindsOf(inPartnership)).toEqual(['partnership-visit'])
    expect(kindsOf(school)).toEqual(['half-day-visit'])
  })

  test('SH-22: light touch has the visit of the link adviser in every school, at no fixed time', () => {
    const model = aModel('st-helens')
    const [programme] = model.programmes
    expect(followsProgramme(model, programme!, school, undefined)).toBe(true)
    const [visit] = milestonesOf({
      model,
      programme: programme!,
      school,
      tailorings: [],
      visits: [],
      following: undefined,
      terms,
      today: day('2027-03-01'),
    })
    expect(visit).toMatchObject({ visitType: 'link-adviser-visit', term: undefined, isBehind: false })
  })
})
