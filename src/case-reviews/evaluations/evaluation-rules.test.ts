import { expect, test } from 'vitest'
import { readOwnModel } from '#model/model-examples.ts'
import { day } from '#shared/plain-date.ts'
import type { Agreed } from './evaluation.ts'
import {
  whyDaysAreNotAgreed,
  whyEvaluationCannotStand,
  whyNoneIsAgreed,
  whyNotToCome,
  type AtCase,
} from './evaluation-rules.ts'

const rule = readOwnModel('wiltshire').pathways.find(({ evaluations }) => evaluations)!.evaluations!
const today = day('2011-02-18')
const at = (differs: Partial<AtCase> = {}): AtCase => ({
  ...{ schoolName: 'Ash Primary', isSchoolOpen: true, endedOn: null, first: undefined, taken: [], today },
  ...differs,
})
const agreed = (differs: Partial<Agreed> = {}): Agreed => ({
  ...{ isExternal: false, days: [day('2011-03-30')], agreedWith: 'Hal Head', agreedOn: today },
  ...{ because: null, evaluator: null },
  ...differs,
})
const idsOf = (findings: readonly { id: string }[]) => findings.map(({ id }) => id)

test('WI-72: evaluations follow the audit, in a case that goes on, of a school that is open', () => {
  expect(whyNoneIsAgreed(rule, at())).toEqual([])
  expect(whyNoneIsAgreed(rule, at({ first: 'External audit' }))[0]?.says).toContain('External audit is not done yet')
  expect(idsOf(whyNoneIsAgreed(rule, at({ isSchoolOpen: false })))).toEqual(['evaluation-at-an-open-school'])
  expect(idsOf(whyNoneIsAgreed(rule, at({ endedOn: today })))).toEqual(['evaluation-in-an-open-case'])
})

test.each([
  ['a day to come', {}, []],
  ['today itself', { days: [today] }, []],
  ['yesterday', { days: [day('2011-02-17')] }, ['evaluation-agreed-beforehand']],
  ['with nobody', { agreedWith: null }, ['evaluations-on-agreed-dates']],
  ['on no day', { agreedOn: null }, ['evaluations-on-agreed-dates']],
  ['agreed tomorrow', { agreedOn: day('2011-02-19') }, ['evaluation-agreed-on-a-day']],
  ['the same day twice', { days: [day('2011-03-30'), day('2011-03-30')] }, ['evaluation-once-a-day']],
  ['a day that is taken', { days: [day('2011-05-10')] }, ['evaluation-once-a-day']],
])('WI-72: the days of evaluations are agreed beforehand: %s', (_, differs, ids) => {
  expect(idsOf(whyDaysAreNotAgreed(rule, agreed(differs), at({ taken: [day('2011-05-10')] })))).toEqual(ids)
})

test('WI-76: one from outside says why it is appropriate and who makes it; another is not asked', () => {
  const ids = (differs: Partial<Agreed>) => idsOf(whyDaysAreNotAgreed(rule, agreed(differs), at()))
  expect(ids({ isExternal: true })).toEqual(['external-evaluations', 'evaluator-is-named'])
  expect(ids({ isExternal: true, because: 'Both want to know.', evaluator: 'Una Outside' })).toEqual([])
  expect(ids({ because: null, evaluator: null })).toEqual([])
})

test('WI-72: an evaluation stands from its day on, whole, with how the school moves; later than agreed it is marked', () => {
  const dueOn = day('2011-03-30')
  const parts = { 'progress-since-the-audit': 'Seen.', 'what-is-next': 'More.' }
  const stands = (heldOn: string, differs = {}, on = '2011-04-20') =>
    whyEvaluationCannotStand(
      rule,
      { dueOn },
      { heldOn: day(heldOn), parts, standing: 'moving', ...differs },
      day(on),
    ).map(({ id, weight }) => `${weight} ${id}`)
  expect(stands('2011-03-30')).toEqual([])
  expect(stands('2011-03-31')).toEqual(['mark evaluations-on-agreed-dates'])
  expect(stands('2011-03-29')).toEqual(['firm evaluations-on-agreed-dates'])
  expect(stands('2011-04-21')).toEqual(['firm evaluation-was-held', 'mark evaluations-on-agreed-dates'])
  expect(stands('2011-03-30', { parts: { 'what-is-next': ' ' } })).toEqual([
    'firm evaluation-part-empty',
    'firm evaluation-part-empty',
  ])
  expect(stands('2011-03-30', { standing: 'well' })).toEqual(['firm evaluation-judges'])
})

test('XX-05: an evaluation is written once or called off once, while its case goes on', () => {
  const [written, off] = [
    { heldOn: today, calledOffOn: null },
    { heldOn: null, calledOffOn: today },
  ]
  expect(whyNotToCome({ heldOn: null, calledOffOn: null }, null)).toEqual([])
  expect(idsOf(whyNotToCome(written, null))).toEqual(['evaluation-written-once'])
  expect(idsOf(whyNotToCome(off, null))).toEqual(['evaluation-written-once'])
  expect(idsOf(whyNotToCome({ heldOn: null, calledOffOn: null }, today))).toEqual(['evaluation-in-an-open-case'])
})
