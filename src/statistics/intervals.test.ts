import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf, differenceOfShares } from './difference.ts'
import { asPercentages, type Interval } from './interval.ts'
import { intervalOfMean, studentErrorsFor } from './mean.ts'
import { normalQuantile, standardErrorsFor } from './normal.ts'
import { countsBehind, intervalOfPercentage } from './published-percentage.ts'
import { wilsonInterval } from './wilson.ts'

const cohort = fc.integer({ min: 1, max: 3000 })
const share = cohort.chain((of) => fc.record({ count: fc.integer({ min: 0, max: of }), of: fc.constant(of) }))
const level = fc.constantFrom(0.5, 0.8, 0.95, 0.998)

function expectSound({ estimate, low, high }: Interval, least: number, most: number) {
  expect(low).toBeGreaterThanOrEqual(least)
  expect(low).toBeLessThanOrEqual(estimate)
  expect(high).toBeGreaterThanOrEqual(estimate)
  expect(high).toBeLessThanOrEqual(most)
}

describe('the normal distribution', () => {
  // Wichura (1988), Applied Statistics 37, table of check values of PPND16.
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798408],
  ])('the quantile of %f is as AS 241 publishes it', (of, expected) => {
    expect(normalQuantile(of)).toBeCloseTo(expected, 14)
  })

  test('either side of the middle is the mirror of the other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (tail) => {
        expect(normalQuantile(1 - tail)).toBeCloseTo(-normalQuantile(tail), 8)
      }),
    )
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(standardErrorsFor(0.95)).toBeCloseTo(1.959963984540054, 14)
  })
})

describe('a share', () => {
  // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i has the range that Newcombe publishes for Wilson', (count, of, low, high) => {
    const found = wilsonInterval({ count, of })
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  test('its range holds it, stays within none and all, and is never empty', () => {
    fc.assert(
      fc.property(share, level, (some, level) => {
        const found = wilsonInterval({ ...some, level })
        expectSound(found, 0, 1)
        expect(found.high - found.low).toBeGreaterThan(0)
      }),
    )
  })

  test('a larger cohort has a narrower range, a higher level a wider one', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 2, max: 9 }), ({ count, of }, times) => {
        const width = (each: Interval) => each.high - each.low
        const one = wilsonInterval({ count, of })
        expect(width(wilsonInterval({ count: count * times, of: of * times }))).toBeLessThan(width(one))
        expect(width(wilsonInterval({ count, of, level: 0.998 }))).toBeGreaterThan(width(one))
      }),
    )
  })

  test('those who did not are the mirror of those who did', () => {
    fc.assert(
      fc.property(share, ({ count, of }) => {
        const [did, didNot] = [wilsonInterval({ count, of }), wilsonInterval({ count: of - count, of })]
        expect(didNot.low).toBeCloseTo(1 - did.high, 12)
        expect(didNot.high).toBeCloseTo(1 - did.low, 12)
      }),
    )
  })

  test('each end solves the equation of Wilson’s score: the share lies z standard errors of that end away', () => {
    fc.assert(
      fc.property(share, ({ count, of }) => {
        const { estimate, low, high } = wilsonInterval({ count, of })
        for (const end of [low, high].filter((each) => each > 0 && each < 1))
          expect(Math.abs(estimate - end) / Math.sqrt((end * (1 - end)) / of)).toBeCloseTo(standardErrorsFor(0.95), 6)
      }),
    )
  })

  test('none of nobody, and more than all, are refused', () => {
    expect(() => wilsonInterval({ count: 0, of: 0 })).toThrow(RangeError)
    expect(() => wilsonInterval({ count: 8, of: 7 })).toThrow('8 of 7 cannot be')
    expect(() => wilsonInterval({ count: NaN, of: 7 })).toThrow(RangeError)
    expect(() => wilsonInterval({ count: 1, of: 7, level: 1 })).toThrow(RangeError)
  })
})

