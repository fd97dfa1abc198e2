import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { aSchoolOfNeed, ownNeed, TODAY, wanted } from './need-examples.ts'
import { whyCannotDecide } from './need-rules.ts'
import type { Wanted } from './need.ts'

const need = ownNeed('st-helens')
const why = (given: Partial<Wanted> & { category: string }, at = aSchoolOfNeed()) =>
  whyCannotDecide(need, wanted(given), at, TODAY).map(({ id, source }) => `${source} ${id}`)
const VULNERABLE = { category: 'significant', level: 4, reason: 'vulnerable' }
const numeracy = { purpose: 'numeracy', says: null, intensity: 'Medium', seenBy: 'The school' }
const record = { kind: 'document' as const, id: '00000000-0000-4000-8000-000000000001' }

test.each([
  [1, ['SH-18 significant-levels']],
  [2, ['SH-18 significant-levels']],
  [3, []],
  [5, []],
  [6, ['SH-18 significant-levels']],
  [-1, ['SH-18 significant-levels']],
  [null, ['SH-17 need-level-given']],
])('SH-18: significant support goes with levels 3 to 5, not with %s', (level, findings) => {
  expect(why({ ...VULNERABLE, level })).toEqual(findings)
})

test('SH-19: light touch and enhanced have the levels of the model’s table', () => {
  expect(why({ category: 'light-touch', level: 1 })).toEqual([])
  expect(why({ category: 'light-touch', level: 2 })).toEqual(['SH-19 light-touch-level'])
  expect(why({ category: 'enhanced', level: 1, purposes: [numeracy] })).toEqual(['SH-19 enhanced-level'])
})

test('SH-19: the table is the model’s: another table allows another level', () => {
  const [light, enhanced, significant] = need.categories
  const categories = [light!, { ...enhanced!, levels: { ...enhanced!.levels!, anyOf: [2, 3] } }, significant!]
  const asked = wanted({ category: 'enhanced', level: 3, purposes: [numeracy] })
  expect(whyCannotDecide({ ...need, categories }, asked, aSchoolOfNeed(), TODAY)).toEqual([])
  expect(whyCannotDecide(need, asked, aSchoolOfNeed(), TODAY)).toHaveLength(1)
})

test('SH-26: enhanced support names at least one purpose', () => {
  expect(why({ category: 'enhanced', level: 2 })).toEqual(['SH-26 enhanced-names-its-purposes'])
  expect(why({ category: 'enhanced', level: 2, purposes: [numeracy] })).toEqual([])
})

test('SH-27: each purpose says how much, and who saw the need', () => {
  const said = why({ category: 'enhanced', level: 2, purposes: [{ ...numeracy, intensity: 'A lot', seenBy: null }] })
  expect(said).toEqual(['SH-27 need-purpose-how-much', 'SH-27 need-purpose-who-saw-it'])
})

test('SH-28: purposes of primary schools are for these', () => {
  const high = aSchoolOfNeed({ phase: 'secondary' })
  expect(why({ category: 'enhanced', level: 2, purposes: [numeracy] }, high)).toEqual(['SH-28 need-purpose-of-a-phase'])
})

test('SH-29: a named subject, or teaching and learning, is for secondary schools', () => {
  const of = (purpose: string) => ({ category: 'enhanced', level: 2, purposes: [{ ...numeracy, purpose }] })
  const high = aSchoolOfNeed({ phase: 'secondary' })
  for (const each of ['named-subject', 'teaching-and-learning']) {
    expect(why(of(each), high)).toEqual([])
    expect(why(of(each))).toEqual(['SH-29 need-purpose-of-a-phase'])
  }
})

test('SH-30: entering significant support needs a reason of the list; another is said in words', () => {
  expect(why({ ...VULNERABLE, reason: null })).toEqual(['SH-30 significant-has-a-reason'])
  expect(why({ ...VULNERABLE, reason: 'tired' })).toEqual(['SH-30 need-reason-known'])
  expect(why({ ...VULNERABLE, reason: 'other' })).toEqual(['SH-30 need-reason-in-words'])
  expect(why({ ...VULNERABLE, reason: 'other', says: 'Both heads left.' })).toEqual([])
  expect(why({ ...VULNERABLE, reason: 'underachievement' })).toEqual([])
})

