import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import {
  markLate,
  termsOfCase,
  whyCannotLead,
  whyCannotSetFurther,
  whyNotAllJudged,
  whyNothingCelebrated,
  whyOutsideWindow,
  whyReportCannotGo,
  whyReviewCannotStand,
  type Held,
} from './case-reviews-rules.ts'

const firm = (id: string, source: string) => ({ id, source, firm: true as const, says: `${id}.` })
const REVIEWS = {
  ...{ id: 'reviews', says: 'Reviewed.', source: 'SH-62', subjects: ['English', 'Mathematics'] },
  ...{ ledBy: firm('led-by', 'SH-62'), further: firm('further', 'SH-64') },
}
const CELEBRATION = { ...firm('celebrated', 'SH-66'), title: 'To celebrate' }
const REPORTS = {
  ...{ id: 'reports', says: 'Each term.', source: 'SH-65', goesTo: ['head'] },
  parts: [
    { id: 'progress', title: 'Progress', required: true, source: 'SH-65' },
    { id: 'support', title: 'Support', required: false, source: 'SH-65' },
  ],
}
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)
const [ann, brian, cover] = ['ann', 'brian', 'cover'].map((personId) => ({ personId, name: personId }))
const says = { celebration: 'Reading has risen', celebrationNote: null }

test('SH-62: a review is led by who leads the monitoring on that day or covers for them, never by who leads the support', () => {
  const lead = (actorId: string, leads = [brian!, cover!], supporters = [ann!]) =>
    whyCannotLead(REVIEWS, { actorId, leads, supporters, leadTitle: 'SIA' }).map((each) => each.says)
  expect(lead('brian')).toEqual([])
  expect(lead('cover')).toEqual([])
  expect(lead('ann')).toEqual(['led-by. On that day it is led by brian or cover.'])
  expect(lead('carol')).toHaveLength(1)
  // Somebody who covers for both of them leads the support.
  expect(lead('ann', [ann!])).toEqual(['led-by. Nobody else is named as SIA on that day.'])
})

test('SH-66: what is celebrated is there, or a note why not', () => {
  const celebrate = (celebration: string | null, celebrationNote: string | null) =>
    ids(whyNothingCelebrated(CELEBRATION, { celebration, celebrationNote }))
  expect(celebrate(null, null)).toEqual(['celebrated'])
  expect(celebrate(' ', '')).toEqual(['celebrated'])
  expect(celebrate('Reading', null)).toEqual([])
  expect(celebrate(null, 'It is too early')).toEqual([])
})

test('SH-62, SH-32: a review says how each subject moves, of a day that has come and on which support had begun, once', () => {
  const progress: Held['progress'] = [
    { subject: 'English', progress: 'good', says: null },
    { subject: 'Mathematics', progress: 'none', says: null },
  ]
  const stand = (heldOn: string, moves = progress, before: string | null = null) =>
    ids(
      whyReviewCannotStand(
        REVIEWS,
        { heldOn: before ? day(before) : null },
        { ...says, heldOn: day(heldOn), progress: moves },
        { beganOn: day('2004-11-15'), today: day('2005-01-20') },
      ),
    )
  expect(stand('2005-01-20')).toEqual([])
  expect(stand('2005-01-21')).toEqual(['case-review-was-held'])
  expect(stand('2004-11-15')).toEqual([])
  expect(stand('2004-11-14')).toEqual(['case-review-in-its-stage'])
  expect(stand('2005-01-20', progress.slice(0, 1))).toEqual(['case-review-in-each-subject'])
  expect(stand('2005-01-20', progress, '2005-01-19')).toEqual(['case-review-held-once'])
})

test('SH-54: each criterion is judged on both counts, each apart', () => {
  const rule = {
    ...firm('two-counts', 'SH-54'),
    counts: [
      { id: 'support', name: 'LEA support' },
      { id: 'improvement', name: 'School improvement' },
    ],
  }
  const criteria = [{ id: 'a', says: 'Level 4' }]
  const judged = (...counts: string[]) =>
    whyNotAllJudged(
      criteria,
      rule,
      counts.map((count) => ({ criterionId: 'a', count })),
    ).map(({ field }) => field)
  expect(judged('support', 'improvement')).toEqual([])
  expect(judged('support')).toEqual(['judged.a.improvement'])
  expect(judged()).toEqual(['judged.a.support', 'judged.a.improvement'])
})

