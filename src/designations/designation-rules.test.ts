import { expect, test } from 'vitest'
import { readOwnModel } from '#model/model-examples.ts'
import { day } from '#shared/plain-date.ts'
import type { Bid } from './bids/bid.ts'
import { whyBidCannotBe, whyCannotBid } from './bids/bid-rules.ts'
import { candidatesOf, isCandidate } from './candidates/candidate-rules.ts'
import { phasesAsTheyStand, whyCannotBeDesignated, whyNotASpecialist } from './designation-rules.ts'
import type { Designation } from './designation.ts'

const model = readOwnModel('rotherham')
const rule = model.designations!
const TODAY = day('2012-01-16')

const bid = (differs: Partial<Bid> = {}): Bid => ({
  ...{ id: 'b', groupId: 'g', groupName: 'A bid', modelVersionId: 'm', isConnected: false, phases: ['secondary'] },
  ...{ status: 'submitted', statusOn: day('2011-06-01'), expectedOn: null, openedOn: day('2011-06-01'), revision: 1 },
  ...differs,
})

test('RO-16: each phase wants so many as there are to be, less those that stand; a bid that waits is named and fills nothing', () => {
  const stands = phasesAsTheyStand(rule, model, [{ phase: 'primary' }, { phase: 'primary' }], [bid()])
  expect(stands.map(({ phase, standing, wanted, live }) => [phase, standing, wanted, live.length])).toEqual([
    ['primary', 2, 0, 0],
    ['special', 0, 1, 0],
    ['secondary', 0, 1, 1],
  ])
  const two = { ...rule, atLeast: { ...rule.atLeast, count: 2 } }
  expect(phasesAsTheyStand(two, model, [{ phase: 'primary' }], []).map(({ wanted }) => wanted)).toEqual([1, 2, 2])
  const over = phasesAsTheyStand(rule, model, [], [bid({ status: 'unsuccessful' })])
  expect(over.every(({ live }) => live.length === 0)).toBe(true)
})

test('RO-69: one connected bid or connected phase bids: while one form is undecided the other is refused, and a phase is bid for once', () => {
  const why = (asked: Partial<Parameters<typeof whyCannotBid>[2]>, bids: readonly Bid[]) =>
    whyCannotBid(
      rule,
      model,
      { groupId: 'new', isConnected: false, phases: ['primary'], ...asked },
      { groups: ['new', 'g'], bids },
    ).map(({ id }) => id)
  const all = { isConnected: true, phases: rule.atLeast.phases }
  expect(why({}, [])).toEqual([])
  expect(why({}, [bid()])).toEqual([])
  expect(why(all, [])).toEqual([])
  expect(why(all, [bid()])).toEqual([rule.bids.id])
  expect(why({}, [bid(all)])).toEqual([rule.bids.id])
  expect(why(all, [bid(all)])).toEqual([rule.bids.id])
  expect(why(all, [bid({ status: 'withdrawn' })])).toEqual([])
  expect(why({ phases: ['secondary'] }, [bid()])).toEqual(['designation-bid-of-a-phase-once'])
  expect(why({ groupId: 'g' }, [bid()])).toEqual(['designation-bid-once'])
  expect(why({ groupId: 'other' }, [])).toEqual(['designation-bid-group'])
  expect(why({ phases: [] }, [])).toEqual(['designation-bid-phases'])
})

test('RO-69: of a bid that was decided nothing more is decided, whatever it is', () => {
  const on = day('2012-01-16')
  for (const was of ['successful', 'unsuccessful', 'withdrawn'] as const)
    for (const status of ['submitted', 'successful', 'unsuccessful', 'withdrawn'] as const)
      expect(whyBidCannotBe(bid({ status: was }), { status, on }, TODAY).map(({ id }) => id)).toEqual([
        'designation-bid-decided',
      ])
  expect(whyBidCannotBe(bid(), { status: 'successful', on }, TODAY)).toEqual([])
  expect(whyBidCannotBe(bid(), { status: 'successful', on: day('2012-01-17') }, TODAY)).toHaveLength(1)
  expect(whyBidCannotBe(bid(), { status: 'successful', on: day('2011-05-31') }, TODAY)).toHaveLength(1)
})

test('RO-70: a candidate has all of what counts, under its own framework; one grade less, or a grade that is missing, is none', () => {
  const school = (framework: string, grades: Record<string, string>) => ({
    framework,
    grades: Object.fromEntries(Object.entries(grades).map(([area, grade]) => [area, { grade }])),
    overall: { grade: 'outstanding' },
  })
  const both = { 'leadership-and-management': 'outstanding', 'quality-of-education': 'outstanding' }
  const is = (each: ReturnType<typeof school>) =>
    candidatesOf(rule, [each]).some(({ candidates }) => candidates.length > 0)
  expect(is(school('overall', both))).toBe(true)
  expect(is(school('judgements', both))).toBe(true)
  expect(is(school('overall', { ...both, 'quality-of-education': 'good' }))).toBe(false)
  expect(is(school('overall', { 'leadership-and-management': 'outstanding' }))).toBe(false)
  // What one framework gave is not read as another, and an overall grade is none of the three.
  expect(is(school('report-card', both))).toBe(false)
  expect(isCandidate(rule, undefined)).toBe(false)
})

const facts = {
  ...{ name: 'Oak School', isOpen: true, isDesignated: false, endedOn: undefined, isInBid: true, isCandidate: true },
  today: TODAY,
}
const asked = { designatedOn: TODAY, phase: 'primary', bid: undefined }

test('RO-69: two designations of one school at once are refused, and one that overlaps what ended; the day of the end is the first', () => {
  const why = (differs: object, said: object = {}) =>
    whyCannotBeDesignated(rule, { ...asked, ...said }, { ...facts, ...differs }).map(({ id }) => id)
  expect(why({})).toEqual([])
  expect(why({ isDesignated: true })).toEqual(['designation-once'])
  expect(why({ endedOn: TODAY })).toEqual([])
  expect(why({ endedOn: day('2012-01-17') })).toEqual(['designation-once'])
  expect(why({}, { phase: undefined })).toEqual(['designation-phase'])
  expect(why({}, { bid: bid() })).toEqual(['designation-bid-successful'])
  expect(why({}, { bid: bid({ status: 'successful' }) })).toEqual([])
  expect(why({ isInBid: false }, { bid: bid({ status: 'successful' }) })).toEqual(['designation-bid-of-the-school'])
  const [soft] = whyCannotBeDesignated(rule, asked, { ...facts, isCandidate: false })
  expect([soft?.id, soft?.weight, soft?.source]).toEqual([rule.candidates.id, 'soft', 'RO-70'])
})

test('RO-72: nobody is designated without a school that stands and is named', () => {
  const by: Designation = {
    ...{ id: 'd', schoolId: 's', schoolName: 'Oak School', modelVersionId: 'm', phase: 'primary', bidId: null },
    ...{ designatedOn: TODAY, endedOn: null, endedBecause: null, revision: 1 },
  }
  const why = (of: Designation | undefined, on = TODAY, today = TODAY) =>
    whyNotASpecialist(rule, { by: of, designatedOn: on }, { standing: undefined, name: 'Sam', today })
  expect(why(by)).toEqual([])
  expect(why(undefined).map(({ id, weight }) => [id, weight])).toEqual([[rule.specialists.id, 'firm']])
  expect(why(by, day('2012-01-15'))).toHaveLength(1)
  expect(why({ ...by, endedOn: TODAY }).map(({ id }) => id)).toEqual(['designation-standing'])
})
