import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { TermDates } from '#calendar/index.ts'
import { readModel, type PartnershipRule, type ReviewPeriod } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { closeForm, evidenceIn, impactIn, proposeForm, reviewForm, supportForm } from './partnership-form.ts'
import {
  whyBookedBeyond,
  whyCannotApprove,
  whyCannotClose,
  whyCannotJudge,
  whyCannotPropose,
  whyNotOpenFor,
  whyReviewCannotStand,
  whySchoolIsClosed,
} from './partnership-rules.ts'
import { isOpenFor, SUPPORT_ACTIONS, SUPPORT_STATUSES, type SupportAction, type SupportItem } from './support-item.ts'
import { periodsToReview, wasLate } from './term-review.ts'

const { model } = readModel(readFileSync('models/wiltshire.yaml', 'utf8'), 'test')
const rule = model?.partnership as PartnershipRule
const periods = model?.calendar.reviewPeriods as readonly ReviewPeriod[]
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)
const TODAY = day('2010-11-15')
const MARY = '0192f0c0-0000-7000-8000-00000000d001'
const HEAD = '0192f0c0-0000-7000-8000-00000000d002'

const term = (of: number, schoolYear: number, startedOn: string, finishedOn: string): TermDates => ({
  ...{ schoolYear, term: `term-${of}`, halfTerm: undefined, isOwn: false },
  ...{ startedOn: day(startedOn), finishedOn: day(finishedOn) },
})
const TERMS = [
  term(1, 2010, '2010-09-01', '2010-10-22'),
  term(2, 2010, '2010-11-01', '2010-12-17'),
  term(3, 2010, '2011-01-04', '2011-02-18'),
  term(4, 2010, '2011-02-28', '2011-04-08'),
  term(5, 2010, '2011-04-26', '2011-05-27'),
  term(6, 2010, '2011-06-06', '2011-07-22'),
]
const expected = (terms: readonly TermDates[], inForceFrom: string, endedOn: string | null, today: string) =>
  periodsToReview(periods, terms, { inForceFrom: day(inForceFrom), endedOn: endedOn ? day(endedOn) : null }, day(today))

test('WI-63: of six terms there are three periods to review in a year, each due on the last day of its second term', () => {
  const found = expected(TERMS, '2010-11-08', null, '2011-07-22')
  expect(found.map(({ finishedOn }) => finishedOn)).toEqual(['2010-12-17', '2011-04-08', '2011-07-22'])
})

test.each([
  ['in force on the last day of a period', '2010-12-17', null, 3],
  ['in force a day later', '2010-12-18', null, 2],
  ['over on the last day of the year', '2010-11-08', '2011-07-22', 2],
  ['over a day later', '2010-11-08', '2011-07-23', 3],
])('WI-63: %s', (_name, from, endedOn, count) => {
  expect(expected(TERMS, from, endedOn, '2011-07-22')).toHaveLength(count)
})

test('WI-63: a period counts from its first day, and where nothing is in force none does', () => {
  expect(expected(TERMS, '2010-11-08', null, '2011-01-03')).toHaveLength(1)
  expect(expected(TERMS, '2010-11-08', null, '2011-01-04')).toHaveLength(2)
  expect(periodsToReview(periods, TERMS, { inForceFrom: undefined, endedOn: null }, day('2011-07-22'))).toEqual([])
})

test('WI-63: a year without its sixth term reviews the last period by the end of the fifth; one without both has it not', () => {
  const due = (terms: readonly TermDates[]) => expected(terms, '2010-11-08', null, '2011-07-22').at(-1)?.finishedOn
  expect(due(TERMS.slice(0, 5))).toBe('2011-05-27')
  expect(due(TERMS.slice(0, 4))).toBe('2011-04-08')
})

test('WI-63: terms of two years do not run into each other, and terms that overlap are due with the later', () => {
  const next = term(1, 2011, '2011-09-01', '2011-10-21')
  expect(expected([...TERMS, next], '2010-11-08', null, '2011-09-01').map(({ finishedOn }) => finishedOn)).toEqual([
    ...['2010-12-17', '2011-04-08', '2011-07-22'],
    '2011-10-21',
  ])
  const overlap = [TERMS[0]!, term(2, 2010, '2010-10-01', '2010-10-15')]
  expect(expected(overlap, '2010-10-01', null, '2010-12-01')[0]?.finishedOn).toBe('2010-10-22')
})

test('WI-63: written on its day a review is in time, and a day later late', () => {
  const written = (on: string) => wasLate({ dueOn: day('2011-04-08'), writtenOn: day(on) })
  expect([written('2011-04-08'), written('2011-04-09')]).toEqual([false, true])
})