describe('a published percentage', () => {
  test.each([
    [
      { percent: 67, of: 30 },
      { least: 20, most: 20, isWhole: true },
    ],
    [
      { percent: 67, of: 400 },
      { least: 266, most: 270, isWhole: true },
    ],
    [
      { percent: 66.7, of: 30, decimals: 1 },
      { least: 20, most: 20, isWhole: true },
    ],
    [
      { percent: 0, of: 300 },
      { least: 0, most: 1, isWhole: true },
    ],
    [
      { percent: 100, of: 12 },
      { least: 12, most: 12, isWhole: true },
    ],
    // A half is rounded up by some and to even by others: 1 of 8 is 12.5.
    [
      { percent: 12, of: 8 },
      { least: 1, most: 1, isWhole: true },
    ],
    [
      { percent: 13, of: 8 },
      { least: 1, most: 1, isWhole: true },
    ],
  ])('%o stands for so many pupils', (published, expected) => {
    expect(countsBehind(published)).toEqual(expected)
  })

  test('a percentage that no count of the cohort gives keeps the ends of its rounding', () => {
    expect(countsBehind({ percent: 35, of: 10 })).toEqual({ least: 3.45, most: 3.55, isWhole: false })
  })

  test('whatever count was rounded, its own range lies within the range of what was published', () => {
    fc.assert(
      fc.property(share, fc.constantFrom(0, 1), ({ count, of }, decimals) => {
        const percent = Number(((count / of) * 100).toFixed(decimals))
        const found = intervalOfPercentage({ percent, of, decimals })
        const exact = wilsonInterval({ count, of })
        expectSound(found, 0, 1)
        expect(found.low).toBeLessThanOrEqual(exact.low)
        expect(found.high).toBeGreaterThanOrEqual(exact.high)
      }),
    )
  })

  test('a percentage above 100 is refused', () => {
    expect(() => intervalOfPercentage({ percent: 104, of: 20 })).toThrow(RangeError)
  })
})

describe('an average', () => {
  test('its range is as the NIST handbook publishes it for 195 measurements (1.3.5.2)', () => {
    const found = intervalOfMean({ mean: 9.26146, deviation: 0.022789, of: 195, deviationOf: 'these pupils' })
    expect(found.low).toBeCloseTo(9.258242, 5)
    expect(found.high).toBeCloseTo(9.264679, 5)
  })

  // Two-sided 5% points, NIST/SEMATECH e-Handbook 1.3.6.7.2.
  test.each([
    [1, 12.706],
    [2, 4.303],
    [10, 2.228],
    [30, 2.042],
    [100, 1.984],
  ])('with %i degrees of freedom Student’s t is as it is tabled', (freedom, expected) => {
    expect(studentErrorsFor(0.95, freedom)).toBeCloseTo(expected, 3)
  })

  test('it is symmetric, narrower for a larger cohort, and with the country’s spread narrower than with one’s own', () => {
    const some = fc.record({
      mean: fc.double({ min: -30, max: 30, noNaN: true }),
      deviation: fc.double({ min: 0.01, max: 30, noNaN: true }),
      of: fc.integer({ min: 2, max: 500 }),
    })
    fc.assert(
      fc.property(some, level, (mean, level) => {
        const own = intervalOfMean({ ...mean, level, deviationOf: 'these pupils' })
        const all = intervalOfMean({ ...mean, level, deviationOf: 'all pupils' })
        const more = intervalOfMean({ ...mean, of: mean.of * 2, level, deviationOf: 'all pupils' })
        expect(own.high - own.estimate).toBeCloseTo(own.estimate - own.low, 8)
        expect(own.high - own.low).toBeGreaterThan(all.high - all.low)
        expect(more.high - more.low).toBeLessThan(all.high - all.low)
      }),
    )
  })

  test('one pupil has no spread of its own, and what is no number is refused', () => {
    const one = { mean: 3, deviation: 1, of: 1 }
    expect(() => intervalOfMean({ ...one, deviationOf: 'these pupils' })).toThrow('one pupil has no spread')
    expect(intervalOfMean({ ...one, deviationOf: 'all pupils' }).low).toBeCloseTo(3 - 1.96, 3)
    expect(() => intervalOfMean({ ...one, mean: NaN, deviationOf: 'all pupils' })).toThrow(RangeError)
  })
})

describe('a gap between two groups', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i less %i of %i has the range that Newcombe publishes', (count, of, otherCount, otherOf, low, high) => {
    const gap = differenceOfShares({ count, of }, { count: otherCount, of: otherOf })
    expect(gap.low).toBeCloseTo(low, 4)
    expect(gap.high).toBeCloseTo(high, 4)
  })

  test('the other way about it is the mirror, and within -1 and 1', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [gap, back] = [differenceOfShares(one, other), differenceOfShares(other, one)]
        expectSound(gap, -1, 1)
        expect(back.low).toBeCloseTo(-gap.high, 12)
      }),
    )
  })

  test('a gap between averages adds their squares, and levels must be the same', () => {
    const mean = (mean: number, half: number) => ({ estimate: mean, low: mean - half, high: mean + half, level: 0.95 })
    const gap = differenceOf(mean(104, 3), mean(100, 4))
    expect(gap).toEqual({ estimate: 4, low: -1, high: 9, level: 0.95 })
    expect(asPercentages(gap).high).toBe(900)
    expect(() => differenceOf(mean(1, 1), { ...mean(1, 1), level: 0.9 })).toThrow(RangeError)
  })
})
