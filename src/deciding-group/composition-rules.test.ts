import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { readOwnModel } from '../model/model-examples.ts'
import { shortOf, sittingOn, whyCannotForm, whyCannotLeave, whyCannotSit } from './composition-rules.ts'
import { HEAD, type Candidate, type Member, type Seated } from './composition.ts'

const model = readOwnModel('rotherham')
const rule = model.decidingGroup!
const { phases } = model
const PHASES = ['primary', 'secondary', 'special']
const head = (phase: string, meetsStandard = false): Seated => ({ seat: HEAD, phase, meetsStandard })
const on = (seat: string, phase: string | null = null): Seated => ({ seat, phase, meetsStandard: false })
const BESIDE = [
  on('consultant-heads-on-the-group', 'primary'),
  on('consultant-heads-on-the-group', 'secondary'),
  on('strategic-director-on-the-group'),
]
const SEVEN = ['primary', 'primary', 'primary', 'secondary', 'secondary', 'special', 'special'].map((phase, at) =>
  head(phase, [0, 3, 5].includes(at)),
)
const when = { formedOn: day('2011-05-09'), today: day('2011-05-09') }
const ids = (members: readonly Seated[]) => whyCannotForm(rule, phases, members, when).map(({ id }) => id)

test('RO-79, RO-81: six, seven or eight heads form it; five and nine do not', () => {
  expect(ids([...SEVEN, ...BESIDE])).toEqual([])
  expect(ids([...SEVEN.slice(1), ...BESIDE])).toEqual(['teaching-school-leader-of-each-phase'])
  const six = [...SEVEN.filter((_, at) => at !== 1), ...BESIDE]
  expect(ids(six)).toEqual([])
  expect(ids(six.filter((_, at) => at !== 1))).toEqual(['six-to-eight-heads'])
  expect(ids([head('primary'), ...SEVEN, ...BESIDE])).toEqual([])
  expect(ids([head('primary'), head('primary'), ...SEVEN, ...BESIDE])).toEqual(['six-to-eight-heads'])
})

test('RO-80, RO-81, RO-95: without a delegate or a Teaching School leader of a phase, a Consultant Head or the Director it is not formed', () => {
  const noSpecial = [...SEVEN.slice(0, 5), head('primary'), head('secondary'), ...BESIDE]
  expect(ids(noSpecial)).toEqual(['a-delegate-of-each-phase', 'teaching-school-leader-of-each-phase'])
  expect(ids([...SEVEN, ...BESIDE.slice(0, 2)])).toEqual(['strategic-director-on-the-group'])
  expect(ids([...SEVEN, ...BESIDE, BESIDE[2]!])).toEqual(['strategic-director-on-the-group'])
  expect(ids([...SEVEN, ...BESIDE.slice(1)])).toEqual(['consultant-heads-on-the-group'])
  expect(ids([...SEVEN, ...BESIDE, BESIDE[0]!])).toEqual(['consultant-heads-on-the-group'])
  const leader = on('teaching-school-leader-of-each-phase', 'special')
  const unmarked = SEVEN.map((each) => ({ ...each, meetsStandard: each.phase !== 'special' && each.meetsStandard }))
  expect(ids([...unmarked, ...BESIDE])).toEqual(['teaching-school-leader-of-each-phase'])
  expect(ids([...unmarked, leader, ...BESIDE])).toEqual([])
})

const aSeated = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ seat: fc.constant(HEAD), phase: fc.constantFrom(...PHASES), meetsStandard: fc.boolean() }),
  },
  fc.record({
    seat: fc.constantFrom('consultant-heads-on-the-group', 'teaching-school-leader-of-each-phase'),
    phase: fc.constantFrom(...PHASES),
    meetsStandard: fc.constant(false),
  }),
  fc.constant(on('strategic-director-on-the-group')),
)

/** The rule said again in other words: what the document asks, counted by hand. */
function fits(members: readonly Seated[]): boolean {
  const heads = members.filter(({ seat }) => seat === HEAD)
  const of = (seat: string, phase?: string) =>
    members.filter((each) => each.seat === seat && (!phase || each.phase === phase)).length
  const leads = (phase: string) =>
    of('teaching-school-leader-of-each-phase', phase) +
    heads.filter((each) => each.meetsStandard && each.phase === phase).length
  return (
    [6, 7, 8].includes(heads.length) &&
    new Set(heads.map(({ phase }) => phase)).size === 3 &&
    of('consultant-heads-on-the-group', 'primary') === 1 &&
    of('consultant-heads-on-the-group', 'secondary') === 1 &&
    of('strategic-director-on-the-group') === 1 &&
    PHASES.every((phase) => leads(phase) > 0)
  )
}

