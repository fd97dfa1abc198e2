import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { readOwnModel } from '../model/model-examples.ts'
import type { Counterpart, TalkGiven } from './concern.ts'
import * as rules from './concern-rules.ts'

const model = readOwnModel('wiltshire')
const rule = model.concerns!
const TODAY = day('2011-01-21')

const who = (name: string, given: Partial<Counterpart> = {}): Counterpart => ({
  ...{ personId: name, name, role: 'headteacher', actingFor: null, startedOn: day('2005-09-01'), finishedOn: null },
  ...given,
})
const PEOPLE = [
  who('Hal Head', { finishedOn: day('2010-12-31') }),
  who('Nia Next', { startedOn: day('2011-01-04') }),
  who('Dee Deputy', { actingFor: 'Nia Next', startedOn: day('2011-01-10'), finishedOn: day('2011-01-14') }),
  who('Cath Chair', { role: 'chair-of-governors' }),
]
const given = (of: Partial<TalkGiven & { aboutTheHead: boolean }> = {}) => ({
  ...{ talkedOn: TODAY, withPerson: 'Nia Next', withName: null, said: 'Reading fell.', aboutTheHead: false, ...of },
})
const why = (of: Parameters<typeof given>[0] = {}) => rules.whyNotTalkedAbout(model, rule, given(of), PEOPLE, TODAY)

test.each([
  ['the head on the day', {}],
  ['whoever was head on an earlier day', { withPerson: 'Hal Head', talkedOn: day('2010-12-31') }],
  ['whoever acts as head on that day, its first', { withPerson: 'Dee Deputy', talkedOn: day('2011-01-10') }],
  ['whoever acts as head on that day, its last', { withPerson: 'Dee Deputy', talkedOn: day('2011-01-14') }],
  ['the chair where it concerns the head', { aboutTheHead: true, withPerson: 'Cath Chair' }],
  [
    'who is not known here, where nobody who is known was head',
    { withPerson: undefined, withName: 'Ivy Interim', talkedOn: day('2011-01-02') },
  ],
])('WI-08: a concern was talked about with %s', (_name, of) => {
  expect(why(of)).toEqual([])
})

test.each([
  ['no day', { talkedOn: null }, 'never a surprise. Enter the day on which', 'talkedOn-day'],
  ['nobody', { withPerson: undefined }, 'Choose with whom it was talked about: Headteacher', 'withPerson'],
  ['a head who had gone by then', { withPerson: 'Hal Head' }, 'That was: Nia Next', 'withPerson'],
  [
    'a deputy on a day after they acted',
    { withPerson: 'Dee Deputy', talkedOn: day('2011-01-15') },
    'never a surprise',
    'withPerson',
  ],
  ['the chair where it does not concern the head', { withPerson: 'Cath Chair' }, 'was not Headteacher', 'withPerson'],
  ['the head where it concerns the head', { aboutTheHead: true }, 'was not Chair of governors', 'withPerson'],
  ['a name though the head is known', { withPerson: undefined, withName: 'Ivy Interim' }, 'with Nia Next', 'withName'],
])('WI-08: a conversation with %s is refused in the words of the model', (_name, of, says, field) => {
  expect(why(of)).toEqual([expect.objectContaining({ id: 'never-a-surprise', source: 'WI-08', weight: 'firm', field })])
  expect(why(of)[0]?.says).toContain(says)
})

test('WI-08: a conversation that lies ahead is refused, one of today is not', () => {
  expect(why({ talkedOn: day('2011-01-22') })[0]).toMatchObject({ id: 'concern-talked-ahead', weight: 'firm' })
  expect(why({ talkedOn: TODAY })).toEqual([])
})

const concern = (firstTalkedOn: string, of: object = {}) => ({
  ...{ firstTalkedOn: day(firstTalkedOn), closedOn: null, struckOutAt: null, ...of },
})

test('WI-08: something formal stands from the day of a conversation on, never from the day before', () => {
  const on = (date: string) => rules.whyNothingFormalYet(rule, [concern('2011-01-21')], day(date), 'category')
  expect(on('2011-01-20')).toEqual([expect.objectContaining({ source: 'WI-08', weight: 'firm', field: 'category' })])
  expect(on('2011-01-21')).toEqual([])
})

test.each([
  ['none', []],
  ['only one that is closed', [concern('2010-09-01', { closedOn: day('2010-12-01') })]],
  ['only one that is struck out', [concern('2010-09-01', { struckOutAt: new Date('2010-12-01T10:00:00Z') })]],
])('WI-08: of the concerns that were talked about there is %s: nothing formal yet', (_name, concerns) => {
  expect(rules.whyNothingFormalYet(rule, concerns, TODAY).map(({ source }) => source)).toEqual(['WI-08'])
})

test('XX-05, XX-13: a concern has one name while it goes on, of a known kind, at an open school; closed, it can only be struck out', () => {
  const ids = (findings: readonly { id: string }[]) => findings.map(({ id }) => id)
  expect(ids(rules.whyNamedAlready(' reading ', [{ title: 'Reading' }]))).toEqual(['concern-named-once'])
  expect(rules.whyNamedAlready('Reading', [{ title: 'Writing' }])).toEqual([])
  expect(ids(rules.whyKindIsUnknown(rule, 'nothing'))).toEqual(['concern-of-a-known-kind'])
  expect([null, 'serious-concern'].flatMap((kind) => rules.whyKindIsUnknown(rule, kind))).toEqual([])
  expect(ids(rules.whyNotAtAClosedSchool('Avon Vale', false))).toEqual(['concern-at-an-open-school'])
  const closed = concern('2010-09-01', { closedOn: day('2010-12-01') })
  expect(ids(rules.whyNotOpen(closed))).toEqual(['concern-is-over'])
  expect(rules.whyStruckOut(closed)).toEqual([])
  expect(ids(rules.whyNotStruckOut(closed))).toEqual(['concern-is-over'])
  const struck = concern('2010-09-01', { struckOutAt: new Date('2010-12-01T10:00:00Z') })
  expect([rules.whyNotOpen(struck), rules.whyStruckOut(struck)].map(ids)).toEqual([
    ['concern-is-over'],
    ['concern-is-over'],
  ])
  expect(rules.whyNotStruckOut(struck)).toEqual([])
})
