import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { whyCannotJudge, whyCapacityStandsAgainst } from './capacity-rules.ts'
import { isOpenFor, type NOTICE_ACTIONS, NOTICE_STATUSES, type Judged } from './notice.ts'
import { duesOf } from './notice-dues.ts'
import {
  whyHeardLate,
  whyNoLetter,
  whyNoNoticeAt,
  whyNotAnother,
  whyNothingFollowsSo,
  whyNotOnThatDay,
  whyNotWhole,
  whyTooLittleTime,
  type AtSchool,
} from './notice-rules.ts'

const model = readModel(readFileSync('models/st-helens.yaml', 'utf8'), 'test').model!
const kindOf = (id: string) => model.notices.find((each) => each.id === id)!
const improvement = kindOf('improvement-notice')
const warning = kindOf('formal-warning-notice')
const TODAY = day('2026-11-12')
const school: AtSchool = { name: 'Ash', isOpen: true, isMaintained: true, hasCase: true, openNotice: undefined }
const idsOf = (found: readonly { id: string; weight: string }[]) => found.map(({ id, weight }) => `${id} ${weight}`)
const written = {
  grounds: ['no-progress'],
  parts: { progress: 'None in mathematics.', expected: 'Mathematics.' },
  required: [{ what: 'Teach it daily.', by: day('2026-11-13') }],
}

test('SH-67: a school that is not maintained has a letter and no notice, a maintained one a notice and no letter', () => {
  const academy = { ...school, isMaintained: false }
  expect(whyNoNoticeAt(improvement, school)).toEqual([])
  expect(idsOf(whyNoNoticeAt(improvement, academy))).toEqual(['improvement-at-maintained-schools firm'])
  expect(whyNoNoticeAt(improvement, academy)[0]?.says).toContain('body that is responsible')
  expect(whyNoLetter(improvement, academy)).toEqual([])
  expect(idsOf(whyNoLetter(improvement, school))).toEqual(['notice-letter-where-not-open firm'])
  expect(idsOf(whyNoNoticeAt(warning, { ...school, isOpen: false }))).toEqual(['notice-at-an-open-school firm'])
  expect(idsOf(whyNoNoticeAt(improvement, { ...school, hasCase: false }))).toEqual(['notice-in-a-case firm'])
  expect(whyNoNoticeAt(warning, { ...school, hasCase: false })).toEqual([])
  expect(idsOf(whyNotAnother(warning, { ...school, openNotice: { id: '1', status: 'draft' } }))).toHaveLength(1)
})

test('SH-67: it names its grounds, says each part, and what has to be done by a day that lies ahead', () => {
  expect(whyNotWhole(improvement, written, TODAY)).toEqual([])
  expect(whyNotWhole(improvement, { grounds: ['safety'], parts: {}, required: [] }, TODAY)).toHaveLength(4)
  const today = { ...written, required: [{ what: 'Teach it.', by: TODAY }] }
  expect(idsOf(whyNotWhole(improvement, today, TODAY))).toEqual(['notice-day-has-come firm'])
})

test('a warning gives fifteen working days or asks for a reason; one without such a rule asks for none', () => {
  const earliest = day('2026-12-03')
  expect(whyTooLittleTime(warning, day('2026-12-03'), earliest)).toEqual([])
  expect(idsOf(whyTooLittleTime(warning, day('2026-12-02'), earliest))).toEqual(['warning-gives-time soft'])
  expect(whyTooLittleTime(improvement, day('2026-11-13'), null)).toEqual([])
  expect(whyHeardLate(warning, earliest, earliest)).toEqual([])
  expect(idsOf(whyHeardLate(warning, day('2026-12-04'), earliest))).toEqual(['warning-can-be-answered mark'])
})

const judged = (sia: number, link: number): Judged[] => [
  { role: 'school-improvement-adviser', byName: 'Brian', value: sia, why: 'W', on: TODAY },
  { role: 'link-adviser', byName: 'Ann', value: link, why: 'W', on: TODAY },
]

