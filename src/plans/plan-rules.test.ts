import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel, type PlansRule } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { checkDueOn, standingsNow, whyCannotBeJudged } from './check-rules.ts'
import { partForm } from './part-form.ts'
import { PLAN_ACTIONS, PLAN_STATUSES, type Plan } from './plan.ts'
import { whyCannotBeAgreed, whyMidPointIsWrong, whyNotOpenFor } from './plan-rules.ts'

const { model } = readModel(readFileSync('models/st-helens.yaml', 'utf8'), 'test')
const rule = model?.plans as PlansRule
const AGREED = day('2004-11-08')

const action = {
  id: 'a1',
  side: 'school',
  objectiveId: 'o1',
  says: 'Ten minutes a day',
  who: 'Head',
  whoId: null,
} as const
const whole = {
  id: 'p1',
  ...{ fits: 'improvement', fitsTitle: 'School improvement plan', midPointOn: day('2005-01-20') },
  content: {
    objectives: { revision: 1, lines: [{ id: 'o1', says: 'Reading rises' }] },
    actions: {
      revision: 1,
      lines: [
        { ...action, dueOn: day('2005-01-10') },
        { ...action, id: 'a2', side: 'service', dueOn: day('2005-01-10') },
      ],
    },
    criteria: { revision: 1, lines: [{ id: 'c1', objectiveId: 'o1', says: 'Eight in ten' }] },
    resources: { revision: 1, lines: [{ id: 'r1', says: 'Books', fundId: null, fund: null, pence: 400_000 }] },
    time: {
      revision: 1,
      lines: [
        {
          id: 't1',
          personId: null,
          personName: null,
          role: 'link-adviser',
          halfDays: 12,
          says: null,
          needSeenById: null,
        },
      ],
    },
  },
} satisfies Partial<Plan>

const without = (content: Partial<Plan['content']>, more: Partial<Plan> = {}) =>
  ({ ...whole, ...more, content: { ...whole.content, ...content } }) as Plan
const against = (plan: Plan) => whyCannotBeAgreed(rule, plan, AGREED).map(({ id, says }) => [id, says])

test('a whole plan can be agreed', () => {
  expect(against(without({}))).toEqual([])
})

const WANTING: [name: string, plan: Plan, id: string, says: string][] = [
  [
    'SH-48: actions of the school alone',
    without({ actions: { revision: 1, lines: [{ ...action, dueOn: day('2005-01-10') }] } }),
    'support-beside-actions',
    'No support stands there yet',
  ],
  [
    'SH-48: support alone',
    without({ actions: { revision: 1, lines: [{ ...action, side: 'service', dueOn: day('2005-01-10') }] } }),
    'support-beside-actions',
    'Nothing that the school does',
  ],
  [
    'SH-49: no objective',
    without({ objectives: { revision: 1, lines: [] } }),
    'at-least-one-objective',
    'Nothing stands',
  ],
  [
    'SH-50: an action without a person',
    without({
      actions: {
        revision: 1,
        lines: whole.content.actions.lines.map((each, at) => (at ? each : { ...each, who: null })) as never,
      },
    }),
    'by-whom-and-when',
    '“Ten minutes a day” has no person',
  ],
  [
    'SH-50: an action without a date',
    without({
      actions: {
        revision: 1,
        lines: whole.content.actions.lines.map((each, at) => (at ? each : { ...each, dueOn: null })) as never,
      },
    }),
    'by-whom-and-when',
    'has no date',
  ],
  [
    'SH-51: an objective without a success criterion',
    without({ criteria: { revision: 1, lines: [{ id: 'c1', objectiveId: null, says: 'Eight in ten' }] } }),
    'each-objective-can-be-judged',
    '“Reading rises” has none',
  ],
  [
    'SH-52: a resource without an amount',
    without({
      resources: { revision: 1, lines: [{ id: 'r1', says: 'Books', fundId: null, fund: null, pence: null }] },
    }),
    'resources-with-amounts',
    '“Books” has no amount',
  ],
  ['SH-53: no time', without({ time: { revision: 1, lines: [] } }), 'time-is-allocated', 'Nothing stands'],
  ['SH-47: linked to nothing', without({}, { fits: null }), 'fits-what-the-school-has', 'Say which'],
  ['SH-56: no mid-point date', without({}, { midPointOn: null }), 'middle-is-agreed', 'No day is set'],
]

