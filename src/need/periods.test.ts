import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '#shared/plain-date.ts'
import { ownNeed } from './need-examples.ts'
import { limitOf, periodOn, periodsFrom, putForwardOn, type Entry } from './periods.ts'

const need = ownNeed('st-helens')
const entry = (startsOn: string, given: Partial<Entry> = {}): Entry => ({
  ...{ id: startsOn, schoolId: 'parr', category: 'significant', level: 4, reason: 'vulnerable' },
  ...{ startsOn: day(startsOn), ...given },
})
const of = (...entries: Entry[]) => periodsFrom(need, 'parr', entries)

test('SH-16: on every day a school is in exactly one category, whatever was decided', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 8 })
  fc.assert(
    fc.property(days, fc.integer({ min: -10, max: 3010 }), (starts, at) => {
      const periods = of(...starts.map((each) => entry(addDays(day('2004-09-01'), each))))
      const on = addDays(day('2004-09-01'), at)
      const covering = periods.filter(
        ({ startedOn, finishedOn }) => (startedOn ?? on) <= on && (finishedOn ?? on) >= on,
      )
      expect(covering).toHaveLength(1)
      expect(periodOn(periods, on)).toBe(covering[0])
    }),
  )
})

test('SH-16, SH-17: before anything was decided a school is in the model’s first category, at its level', () => {
  expect(periodOn(of(), day('2004-09-01'))).toMatchObject({ category: 'light-touch', level: 1, decisionId: undefined })
})

test.each([
  ['2005-09-16', false],
  ['2005-09-17', false],
  ['2005-09-18', true],
])('SH-70: vulnerable since 17 September 2004, on %s it is put forward: %s', (today, isPut) => {
  const put = putForwardOn(need, of(entry('2004-09-17')), [], day(today))
  expect(put !== undefined).toBe(isPut)
  if (put) expect(put).toMatchObject({ lastDay: '2005-09-17', reason: 'cause-for-concern' })
})

test('SH-70: another level does not begin the year anew, another category does', () => {
  const levels = of(entry('2004-09-17'), entry('2005-01-10', { level: 5 }))
  expect(putForwardOn(need, levels, [], day('2005-09-18'))?.since).toBe('2004-09-17')
  const again = of(entry('2004-09-17'), entry('2005-01-10', { category: 'enhanced' }), entry('2005-03-01'))
  expect(putForwardOn(need, again, [], day('2005-09-18'))).toBeUndefined()
  expect(putForwardOn(need, again, [], day('2006-03-02'))?.since).toBe('2005-03-01')
})

test('SH-70: only whoever is vulnerable is put forward, and nobody twice for the same', () => {
  const concern = of(entry('2004-09-17', { reason: 'cause-for-concern' }))
  expect(limitOf(need, concern, [], day('2006-01-01'))).toBeUndefined()
  expect(putForwardOn(need, of(entry('2004-09-17', { category: 'enhanced' })), [], day('2006-01-01'))).toBeUndefined()
  const confirmed = of(entry('2004-09-17'), entry('2005-09-19', { reason: 'cause-for-concern', level: 5 }))
  expect(putForwardOn(need, confirmed, [], day('2006-12-01'))).toBeUndefined()
})

test('SH-70: what was declined is put forward again a year after', () => {
  const declined = [{ decisionId: '2004-09-17', declinedOn: day('2005-09-20') }]
  const periods = of(entry('2004-09-17'))
  expect(putForwardOn(need, periods, declined, day('2006-09-20'))).toBeUndefined()
  expect(putForwardOn(need, periods, declined, day('2006-09-21'))).toBeDefined()
})

test('WI-77: in its category for twelve months, a school is put forward', () => {
  const wiltshire = ownNeed('wiltshire')
  const periods = periodsFrom(wiltshire, 'avon', [
    entry('2010-09-01', { category: 'special-measures', level: null, reason: 'serious-concern' }),
  ])
  expect(putForwardOn(wiltshire, periods, [], day('2011-09-01'))).toBeUndefined()
  expect(putForwardOn(wiltshire, periods, [], day('2011-09-02'))?.reason).toBe('still-in-category')
})
