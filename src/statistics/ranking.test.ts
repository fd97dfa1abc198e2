import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaBelow, betaQuantile, logGamma } from './beta.ts'
import { bandOf, placeAmong, placesOf } from './place.ts'
import { learnPrior, shrink, shrinkAll } from './shrink.ts'
import { againstThreshold } from './threshold.ts'
import { wilsonInterval } from './wilson.ts'

const share = fc
  .integer({ min: 1, max: 400 })
  .chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 0, max: of }) }))

/** Boys among the first twelve children of 6,115 families in Saxony, Geissler (1889), as in Lindsey and Altham (1998). */
const FAMILIES_BY_BOYS = [3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7]

describe('the beta distribution', () => {
  test('the gamma function is the factorial, and at a half the root of pi', () => {
    expect(Math.exp(logGamma(6))).toBeCloseTo(120, 10)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13)
  })

  test('it is 1 - (1 - x)^b for a of 1, symmetric, and its quantile undoes it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.3, max: 400, noNaN: true }),
        fc.double({ min: 0.3, max: 400, noNaN: true }),
        (x, a, b) => {
          expect(betaBelow(x, 1, b)).toBeCloseTo(1 - (1 - x) ** b, 10)
          expect(betaBelow(x, a, b)).toBeCloseTo(1 - betaBelow(1 - x, b, a), 10)
          // Below 1 the curve is so steep at an end that no double lies near enough to be told from its neighbour.
          const [one, other] = [Math.max(a, 1), Math.max(b, 1)]
          expect(betaBelow(betaQuantile(x, one, other), one, other)).toBeCloseTo(x, 8)
        },
      ),
    )
  })
})

describe('shares drawn in towards all schools', () => {
  test('the prior of Geissler’s families is as published for the method of moments: Beta(34.1350, 31.6085)', () => {
    const boys = FAMILIES_BY_BOYS.flatMap((families, boys) => Array<number>(families).fill(boys))
    const { share, worth } = learnPrior(boys, Array<number>(boys.length).fill(12))
    // Published of the moments divided by 6,115; ours divide by one less.
    expect(share * worth).toBeCloseTo(34.135, 0)
    expect((1 - share) * worth).toBeCloseTo(31.6085, 0)
    expect(share).toBeCloseTo(34.135 / (34.135 + 31.6085), 4)
    expect(Math.abs(worth / (34.135 + 31.6085) - 1)).toBeLessThan(0.002)
  })

  test('4 of 14 rats after 70 other experiments are as Gelman and others publish them: 0.223, ± 0.083', () => {
    // Bayesian Data Analysis, 3rd edition, 5.1: Beta(1.4, 8.6) makes Beta(5.4, 18.6); theirs was not rounded in between.
    const found = shrink({ share: 0.14, worth: 10 }, { count: 4, of: 14, level: 0.95 })
    expect(found.estimate).toBeCloseTo(5.4 / 24, 12)
    expect(Math.abs(found.estimate - 0.223)).toBeLessThan(0.003)
    expect((found.high - found.low) / 2 / 1.96).toBeCloseTo(0.083, 2)
  })

  test('what is learnt from schools that are made of a known prior comes near to it', () => {
    const random = seeded(7)
    const cohorts = Array.from({ length: 4000 }, () => 8 + Math.floor(random() * 80))
    const counts = cohorts.map((of) => {
      const own = betaQuantile(random(), 12, 8)
      return Array.from({ length: of }, random).filter((each) => each < own).length
    })
    const { share, worth } = learnPrior(counts, cohorts)
    expect(share).toBeCloseTo(0.6, 1)
    expect(worth).toBeGreaterThan(18)
    expect(worth).toBeLessThan(22.5)
  })

  test('a school lies between its own share and all schools’, the nearer to its own the larger it is', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 40 }), (some) => {
        const [counts, cohorts] = [some.map(({ count }) => count), some.map(({ of }) => of)]
        const prior = learnPrior(counts, cohorts)
        const all = shrinkAll(prior, counts, cohorts)
        some.forEach((each, at) => {
          const own = each.count / each.of
          const { estimate, low, high } = shrink(prior, each)
          expect(estimate).toBeCloseTo(all[at]!, 12)
          expect(estimate).toBeGreaterThanOrEqual(Math.min(own, prior.share) - 1e-12)
          expect(estimate).toBeLessThanOrEqual(Math.max(own, prior.share) + 1e-12)
          expect(low <= estimate && estimate <= high && low >= 0 && high <= 1).toBe(true)
          const larger = shrink(prior, { count: each.count * 3, of: each.of * 3 })
          expect(Math.abs(larger.estimate - own)).toBeLessThanOrEqual(Math.abs(estimate - own) + 1e-12)
        })
      }),
    )
  })

  test('none and all, schools that are alike, and one school alone give a sound prior', () => {
    for (const counts of [
      [0, 0],
      [10, 20],
      [5, 10],
      [0, 20],
    ])
      expect(learnPrior(counts, [10, 20]).share).toBeGreaterThan(0)
    expect(learnPrior([5, 10], [10, 20])).toEqual({ share: 0.5, worth: 30 })
    expect(learnPrior([5], [10]).worth).toBe(10)
    expect(() => learnPrior([], [])).toThrow(RangeError)
  })
})

describe('a place among others', () => {
  // SciPy's documentation of percentileofscore, kind 'mean'.
  test('3 among 1, 2, 3, 3, 4 has the place 60 of 100', () => {
    expect(placeAmong([1, 2, 3, 3, 4], 3)).toBeCloseTo(0.6, 12)
  })

  test('all at once are as each alone; equals are equal; the middle of all places is a half', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (some) => {
        const values = Float64Array.from(some)
        const places = placesOf(values)
        some.forEach((value, at) => expect(places[at]).toBeCloseTo(placeAmong(values, value), 12))
        expect(places.reduce((sum, each) => sum + each) / some.length).toBeCloseTo(0.5, 12)
      }),
    )
  })

  test('quarters and fifths: each boundary belongs to the higher band', () => {
    expect([0, 0.249, 0.25, 0.5, 0.75, 1].map((place) => bandOf(place, 4))).toEqual([1, 1, 2, 3, 4, 4])
    expect(bandOf(0.6, 5)).toBe(4)
    expect(() => placeAmong([], 1)).toThrow(RangeError)
  })
})

describe('a threshold', () => {
  test('a small school below it within the noise is told apart, not dropped', () => {
    expect(againstThreshold(wilsonInterval({ count: 15, of: 31 }), 0.6, 'below')).toBe(
      'below, too few pupils to be sure',
    )
    expect(againstThreshold(wilsonInterval({ count: 150, of: 310 }), 0.6, 'below')).toBe('below')
    expect(againstThreshold(wilsonInterval({ count: 6, of: 10 }), 0.6, 'below')).toBe('not below')
    expect(againstThreshold(wilsonInterval({ count: 7, of: 10 }), 0.6, 'above')).toBe(
      'above, too few pupils to be sure',
    )
  })

  test('the same figure, of ever more pupils, is first too few and then sure, and never the other way about', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0, max: 1, noNaN: true }), ({ count, of }, threshold) => {
        const told = [1, 4, 64, 4096].map((times) =>
          againstThreshold(wilsonInterval({ count: count * times, of: of * times }), threshold, 'below'),
        )
        if (count / of >= threshold) expect(new Set(told)).toEqual(new Set(['not below']))
        else expect(told).toEqual([...told].sort((one, other) => other.length - one.length))
      }),
    )
  })
})

/** The same numbers each time: the generator of Park and Miller. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