test('SH-68: a reason is asked for where either judgement is satisfactory or better, and none where both are less', () => {
  const found = (sia: number, link: number) => whyCapacityStandsAgainst(improvement, judged(sia, link), model)
  expect(found(5, 5)).toEqual([])
  for (const [sia, link] of [
    [5, 4],
    [4, 5],
    [4, 4],
    [1, 7],
  ] as const)
    expect(idsOf(found(sia, link))).toEqual(['capacity-less-than-satisfactory soft'])
  expect(found(5, 4)[0]?.says).toContain('Link Adviser: 4, satisfactory')
  expect(found(5, 4)[0]?.says).not.toContain('School Improvement Adviser: 5')
  const [sia] = judged(7, 7)
  expect(idsOf(whyCapacityStandsAgainst(improvement, [sia!], model))).toEqual(['notice-shows-both-judgements firm'])
  expect(whyCapacityStandsAgainst(warning, [], model)).toEqual([])
})

test('SH-43, SH-68: a judgement is one of 1 to 7, and the two are those of two people', () => {
  const capacity = improvement.capacity!
  const says = (value: number, latest: { role: string; byId: string }[] = []) =>
    idsOf(whyCannotJudge(capacity, { role: 'link-adviser', value, personId: 'ann' }, latest, model))
  for (const value of [0, 8, 3.5]) expect(says(value)).toEqual(['capacity-on-the-scale firm'])
  for (const value of [1, 7]) expect(says(value)).toEqual([])
  expect(says(5, [{ role: 'school-improvement-adviser', byId: 'ann' }])).toEqual(['capacity-judged-apart firm'])
  expect(says(5, [{ role: 'link-adviser', byId: 'ann' }])).toEqual([])
})

test('what came of it happened since it was issued, and what follows is one of the kind, not before it was found', () => {
  const at = { issuedOn: day('2026-11-02') }
  const on = (date: string) => whyNotOnThatDay(at, day(date), TODAY, 'settledOn')
  expect([on('2026-11-02'), on('2026-11-12')]).toEqual([[], []])
  expect([...on('2026-11-01'), ...on('2026-11-13')]).toHaveLength(2)
  const follows = (consequence: string, date: string) =>
    idsOf(whyNothingFollowsSo(improvement, { consequence, settledOn: TODAY, followsOn: day(date) }))
  expect(follows('further-review', '2026-11-12')).toEqual([])
  expect(follows('else', '2026-11-11')).toEqual(['notice-follows-one-of-the-kind firm', 'notice-follows-later firm'])
})

test('XX-05: what was issued is not written again, and what is settled is settled once', () => {
  const open = (action: keyof typeof NOTICE_ACTIONS) =>
    NOTICE_STATUSES.filter((status) => isOpenFor({ status }, action))
  expect(open('write')).toEqual(['draft'])
  expect(open('issue')).toEqual(['draft'])
  expect(open('outcome')).toEqual(['issued'])
  expect(open('withdraw')).toEqual(['draft', 'issued'])
})

test('XX-10: how it was served is due within five days, an answer within four weeks, then whether it was complied with', () => {
  const notice = {
    ...{ id: 'n', schoolId: 's', schoolName: 'Ash', kind: 'improvement-notice', modelVersionId: 'm', hasSaid: false },
    ...{ status: 'issued' as const, issuedOn: TODAY, complyBy: day('2027-01-29'), followsOn: null, servedOn: null },
    ...{ waitsSince: day('2026-11-16'), ownerId: 'f', ownerName: 'Farah' },
  }
  const dues = (more = {}) => duesOf({ ...notice, ...more }, improvement).map(({ href, dueOn }) => `${href} ${dueOn}`)
  expect(dues()).toEqual([
    '/notices/n/served 2026-11-17',
    '/notices/n/answer 2026-12-14',
    '/notices/n/outcome 2027-01-29',
  ])
  expect(dues({ servedOn: TODAY, waitsSince: null })).toEqual(['/notices/n/outcome 2027-01-29'])
  const not = { status: 'not-complied', servedOn: TODAY, waitsSince: null, followsOn: day('2027-02-12') }
  expect(dues(not)).toEqual(['/notices/n 2027-02-12'])
})