const AREA = { id: '0192f0c0-0000-7000-8000-00000000d003', says: 'Writing' }
const facts = {
  period: expected(TERMS, '2010-11-08', null, '2010-12-10')[0]!,
  ...{ inForceFrom: day('2010-11-08'), areas: [AREA], today: day('2010-12-10') },
  ...{ school: [{ personId: HEAD, name: 'Hester' }], leads: [{ personId: MARY, name: 'Mary' }] },
}
const whole = {
  ...{ heldOn: day('2010-12-10'), ledById: HEAD, ledWithId: MARY, done: ['a'], progress: 'as-expected' },
  ...{ progressSays: null, view: null },
  impact: [{ id: AREA.id, title: 'Writing', says: 'Children write longer.' }],
  evidence: [{ id: 'pupil-tracking', title: 'Pupil tracking', says: 'Two in three on track.' }],
}
const against = (differs: Partial<typeof whole>) =>
  whyReviewCannotStand(rule.reviews, { ...whole, ...differs }, facts).map(({ source, id }) => `${source} ${id}`)

test.each<[name: string, differs: Partial<typeof whole>, found: string[]]>([
  ['whole', {}, []],
  ['led by nobody of the school', { ledById: MARY }, ['WI-64 review-led-by-the-school']],
  ['without the lead', { ledWithId: HEAD }, ['WI-64 review-led-by-the-school']],
  ['silent on the impact for an area', { impact: [] }, ['WI-65 review-says-what-actions-came-to']],
  ['with actions ticked and no evidence of progress', { evidence: [] }, ['WI-67 review-rests-on-progress']],
  [
    'with evidence of no words',
    { evidence: [{ ...whole.evidence[0]!, says: '' }] },
    ['WI-67 review-rests-on-progress'],
  ],
  ['without a judgement of progress', { progress: 'splendid' }, ['WI-67 term-review-judges-progress']],
  ['held before a plan was in force', { heldOn: day('2010-11-07') }, ['WI-63 term-review-in-its-period']],
  ['held on the first day of the plan', { heldOn: day('2010-11-08') }, []],
  ['held tomorrow', { heldOn: day('2010-12-11') }, ['WI-63 term-review-was-held']],
])('WI-64, WI-65, WI-67: a review %s', (_name, differs, found) => {
  expect(against(differs)).toEqual(found)
})

const proposed = { areaId: AREA.id, says: 'A day', personId: MARY, role: 'consultant', halfDays: 2, byOn: TODAY }
const asked = (differs: Partial<typeof proposed>) =>
  ids(
    whyCannotPropose(
      { ...proposed, ...differs },
      { areas: [AREA], givers: [{ personId: MARY, role: 'consultant' }], today: TODAY },
    ),
  )

test('WI-42: support is for an area of the plan, by somebody who can give it, by a day to come', () => {
  expect(asked({})).toEqual([])
  expect(asked({ areaId: HEAD })).toEqual(['support-for-an-area'])
  expect(asked({ personId: HEAD })).toEqual(['support-given-by-somebody'])
  expect(asked({ role: 'headteacher' })).toEqual(['support-given-by-somebody'])
  expect(asked({ byOn: day('2010-11-14') })).toEqual(['support-ahead'])
})

test('WI-42: as many half-days are approved as were proposed, or fewer', () => {
  expect(whyCannotApprove({ halfDays: 4 }, 4)).toEqual([])
  expect(ids(whyCannotApprove({ halfDays: 4 }, 5))).toEqual(['approved-as-far-as-proposed'])
})

test.each([
  [0, 0, 1, 'Nothing is approved'],
  [2, 0, 2, undefined],
  [2, 1, 2, '1 day approved for whoever makes this visit to Avon Vale, 0.5 days of it left'],
  [2, 2, 1, 'and booked already'],
])('WI-42: of %i half-days approved and %i booked, %i more', (approved, booked, wanted, says) => {
  const [found] = whyBookedBeyond(rule.gate, { approved, booked, wanted, name: 'Avon Vale' })
  if (says) expect(found).toMatchObject({ weight: 'firm', source: 'WI-42', says: expect.stringContaining(says) })
  else expect(found).toBeUndefined()
})

test('WI-43: support is judged as the model knows it, once it was given', () => {
  const found = (doneOn: string, standing: string) =>
    ids(whyCannotJudge(rule.quality, { doneOn: day(doneOn), standing }, TODAY))
  expect(found('2010-11-15', 'helped')).toEqual([])
  expect(found('2010-11-16', 'helped')).toEqual(['support-was-given'])
  expect(found('2010-11-15', 'splendid')).toEqual(['quality-of-support'])
})

