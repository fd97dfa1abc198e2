import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel, type SupportTeamsRule } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import {
  whyCannotBeClosed,
  whyCannotBeDone,
  whyCannotBeSetUp,
  whyCannotJoin,
  whyNotEvaluated,
  whyNotMet,
} from './support-team-rules.ts'
import type { Member } from './support-team.ts'

const { model } = readModel(readFileSync('models/norfolk.yaml', 'utf8'), 'norfolk')
const rule = model?.supportTeams as SupportTeamsRule
const TODAY = day('2012-03-19')
const ids = (findings: readonly { id: string }[]) => findings.map(({ id }) => id)
const SET_UP = {
  kind: 'project-board',
  orderId: 'an-order',
  because: null,
  startedOn: TODAY,
  evaluateBy: day('2012-07-20'),
}
const ORDER = { offer: 'intensive-monitoring', status: 'accepted', hasTeam: false, orderedOn: TODAY }
const AT = { name: 'Wensum', isOpen: true }

test('NF-20: one is set up from an accepted order of intensive monitoring, or on recommendation with a reason', () => {
  const why = (differs: Partial<typeof ORDER> | null, set: object = {}) =>
    ids(whyCannotBeSetUp(rule, AT, { ...SET_UP, ...set }, differs ? { ...ORDER, ...differs } : undefined, TODAY))
  expect(why({})).toEqual([])
  expect(why({ status: 'recommended' })).toEqual(['team-of-an-accepted-order'])
  expect(why({ status: 'offered' })).toEqual(['team-of-an-accepted-order'])
  expect(why({ offer: 'brokering' })).toEqual(['team-of-an-accepted-order'])
  expect(why({ hasTeam: true })).toEqual(['team-one-of-an-order'])
  expect(why(null)).toEqual(['team-of-an-accepted-order'])
  expect(why(null, { orderId: null })).toEqual(['team-reason'])
  expect(why(null, { orderId: null, because: 'The adviser, after Visit 2.' })).toEqual([])
  expect(why({}, { kind: 'committee' })).toEqual(['team-kind'])
  expect(why({}, { startedOn: day('2012-03-20') })).toEqual(['team-day-ahead'])
  expect(why({}, { evaluateBy: TODAY })).toEqual(['team-evaluated-later'])
  expect(ids(whyCannotBeSetUp(rule, { ...AT, isOpen: false }, SET_UP, ORDER, TODAY))).toEqual([
    'team-at-an-open-school',
  ])
})

test('NF-20: it is not closed without an evaluation of the effectiveness and impact of its interventions', () => {
  const team = { startedOn: day('2012-03-01') }
  const evaluated = [{ aimedAt: 'Fluent readers', changed: 'They read aloud' }]
  const why = (of: typeof evaluated, on = TODAY) => whyCannotBeClosed(rule, team, of, on, TODAY)
  expect(why(evaluated)).toEqual([])
  expect(why([])).toMatchObject([{ id: 'board-evaluated-before-it-closes', weight: 'firm', source: 'NF-20' }])
  expect(ids(why([{ aimedAt: 'Fluent readers', changed: '' }]))).toEqual(['board-evaluated-before-it-closes'])
  expect(why(evaluated, day('2012-03-01'))).toEqual([])
  expect(ids(why(evaluated, day('2012-02-29')))).toEqual(['team-closes-on-a-day-of-its-own'])
  expect(ids(why(evaluated, day('2012-03-20')))).toEqual(['team-closes-on-a-day-of-its-own'])
})

test('NF-20: an evaluation is judged on the model’s scale, and rests on figures or says why there are none', () => {
  const why = (judgement: number, hasFigures: boolean, noFigures: string | null) =>
    ids(whyNotEvaluated([1, 2, 3, 4], { judgement, hasFigures, noFigures }))
  expect(why(2, true, null)).toEqual([])
  expect(why(2, false, 'Results come in July')).toEqual([])
  expect(why(2, false, null)).toEqual(['evaluation-rests-on-figures'])
  expect(why(2, true, 'Results come in July')).toEqual(['evaluation-rests-on-figures'])
  expect(why(5, true, null)).toEqual(['evaluation-on-the-scale'])
})

test('one chair at a time, and nobody twice', () => {
  const chair: Member = {
    id: '1',
    name: 'Mo Chair',
    part: 'chair',
    comesFrom: null,
    startedOn: TODAY,
    finishedOn: null,
  }
  expect(ids(whyCannotJoin([chair], { name: 'Lu Else', part: 'chair' }))).toEqual(['team-one-chair'])
  expect(whyCannotJoin([{ ...chair, finishedOn: TODAY }], { name: 'Lu Else', part: 'chair' })).toEqual([])
  expect(ids(whyCannotJoin([chair], { name: 'mo chair', part: 'member' }))).toEqual(['team-member-once'])
})

test('a meeting was held, once on a day, while the team was there; the next one is still to come', () => {
  const team = { startedOn: day('2012-03-01') }
  const why = (heldOn: string, more: Partial<{ nextOn: ReturnType<typeof day> | null; hasOneThatDay: boolean }> = {}) =>
    ids(whyNotMet(team, { heldOn: day(heldOn), nextOn: null, hasOneThatDay: false, ...more }, TODAY))
  expect(why('2012-03-19')).toEqual([])
  expect(why('2012-03-20')).toEqual(['team-day-ahead'])
  expect(why('2012-02-29')).toEqual(['team-day-before'])
  expect(why('2012-03-10', { hasOneThatDay: true })).toEqual(['team-meeting-once'])
  expect(why('2012-03-10', { nextOn: day('2012-03-18') })).toEqual(['team-next-meeting-ahead'])
  expect(why('2012-03-10', { nextOn: TODAY })).toEqual([])
})

test('XX-05: with one that is closed nothing more is done', () => {
  for (const action of ['keep', 'evaluate', 'close'] as const) {
    expect(whyCannotBeDone({ status: 'live' }, action)).toEqual([])
    expect(ids(whyCannotBeDone({ status: 'closed' }, action))).toEqual(['team-status'])
  }
})