test('RO-79, RO-80, RO-81: no composition outside the rule can be formed, and every one within it can', () => {
  const near = fc
    .tuple(
      fc.subarray([...SEVEN, head('primary'), head('special'), ...BESIDE, ...BESIDE]),
      fc.array(aSeated, { maxLength: 3 }),
    )
    .map(([some, more]) => [...some, ...more])
  fc.assert(
    fc.property(fc.oneof(near, fc.array(aSeated, { maxLength: 14 })), (members) => {
      expect(ids(members).length === 0).toBe(fits(members))
    }),
    { numRuns: 2000 },
  )
})

const member = (more: Partial<Member>): Member => ({
  ...{ ...head('primary'), id: 'a', personId: 'p', name: 'Hal Head', schoolId: 's', schoolName: 'Oak', roles: [] },
  ...{ joinedOn: day('2011-05-09'), leftOn: null, leftBecause: null, leads: true, worksThere: true },
  ...more,
})

test('RO-81: who sits there is asked for each day: from the day they came to the day before they left, while they lead the school', () => {
  const sits = (each: Member, on: string) => sittingOn(rule, [each], day(on)).length === 1
  const left = member({ leftOn: day('2011-06-27'), leftBecause: 'Retires' })
  expect(['2011-05-08', '2011-05-09', '2011-06-26', '2011-06-27'].map((on) => sits(left, on))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(sits(member({ leads: false }), '2011-06-01')).toBe(false)
  const director = member({
    seat: 'strategic-director-on-the-group',
    phase: null,
    schoolId: null,
    leads: false,
    roles: ['headteacher'],
  })
  expect(sits(director, '2011-06-01')).toBe(false)
  expect(sits({ ...director, roles: ['cyps-strategic-director'] }, '2011-06-01')).toBe(true)
  expect(shortOf(rule, phases, SEVEN).map(({ id }) => id)).toEqual([
    'consultant-heads-on-the-group',
    'strategic-director-on-the-group',
  ])
  expect(whyCannotLeave(left, day('2011-07-01')).map(({ id }) => id)).toEqual(['deciding-member-leaves-once'])
  expect(whyCannotLeave(member({}), day('2011-05-08')).map(({ id }) => id)).toEqual(['deciding-member-leaves-after'])
  expect(whyCannotLeave(member({}), day('2011-05-09'))).toEqual([])
})

test('RO-80, RO-81: a formed body is not taken beyond its rule, and nobody sits where they hold nothing', () => {
  const candidate: Candidate = {
    ...{ personId: 'p', name: 'Hal Head', roles: ['headteacher'] },
    schools: [{ id: 's', name: 'Oak', leads: true, phase: 'primary' }],
  }
  const why = (seated: Seated, more: Partial<Parameters<typeof whyCannotSit>[3]> = {}) =>
    whyCannotSit(rule, phases, { ...seated, candidate }, { sitting: [], isFormed: false, sits: false, ...more }).map(
      ({ id }) => id,
    )
  expect(why(head('primary'))).toEqual([])
  expect(why(head('special'))).toEqual(['deciding-delegate-has-a-school'])
  expect(why(head('nowhere'))).toEqual(['deciding-phase'])
  expect(why(on('nothing'))).toEqual(['deciding-seat'])
  expect(why(on('strategic-director-on-the-group'))).toEqual(['deciding-seat-has-its-role'])
  expect(why(on('consultant-heads-on-the-group', 'special'))).toEqual(['deciding-phase'])
  expect(why(head('primary'), { sits: true })).toEqual(['deciding-member-once'])
  const eight = { sitting: [...SEVEN, head('special')], isFormed: true }
  expect(why(head('primary'), eight)).toEqual(['six-to-eight-heads'])
  expect(why(head('primary'), { ...eight, sitting: SEVEN })).toEqual([])
  const director = { ...candidate, roles: ['cyps-strategic-director'] }
  const second = { ...on('strategic-director-on-the-group'), candidate: director }
  expect(
    whyCannotSit(rule, phases, second, { sitting: BESIDE, isFormed: true, sits: false }).map(({ id }) => id),
  ).toEqual(['strategic-director-on-the-group'])
})
