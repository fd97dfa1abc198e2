import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel, type PlansRule } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { partForm } from './part-form.ts'
import type { Plan } from './plan.ts'
import { whyCannotBeAgreed } from './plan-rules.ts'
import { ruleIn } from './rule-for.ts'

// The plan of a school that leads its own priorities.

const { model } = readModel(readFileSync('models/wiltshire.yaml', 'utf8'), 'test')
const rule = model?.plans as PlansRule
const lines = <Line>(...of: Line[]) => ({ revision: 1, lines: of })
const ofArea = { id: 'x', objectiveId: 'o1', says: 'Said' }
const whole = {
  ...{ id: 'p1', fits: 'improvement', fitsTitle: 'School improvement plan', midPointOn: null, writers: [] },
  content: {
    strengths: lines({ id: 's1', says: 'A staff that learns together' }),
    objectives: lines({ id: 'o1', says: 'Writing' }),
    actions: lines({ ...ofArea, side: 'school', who: 'Deputy headteacher', whoId: null, dueOn: null }),
    criteria: lines(ofArea),
    timescale: lines({ ...ofArea, dueOn: day('2011-07-15') }),
  },
} as unknown as Plan
const against = (plan: Plan, category?: string) =>
  whyCannotBeAgreed(ruleIn(rule, category), plan, day('2010-11-08')).map(({ source, id }) => `${source} ${id}`)

test.each([
  ['strengths', 'WI-47 builds-on-strengths'],
  ['objectives', 'WI-46 plan-names-its-areas'],
  ['actions', 'WI-46 plan-says-how'],
  ['criteria', 'WI-46 plan-has-success-criteria'],
  ['timescale', 'WI-46 plan-has-a-timescale'],
])('WI-46, WI-47: without its %s a plan is not in force', (kind, found) => {
  expect(against(whole)).toEqual([])
  expect(against({ ...whole, content: { ...whole.content, [kind]: lines() } })).toEqual([found])
})

test('WI-46: it is part of the school improvement plan that there is, by its title', () => {
  expect(against({ ...whole, fitsTitle: null })).toEqual(['WI-46 part-of-the-existing-plan'])
})

test('WI-46: an area of two without a timescale is named', () => {
  const two = lines({ id: 'o1', says: 'Writing' }, { id: 'o2', says: 'Number' })
  const found = whyCannotBeAgreed(
    ruleIn(rule, 'none'),
    { ...whole, content: { ...whole.content, objectives: two } } as Plan,
    day('2010-11-08'),
  )
  expect(found.find(({ id }) => id === 'plan-has-a-timescale')?.says).toContain('“Number” has none')
})

test.each(['none', 'exit-strategy', undefined])(
  'WI-75: in %s the school alone agrees it, and writes it alone',
  (category) => {
    expect(ruleIn(rule, category).agreement.map(({ side }) => side)).toEqual(['school'])
    expect(against(whole, category)).toEqual([])
  },
)

test.each(['notice-to-improve', 'special-measures'])(
  'WI-74: in %s both sides agree it, and both write it',
  (category) => {
    expect(ruleIn(rule, category).agreement.map(({ side }) => side)).toEqual(['school', 'service'])
    expect(against(whole, category)).toEqual(['WI-74 jointly-written-in-a-category'])
    expect(against({ ...whole, writers: ['mary'] }, category)).toEqual([])
  },
)

test.each([
  [{ 'says.0': 'Half of it' }, 'Enter the day'],
  [{ 'says.0': '', 'dueOn.0-day': '31', 'dueOn.0-month': '2', 'dueOn.0-year': '2011' }, 'Enter the day'],
  [{ 'says.0': 'a'.repeat(1001), 'dueOn.0-day': '1', 'dueOn.0-month': '2', 'dueOn.0-year': '2011' }, '1000 characters'],
])('bad input of a timescale %#: one clear sentence', (typed, says) => {
  const read = partForm('timescale').safeParse({ revision: '0', ...typed })
  expect(read.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(says)])
})

test('a line of the timescale that says only for what it would be is none', () => {
  const typed = { revision: '0', 'says.0': '', 'objective.0': '0192f0c0-0000-7000-8000-00000000c003' }
  expect(partForm('timescale').parse(typed).lines).toEqual([])
})
