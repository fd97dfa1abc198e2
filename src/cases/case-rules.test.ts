import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { readOwnModel } from '#model/model-examples.ts'
import { whyCannotBegin, whyNotReached, whyNotTwoPeople } from './case-rules.ts'
import { asOf, type Case, type CaseStage } from './case.ts'

const pathway = readOwnModel('st-helens').pathways[0]!
const [review, plan, support, monitoring] = pathway.stages as [
  (typeof pathway.stages)[number],
  (typeof pathway.stages)[number],
  (typeof pathway.stages)[number],
  (typeof pathway.stages)[number],
]
const opened = day('2004-09-17')
const today = day('2004-11-15')

const done = (stage: typeof review, on: string, finishedOn: string | null = on): CaseStage => ({
  ...{ stageId: stage.id, kind: stage.kind, beganOn: day(on), leadName: null },
  finishedOn: finishedOn ? day(finishedOn) : null,
})
const having = (...stages: CaseStage[]) => ({ stages, openedOn: opened, endedOn: null })
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id)

test.each([
  ['the first is where one begins', having(), review, []],
  ['the plan before the review', having(), plan, ['stages-in-order']],
  ['the plan while the review goes on', having(done(review, '2004-09-20', null)), plan, ['stages-in-order']],
  ['support without a plan', having(done(review, '2004-10-22')), support, ['stages-in-order']],
  [
    'monitoring without support',
    having(done(review, '2004-10-22'), done(plan, '2004-11-08')),
    monitoring,
    ['stages-in-order'],
  ],
  ['support after both', having(done(review, '2004-10-22'), done(plan, '2004-11-08')), support, []],
  ['a stage twice', having(done(review, '2004-10-22')), review, ['case-stage-begins-once']],
] as const)('SH-32: %s', (_name, of, stage, ids) => {
  expect(idsOf(whyCannotBegin(pathway, of, stage, today, today))).toEqual(ids)
})

test.each([
  ['2004-11-07', ['case-stage-after-the-one-before']],
  ['2004-11-08', []],
  ['2004-11-15', []],
  ['2004-11-16', ['case-stage-has-begun']],
])('SH-57: taken over on %s, where the plan was agreed on 8 November and today is the 15th', (on, ids) => {
  const of = having(done(review, '2004-10-22'), done(plan, '2004-11-08'))
  expect(idsOf(whyCannotBegin(pathway, of, support, day(on), today))).toEqual(ids)
})

test('SH-32: what belongs to a stage not reached is refused, and the one before is named', () => {
  const [refused] = whyNotReached(
    pathway,
    having(done(review, '2004-10-22'), done(plan, '2004-10-22', null)),
    'support',
  )
  expect(refused?.says).toBe(
    'The four stages follow each other; none is skipped. Planning to support improvement is not done.',
  )
  expect(whyNotReached(pathway, having(done(review, '2004-09-20', null)), 'review')).toEqual([])
})

test('XX-05: nothing begins in a case that is over', () => {
  const of = { ...having(), endedOn: day('2004-10-01') }
  expect(idsOf(whyCannotBegin(pathway, of, review, today, today))).toEqual(['case-is-over'])
})

test('SH-34: who leads and who supports are two people', () => {
  expect(idsOf(whyNotTwoPeople(pathway, 'ann', ['ann']))).toEqual(['stage-led-by-two-people'])
  expect(whyNotTwoPeople(pathway, 'brian', ['ann'])).toEqual([])
  expect(whyNotTwoPeople(pathway, undefined, ['ann'])).toEqual([])
})

test('a case as it stood on a day knows nothing of what came later', () => {
  const of = {
    ...{ id: '1', schoolId: '2', schoolName: 'Ash', modelVersionId: '3', pathwayId: pathway.id, revision: 1 },
    ...{ openedOn: opened, endedOn: day('2005-06-01'), outcome: 'Light touch' },
    ...{ followsId: null, followedById: null },
    stages: [
      done(review, '2004-09-20', '2004-10-01'),
      done(plan, '2004-10-08', '2004-11-12'),
      done(support, '2004-11-15'),
    ],
  } satisfies Case
  const then = asOf(of, day('2004-11-01'))
  expect(then.stages.map(({ stageId, finishedOn }) => [stageId, finishedOn])).toEqual([
    [review.id, '2004-10-01'],
    [plan.id, null],
  ])
  expect([then.endedOn, then.outcome]).toEqual([null, null])
  expect(asOf(of, day('2005-06-01'))).toEqual(of)
})