test('SH-31: a designation says who made it, and on which day', () => {
  const concern = { ...VULNERABLE, reason: 'cause-for-concern' }
  expect(why(concern)).toEqual(['SH-31 need-reason-made-by', 'SH-31 need-reason-made-on'])
  expect(why({ ...concern, madeBy: 'A neighbour', madeOn: TODAY })).toEqual(['SH-31 need-reason-made-by'])
  expect(why({ ...concern, madeBy: 'LEA', madeOn: day('2004-09-18') })).toEqual(['SH-31 need-made-ahead'])
  expect(why({ ...concern, madeBy: 'OFSTED', madeOn: TODAY })).toEqual([])
})

test('SH-71: out of significant support one comes only with evidence', () => {
  const at = aSchoolOfNeed({ category: 'significant', lastFrom: day('2004-09-01') })
  const out = { category: 'enhanced', level: 2, purposes: [numeracy] }
  expect(why(out, at)).toEqual(['SH-71 improvement-is-evidenced'])
  expect(why({ category: 'light-touch', level: 1 }, at)).toEqual(['SH-71 improvement-is-evidenced'])
  expect(why({ ...out, evidence: [record] }, at)).toEqual([])
  expect(why({ ...VULNERABLE, level: 5 }, at)).toEqual([])
})

test('SH-16: a decision begins after the one that stands, so that exactly one is current', () => {
  const at = aSchoolOfNeed({ lastFrom: day('2004-09-17') })
  expect(why(VULNERABLE, at)).toEqual(['SH-16 need-begins-after-the-one-before'])
  expect(why({ ...VULNERABLE, startsOn: day('2004-09-18') }, at)).toEqual([])
  expect(why({ ...VULNERABLE, startsOn: day('2005-09-18') })).toEqual(['SH-16 need-within-a-year'])
})

test('what would lower the need says to what, and that is less', () => {
  const lowered = { ...VULNERABLE, loweredBy: 'Two good reviews.' }
  expect(why(lowered)).toEqual(['SH-71 need-lowers-to'])
  expect(why({ ...lowered, lowersTo: 'significant' })).toEqual(['SH-71 need-lowers-to-less'])
  expect(why({ ...lowered, lowersTo: 'enhanced' })).toEqual([])
  expect(why({ ...VULNERABLE, lowersTo: 'enhanced' })).toEqual(['SH-71 need-lowered-by'])
})

test('XX-13: nothing is decided of a school that has closed', () => {
  expect(why(VULNERABLE, aSchoolOfNeed({ isOpen: false }))).toEqual(['XX-13 need-of-an-open-school'])
})

test('ES-52: a school comes on to the list of schools causing concern with a reason in words', () => {
  const essex = ownNeed('essex')
  const at = aSchoolOfNeed({ category: 'not-on-the-list' })
  const of = (given: Partial<Wanted>) =>
    whyCannotDecide(essex, wanted({ category: 'vulnerable', ...given }), at, TODAY).map(({ id }) => id)
  expect(of({})).toEqual(['vulnerable-has-a-reason'])
  expect(of({ reason: 'in-words' })).toEqual(['need-reason-in-words'])
  expect(of({ reason: 'in-words', says: 'Standards fell for three years.' })).toEqual([])
})

test('RO-12: a school is at risk for a reason, such as floor targets', () => {
  const rotherham = ownNeed('rotherham')
  const at = aSchoolOfNeed({ category: 'not-at-risk' })
  const of = (given: Partial<Wanted>) =>
    whyCannotDecide(rotherham, wanted({ category: 'at-risk', ...given }), at, TODAY).map(({ id }) => id)
  expect(of({})).toEqual(['at-risk-has-a-reason'])
  expect(of({ reason: 'below-floor' })).toEqual([])
  expect(of({ reason: 'below-floor', level: 3 })).toEqual(['need-has-no-levels'])
})

test('WI-78: out of a category one comes by way of the Exit Strategy', () => {
  const wiltshire = ownNeed('wiltshire')
  const of = (category: string, from: string) =>
    whyCannotDecide(wiltshire, wanted({ category }), aSchoolOfNeed({ category: from }), TODAY).map(({ id }) => id)
  expect(of('none', 'special-measures')).toEqual(['special-measures-lead-to-exit-strategy'])
  expect(of('exit-strategy', 'special-measures')).toEqual([])
  expect(of('none', 'exit-strategy')).toEqual(['improvements-are-embedded'])
})
