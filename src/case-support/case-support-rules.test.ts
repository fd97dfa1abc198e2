import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import {
  whyCannotAsk,
  whyCannotJoin,
  whyCannotMeetOn,
  whyCannotSetAside,
  whyMeetingCannotClose,
  whyMeetingIsOver,
  whyRequestIsOver,
} from './case-support-rules.ts'

const FURTHER = { id: 'further', firm: true as const, says: 'Dates are agreed.', source: 'SH-60' }
const TEAM = { id: 'team', says: 'A team.', source: 'SH-57', invites: [], furtherDates: FURTHER }
const ACCESS = {
  ...{ id: 'through', firm: true as const, says: 'Through the lead.', source: 'SH-61' },
  ...{ through: 'lead', to: ['consultant'], kind: 'plan' },
}
const meeting = (id: string, meetsOn: string, heldOn?: string) => ({
  ...{ id, meetsOn: day(meetsOn) },
  ...{ heldOn: heldOn ? day(heldOn) : null, closedOn: heldOn ? day(heldOn) : null, takenOffOn: null },
})
const first = meeting('one', '2004-11-15')
const at = (more: object = {}) => ({
  ...{ meeting: first, meetings: [first], beganOn: day('2004-11-15'), today: day('2004-11-16') },
  ...more,
})
const close = (heldOn: string, further: readonly string[], more: object = {}) =>
  whyMeetingCannotClose(TEAM, { heldOn: day(heldOn), further: further.map(day) }, at(more)).map(({ id }) => id)

test('SH-60: the first meeting is not closed before a further one has its date, now or already; a later one is', () => {
  expect(close('2004-11-15', [])).toEqual(['further'])
  expect(close('2004-11-15', ['2004-12-13', '2005-03-07'])).toEqual([])
  expect(close('2004-11-15', [], { meetings: [first, meeting('two', '2004-12-13')] })).toEqual([])
  expect(close('2004-11-15', [], { meetings: [first, meeting('two', '2004-11-14')] })).toEqual(['further'])
  expect(close('2004-11-16', [], { meetings: [first, meeting('two', '2004-11-15', '2004-11-15')] })).toEqual([])
})

test('SH-59, SH-32: a meeting is closed on a day that has come and on which support had begun', () => {
  expect(close('2004-11-16', ['2004-12-13'])).toEqual([])
  expect(close('2004-11-17', ['2004-12-13'])).toEqual(['team-meeting-was-held'])
  expect(close('2004-11-14', ['2004-12-13'])).toEqual(['team-meets-in-its-stage'])
})

test('SH-60: further dates come after the meeting, each once, within a year, and on no day that is taken', () => {
  expect(close('2004-11-15', ['2004-11-15'])).toEqual(['team-meeting-ahead'])
  expect(close('2004-11-15', ['2004-11-16'])).toEqual([])
  expect(close('2004-11-15', ['2004-12-13', '2004-12-13'])).toEqual(['team-meeting-once-a-day'])
  expect(close('2004-11-15', ['2005-11-15'])).toEqual([])
  expect(close('2004-11-15', ['2005-11-16'])).toEqual(['team-meeting-within-a-year'])
  const two = meeting('two', '2004-12-13')
  expect(close('2004-11-15', ['2004-12-13'], { meetings: [first, two] })).toEqual(['team-meeting-once-a-day'])
  expect(close('2004-11-16', [], { meetings: [first, meeting('two', '2004-11-16')] })).toContain(
    'team-meeting-once-a-day',
  )
})

test('XX-05: a meeting is closed once, a request answered once', () => {
  expect(close('2004-11-15', [], { meeting: meeting('one', '2004-11-15', '2004-11-15') })).toEqual([
    'team-meeting-closes-once',
  ])
  const request = { status: 'asked' as const, answeredByName: null } as Parameters<typeof whyRequestIsOver>[0]
  expect(whyRequestIsOver(request)).toEqual([])
  expect(whyRequestIsOver({ ...request, status: 'declined', answeredByName: 'Carol' }).map(({ says }) => says)).toEqual(
    ['Carol has answered this already.'],
  )
})

test('SH-59: a meeting is planned from today on, up to a year ahead', () => {
  const plan = (on: string) => whyCannotMeetOn(day(on), { meetings: [], from: day('2004-11-15'), field: 'x' }).length
  expect(['2004-11-14', '2004-11-15', '2005-11-15', '2005-11-16'].map(plan)).toEqual([1, 0, 0, 1])
})

test('SH-58: nobody is of the team twice at a time, however it is spelt; who left comes back', () => {
  const ola = {
    ...{ id: 'a', name: 'Ola Finance', comesFrom: 'Finance', does: 'The budget' },
    ...{ startedOn: day('2004-11-15'), finishedOn: null },
  }
  expect(whyCannotJoin([ola], 'ola finance')).toHaveLength(1)
  expect(whyCannotJoin([{ ...ola, finishedOn: day('2004-12-01') }], 'Ola Finance')).toEqual([])
})

test('SH-61: asked directly, a specialist’s school is pointed to whoever is asked; where nobody is, that is said', () => {
  const ask = (toId: string, through = [{ personId: 'carol', name: 'Carol Lead' }]) =>
    whyCannotAsk(ACCESS, { toId, through, roleName: 'Lead Consultant' }).map(({ says }) => says)
  expect(ask('carol')).toEqual([])
  expect(ask('nina')).toEqual(['Through the lead. Ask Carol Lead, Lead Consultant.'])
  expect(ask('nina', [])).toEqual(['Through the lead. The school has no Lead Consultant at present.'])
})

test('SH-61: who comes holds a role of the model, today or later', () => {
  const aside = (role: string, on: string) =>
    whyCannotSetAside(ACCESS, { role, comesOn: day(on) }, day('2004-11-22')).map(({ id }) => id)
  expect(aside('consultant', '2004-11-22')).toEqual([])
  expect(aside('link-adviser', '2004-11-21')).toEqual(['specialist-of-the-model', 'specialist-comes-ahead'])
})

test('XX-05: a meeting that was closed or taken off is neither moved nor closed; a planned one is', () => {
  expect(whyMeetingIsOver(first)).toEqual([])
  expect(whyMeetingIsOver({ ...first, takenOffOn: day('2004-11-16') }).map(({ id }) => id)).toEqual([
    'team-meeting-is-off',
  ])
  expect(whyMeetingIsOver(meeting('two', '2004-11-15', '2004-11-15')).map(({ id }) => id)).toEqual([
    'team-meeting-closes-once',
  ])
})