test.each(WANTING)('%s blocks agreement, with the way to mend it', (_name, plan, id, says) => {
  const found = whyCannotBeAgreed(rule, plan, AGREED)
  expect(found.map((each) => [each.id, each.weight])).toEqual([[id, 'firm']])
  expect(found[0]?.says).toContain(says)
  expect(found[0]?.page).toMatch(/^\/plans\/p1\/parts\//)
})

test('SH-50, SH-51, SH-56: all faults are named at once', () => {
  const empty = { objectives: { revision: 1, lines: [] }, actions: { revision: 1, lines: [] } }
  const rest = {
    criteria: { revision: 1, lines: [] },
    resources: { revision: 1, lines: [] },
    time: { revision: 1, lines: [] },
  }
  const all = against(without({ ...empty, ...rest }, { fits: null, midPointOn: null })).map(([id]) => id)
  expect(all).toEqual([
    'at-least-one-objective',
    'support-beside-actions',
    'resources-with-amounts',
    'time-is-allocated',
    'fits-what-the-school-has',
    'middle-is-agreed',
  ])
})

const DAYS: [on: string, days: number, weight: string | undefined][] = [
  ['2005-01-02', 55, 'soft'],
  ['2005-01-03', 56, undefined],
  ['2005-01-20', 73, undefined],
  ['2005-02-28', 112, undefined],
  ['2005-03-01', 113, 'soft'],
]

test.each(DAYS)('SH-63: %s is %i days after 8 November 2004', (on, days, weight) => {
  const found = whyMidPointIsWrong(rule, without({}, { midPointOn: day(on) }), AGREED)
  expect(found.map((each) => each.weight)).toEqual(weight ? [weight] : [])
  if (weight) expect(found[0]?.says).toContain(`is ${days} days after it`)
})

test('SH-56: a day in its middle that is not after the agreement is refused, whatever the reason', () => {
  const found = whyMidPointIsWrong(rule, without({}, { midPointOn: AGREED }), AGREED)
  expect(found.map(({ id, weight }) => [id, weight])).toEqual([['middle-after-the-agreement', 'firm']])
})

test('XX-05: what its state does not let be done is said in its words, and every state that an action leads to is one', () => {
  const states = Object.values(PLAN_ACTIONS).flatMap(({ to }) => (to ? [to] : []))
  expect(states.every((to) => PLAN_STATUSES.includes(to))).toBe(true)
  const plan = { ...without({}), status: 'agreed', agreedOn: AGREED } as Plan
  expect(whyNotOpenFor(plan, 'write')[0]?.says).toContain('It was agreed on Monday 8 November 2004')
  expect(whyNotOpenFor(plan, 'judge')).toEqual([])
  expect(whyNotOpenFor({ ...plan, status: 'superseded' }, 'judge')[0]?.says).toContain('A further version')
})

const TERMS = [
  { schoolYear: 2004, term: 'autumn', startedOn: day('2004-09-06'), finishedOn: day('2004-12-17') },
  { schoolYear: 2004, term: 'spring', startedOn: day('2005-01-04'), finishedOn: day('2005-03-24') },
  { schoolYear: 2005, term: 'spring', startedOn: day('2006-01-04'), finishedOn: day('2006-03-31') },
] as unknown as Parameters<typeof checkDueOn>[3]

test('SH-55: the mid-year review is due by the end of its term, each year once', () => {
  const [mid] = rule.checks
  if (!mid) throw new Error('no check')
  const held = (on: string) => [{ kind: mid.id, heldOn: day(on) }]
  expect(checkDueOn(mid, AGREED, [], TERMS)).toBe('2005-03-24')
  expect(checkDueOn(mid, AGREED, held('2004-12-01'), TERMS)).toBe('2005-03-24')
  expect(checkDueOn(mid, AGREED, held('2005-01-04'), TERMS)).toBe('2006-03-31')
  expect(checkDueOn(mid, day('2005-03-24'), [], TERMS)).toBe('2006-03-31')
})

test('SH-55: a regular check is due so many weeks after the agreement, and after each check of its kind', () => {
  const regular = rule.checks[1]
  if (!regular) throw new Error('no check')
  expect(checkDueOn(regular, AGREED, [], TERMS)).toBe('2004-12-20')
  expect(checkDueOn(regular, AGREED, [{ kind: 'mid-year-check', heldOn: day('2005-01-10') }], TERMS)).toBe('2004-12-20')
  expect(checkDueOn(regular, AGREED, [{ kind: regular.id, heldOn: day('2004-12-13') }], TERMS)).toBe('2005-01-24')
})

const judge = (...judged: [count: string, standing: string][]) =>
  whyCannotBeJudged(
    rule,
    { ...without({}), agreedOn: AGREED },
    {
      heldOn: day('2005-01-20'),
      judged: judged.map(([count, standing]) => ({ criterionId: 'c1', count, standing, says: null })),
    },
    day('2005-01-20'),
  ).map(({ id }) => id)

test('SH-54: a criterion is judged on both counts, by what the model knows', () => {
  expect(judge(['support', 'on-track'], ['improvement', 'no-progress'])).toEqual([])
  expect(judge(['support', 'on-track'])).toEqual(['success-on-two-counts'])
  expect(judge()).toEqual(['something-is-judged'])
  expect(judge(['support', 'splendid'], ['improvement', 'on-track'])).toContain('judged-as-known')
  expect(judge(['luck', 'on-track'], ['support', 'on-track'], ['improvement', 'on-track'])).toContain('judged-as-known')
})

test('SH-55: a check is of a day that has come, from the agreement on', () => {
  const at = (on: string) =>
    whyCannotBeJudged(
      rule,
      { ...without({ criteria: { revision: 1, lines: [] } }), agreedOn: AGREED },
      { heldOn: day(on), judged: [] },
      day('2005-01-20'),
    ).map(({ id }) => id)
  expect(at('2005-01-20')).toEqual([])
  expect(at('2005-01-21')).toEqual(['checked-on-a-day-that-has-come'])
  expect(at('2004-11-08')).toEqual([])
  expect(at('2004-11-07')).toEqual(['checked-after-the-agreement'])
})

test('SH-54: how a criterion stands by now is the last judgement of each count', () => {
  const check = (id: string, heldOn: string, count: string, standing: string) =>
    ({ id, heldOn, judged: [{ criterionId: 'c1', count, standing, says: null }] }) as never
  const now = standingsNow([
    check('2', '2005-03-01', 'support', 'reached'),
    check('1', '2005-01-20', 'support', 'no-progress'),
    check('0', '2004-12-01', 'improvement', 'on-track'),
  ])
  expect([now.get('c1 support')?.standing, now.get('c1 improvement')?.standing]).toEqual(['reached', 'on-track'])
})

const BAD_LINES: [
  kind: 'actions' | 'resources' | 'time' | 'objectives',
  typed: Record<string, string>,
  says: string,
][] = [
  ['objectives', { 'says.0': 'a'.repeat(1001) }, 'in 1000 characters or fewer'],
  ['objectives', { 'says.0': 'a\u0007b' }, 'without control characters'],
  ['actions', { 'who.school0': 'Head' }, 'Enter what is done'],
  ['actions', { 'says.school0': 'Read', 'dueOn.school0-day': '31', 'dueOn.school0-month': '2' }, 'Enter the day'],
  ['resources', { 'says.0': 'Books', 'pounds.0': 'four' }, 'Enter the amount in pounds'],
  ['resources', { 'says.0': 'Books', 'pounds.0': '-4' }, 'Enter the amount in pounds'],
  ['time', { 'who.0': 'nobody', 'days.0': '3' }, 'Choose who gives the days'],
  ['time', { 'who.0': '|link-adviser', 'days.0': '0' }, 'Enter the days in whole or half days'],
  ['time', { 'who.0': '|link-adviser', 'days.0': '2.25' }, 'Enter the days in whole or half days'],
]

test.each(BAD_LINES)('bad input of %s %j: one clear sentence', (kind, typed, says) => {
  const read = partForm(kind).safeParse({ revision: '0', ...typed })
  expect(read.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(says)])
})

test('a line that is left empty is none, one that stays keeps its id, and pounds are read as they are written', () => {
  const id = '0192f0c0-0000-7000-8000-00000000c003'
  const typed = { revision: '2', 'id.0': id, 'says.0': 'Books', 'pounds.0': '£4,000.50', 'says.1': '', 'pounds.1': '' }
  expect(partForm('resources').parse(typed)).toEqual({
    revision: 2,
    lines: [{ id, says: 'Books', fundId: null, fund: null, pence: 400_050 }],
  })
})