test('SH-63: from 56 to 112 days after the plan was agreed, both included; else a reason is asked for', () => {
  const window = { ...firm('window', 'SH-63'), firm: false, least: 56, most: 112 }
  const found = (on: string) => whyOutsideWindow(window, day('2004-11-08'), day(on)).map(({ weight }) => weight)
  expect(['2005-01-02', '2005-01-03', '2005-02-28', '2005-03-01'].map(found)).toEqual([['soft'], [], [], ['soft']])
  expect(whyOutsideWindow(window, null, day('2005-01-02'))).toEqual([])
})

test('SH-64: a further review comes after the mid-point, lies ahead, and states the progress that made it necessary', () => {
  const at = { isReviewed: true, days: [day('2005-06-01')], today: day('2005-03-24') }
  const set = (because: string | null, on: string, more: object = {}) =>
    ids(whyCannotSetFurther(REVIEWS, { because, dueOn: day(on) }, { ...at, ...more }))
  expect(set('Mathematics stands still', '2005-05-26')).toEqual([])
  expect(set(null, '2005-05-26')).toEqual(['further'])
  expect(set('Mathematics', '2005-03-24')).toEqual([])
  expect(set('Mathematics', '2005-03-23')).toEqual(['further-review-ahead'])
  expect(set('Mathematics', '2005-06-01')).toEqual(['further-review-once-a-day'])
  expect(set('Mathematics', '2005-05-26', { isReviewed: false })).toEqual(['further-review-after-the-mid-point'])
})

test('SH-65: a report is due in each term at whose end the case is open, from the term in which it opened to the present one', () => {
  const term = (name: string, startedOn: string, finishedOn: string) => ({
    ...{ schoolYear: 2004, term: name, startedOn: day(startedOn), finishedOn: day(finishedOn) },
  })
  const terms = [
    term('autumn', '2004-09-06', '2004-12-17'),
    term('spring', '2005-01-04', '2005-03-24'),
    term('summer', '2005-04-11', '2005-07-22'),
  ]
  const due = (openedOn: string, endedOn: string | null, today: string) =>
    termsOfCase(terms, { openedOn: day(openedOn), endedOn: endedOn ? day(endedOn) : null }, day(today)).map(
      ({ term: name }) => name,
    )
  expect(due('2004-09-17', null, '2005-01-03')).toEqual(['autumn'])
  expect(due('2004-09-17', null, '2005-01-04')).toEqual(['autumn', 'spring'])
  expect(due('2004-12-17', null, '2005-01-03')).toEqual(['autumn'])
  expect(due('2004-12-18', null, '2005-01-04')).toEqual(['spring'])
  expect(due('2004-09-17', '2005-03-24', '2005-05-01')).toEqual(['autumn'])
  expect(due('2004-09-17', '2005-03-25', '2005-05-01')).toEqual(['autumn', 'spring'])
})

test('SH-65, SH-66: a report is issued with what is celebrated and every required part, once, and is late from the day after its term', () => {
  const report = { ...says, parts: { progress: 'Three of five' }, issuedOn: null }
  expect(whyReportCannotGo(REPORTS, CELEBRATION, report)).toEqual([])
  expect(
    ids(whyReportCannotGo(REPORTS, CELEBRATION, { ...report, celebration: '', parts: { support: 'Days' } })),
  ).toEqual(['celebrated', 'progress-report-part-empty'])
  expect(ids(whyReportCannotGo(REPORTS, CELEBRATION, { ...report, issuedOn: day('2004-12-10') }))).toEqual([
    'progress-report-is-fixed',
  ])
  const late = (today: string) => markLate(REPORTS, day('2005-03-24'), day(today)).map(({ weight }) => weight)
  expect([late('2005-03-24'), late('2005-03-25')]).toEqual([[], ['mark']])
})