test('XX-05: what its state does not let be done is said, and every state that an action leads to is one', () => {
  for (const action of Object.keys(SUPPORT_ACTIONS) as SupportAction[]) {
    expect(SUPPORT_STATUSES).toContain(SUPPORT_ACTIONS[action].to)
    for (const status of SUPPORT_STATUSES) {
      const item = { status, approvedOn: TODAY, endedOn: TODAY, judgedOn: TODAY } as SupportItem
      expect(whyNotOpenFor(item, action)).toHaveLength(isOpenFor(item, action) ? 0 : 1)
    }
  }
  expect(isOpenFor({ status: 'judged' }, 'withdraw')).toBe(false)
})

test('XX-13: a school that has closed has nobody to close its partnership with; an open one has', () => {
  const closed = (isOpen: boolean, withId: string | undefined, endedOn = TODAY) =>
    ids(whyCannotClose({ endedOn, withId }, { openedOn: day('2010-10-07'), heads: facts.school, today: TODAY, isOpen }))
  expect([closed(true, HEAD), closed(true, MARY), closed(false, undefined)]).toEqual([
    [],
    ['closed-with-the-school'],
    [],
  ])
  expect(closed(true, HEAD, day('2010-11-16'))).toEqual(['closed-on-a-day-that-has-come'])
  expect(closed(true, HEAD, day('2010-10-06'))).toEqual(['closed-after-it-began'])
  expect(ids(whySchoolIsClosed({ name: 'Avon Vale', isOpen: false }))).toEqual(['partnership-at-an-open-school'])
})

const date = { 'byOn-day': '3', 'byOn-month': '12', 'byOn-year': '2010' }
const asking = { areaId: AREA.id, says: 'A day', who: `${MARY}|consultant`, days: '1', ...date }
const on = { 'heldOn-day': '10', 'heldOn-month': '12', 'heldOn-year': '2010' }
const found = { what: 'review', ledBy: HEAD, ledWith: MARY, progress: 'below', ...on }
test.each([
  [proposeForm, { ...asking, areaId: '1 or 1=1' }, 'Choose the area'],
  [proposeForm, { ...asking, says: ' ' }, 'Enter what is given'],
  [proposeForm, { ...asking, says: 'a'.repeat(1001) }, '1000 characters'],
  [proposeForm, { ...asking, who: MARY }, 'Choose who gives it'],
  [proposeForm, { ...asking, days: '0.17' }, 'whole or half days'],
  [proposeForm, { ...asking, days: '1/6' }, 'whole or half days'],
  [proposeForm, { ...asking, days: '0' }, 'whole or half days'],
  [proposeForm, { ...asking, days: '-1' }, 'whole or half days'],
  [proposeForm, { ...asking, 'byOn-day': '31', 'byOn-month': '2' }, 'the day by which it is given'],
  [supportForm, { what: 'steal', revision: '1' }, 'Choose what you want to do'],
  [supportForm, { what: 'approve', revision: 'x', days: '1' }, 'Load the page again'],
  [supportForm, { what: 'decline', revision: '1', because: '' }, 'Enter why it is declined'],
  [supportForm, { what: 'withdraw', revision: '1' }, 'Enter why it is withdrawn'],
  [reviewForm, { ...found, ledBy: 'Hester' }, 'Choose who of the school led it'],
  [reviewForm, { ...found, ledWith: undefined }, 'Choose with whom it was done'],
  [reviewForm, { ...found, progress: '' }, 'Choose how children’s progress is'],
  [reviewForm, { ...found, 'heldOn-month': '13' }, 'the day of the review'],
  [reviewForm, { what: 'view', view: '' }, 'Enter your view'],
  [
    closeForm,
    { 'endedOn-day': '1', 'endedOn-month': '2', 'endedOn-year': '2011', outcome: '' },
    'Enter what came of it',
  ],
])('bad input %#: one clear sentence', (form, typed, says) => {
  const read = form.safeParse(typed)
  expect(read.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(says)])
})

test('half a day and a day and a half are read as half-days; words under areas and evidence by what there is', () => {
  const halves = (days: string) => (proposeForm.safeParse({ ...asking, days }).data as { halfDays: number }).halfDays
  expect([halves('0.5'), halves('1½'), halves('2')]).toEqual([1, 3, 4])
  const typed = { [`impact.${AREA.id}`]: ' Longer. ', 'impact.other': 'No', 'evidence.work-scrutiny': 'Books.' }
  expect(impactIn(typed, [AREA])).toEqual([{ id: AREA.id, title: 'Writing', says: 'Longer.' }])
  expect(evidenceIn(typed, rule.reviews).map(({ says }) => says)).toEqual(['', 'Books.', ''])
})
