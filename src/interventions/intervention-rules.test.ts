import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { whyCannotEndOn, whyCannotIntervene, whyNoLetter, type AtSchool, type Begun } from './intervention-rules.ts'

const { model } = readModel(readFileSync('models/norfolk.yaml', 'utf8'), 'norfolk')
const [ofGovernors, ofService] = model!.interventions as [never, never]
const TODAY = day('2012-03-21')
const wensum: AtSchool = { name: 'Wensum', isOpen: true, type: 'maintained', hasOneBefore: true }
const broadland: AtSchool = { ...wensum, name: 'Broadland', type: 'non-maintained' }
const begun = (grounds: Begun['grounds'], startedOn = '2012-03-21'): Begun => ({ grounds, startedOn: day(startedOn) })
const ids = (findings: readonly { id: string; weight: string }[]) => findings.map(({ id, weight }) => `${id} ${weight}`)

test('NF-23: the governing body’s own shows that it set it up and that leaders were consulted, each with its day', () => {
  const why = (grounds: Begun['grounds']) => ids(whyCannotIntervene(ofGovernors, wensum, begun(grounds), TODAY))
  expect(why({})).toEqual(['governors-set-it-up firm', 'leaders-were-consulted firm'])
  expect(why({ 'set-up-by-governing-body': day('2012-03-20') })).toEqual(['leaders-were-consulted firm'])
  expect(why({ 'leaders-consulted': day('2012-03-20') })).toEqual(['governors-set-it-up firm'])
  expect(why({ 'set-up-by-governing-body': day('2012-03-20'), 'leaders-consulted': TODAY })).toEqual([])
})

test('NF-24: the authority’s shows that the governing body asked or was consulted; with neither a reason is asked for', () => {
  const why = (grounds: Begun['grounds']) => ids(whyCannotIntervene(ofService, wensum, begun(grounds), TODAY))
  expect(why({})).toEqual(['governing-body-asked-or-consulted soft'])
  expect(why({ 'leaders-consulted': TODAY })).toEqual(['governing-body-asked-or-consulted soft'])
  expect(why({ 'governing-body-asked': TODAY })).toEqual([])
  expect(why({ 'governing-body-consulted': TODAY })).toEqual([])
})

test('NF-23: one of the authority with none of the governing body before it is saved and marked', () => {
  const first = { ...wensum, hasOneBefore: false }
  const found = whyCannotIntervene(ofService, first, begun({ 'governing-body-asked': TODAY }), TODAY)
  expect(ids(found)).toEqual(['governors-intervene-first mark'])
})

test('NF-24: at a school that the authority does not maintain, or of no known type, it is not open', () => {
  for (const type of ['non-maintained', undefined]) {
    const at = { ...broadland, type }
    const [refused] = whyCannotIntervene(ofService, at, begun({ 'governing-body-asked': TODAY }), TODAY)
    expect(refused).toMatchObject({ id: 'intervention-at-maintained-schools', weight: 'firm' })
    expect(refused?.says).toContain('The concern is written to the body that is responsible')
    expect(whyNoLetter(ofService, at)).toEqual([])
  }
  expect(ids(whyNoLetter(ofService, wensum))).toEqual(['letter-where-not-open firm'])
})

test('NF-24: a governing body intervenes wherever it is', () => {
  const grounds = { 'set-up-by-governing-body': TODAY, 'leaders-consulted': TODAY }
  expect(whyCannotIntervene(ofGovernors, broadland, begun(grounds), TODAY)).toEqual([])
})

test('no day lies ahead, and nothing begins at a school that has closed', () => {
  const ahead = day('2012-03-22')
  const why = (one: Begun, at = wensum) => ids(whyCannotIntervene(ofService, at, one, TODAY))
  expect(why(begun({ 'governing-body-consulted': ahead }))).toEqual(['intervention-day-ahead firm'])
  expect(why(begun({ 'governing-body-consulted': TODAY }, ahead))).toEqual(['intervention-day-ahead firm'])
  const closed = { ...wensum, isOpen: false }
  expect(why(begun({ 'governing-body-consulted': TODAY }), closed)).toEqual(['intervention-at-an-open-school firm'])
  expect(ids(whyNoLetter(ofService, { ...broadland, isOpen: false }))).toEqual(['intervention-at-an-open-school firm'])
})

test('one ends from its first day to today', () => {
  const of = { startedOn: day('2012-03-01') }
  expect(whyCannotEndOn(of, day('2012-03-01'), TODAY)).toEqual([])
  expect(whyCannotEndOn(of, TODAY, TODAY)).toEqual([])
  expect(whyCannotEndOn(of, day('2012-02-29'), TODAY)).toHaveLength(1)
  expect(whyCannotEndOn(of, day('2012-03-22'), TODAY)).toHaveLength(1)
})
