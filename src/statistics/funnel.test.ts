import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaBelow } from './beta.ts'
import { dispersionOf, quantileOf } from './dispersion.ts'
import { drawFunnel, limitsAt, standingIn, standingsIn, STANDINGS, zScoreIn, type Spread } from './funnel.ts'

/** The thirteen trials of BCG against tuberculosis of Colditz and others (1994), JAMA 271: ill and well with it, ill and well without. */
const BCG = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const

const SHARES = { kind: 'shares' } as const
const spread = fc.constantFrom<Spread>('by chance alone', 'multiplied', 'added')
const cohort = fc.integer({ min: 1, max: 2000 })
const school = cohort.chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 0, max: of }) }))
const schools = fc.array(school, { minLength: 1, maxLength: 60 })
const target = fc.double({ min: 0, max: 1, noNaN: true })

function figuresOf(some: readonly { count: number; of: number }[]) {
  return { values: Float64Array.from(some, ({ count, of }) => count / of), cohorts: some.map(({ of }) => of) }
}

describe('what schools differ beyond chance', () => {
  test('Q and tau² of the BCG trials are as R’s metafor and Stata’s metan publish them: 152.2330 and 0.3088', () => {
    const effects = BCG.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d))))
    const errors = Float64Array.from(BCG, ([a, b, c, d]) => Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)))
    const weights = errors.map((error) => 1 / error ** 2)
    const sum = weights.reduce((total, each) => total + each)
    const common = effects.reduce((total, each, at) => total + each * weights[at]!, 0) / sum
    expect(common).toBeCloseTo(-0.4303, 4)

    const { phi, tauSquared } = dispersionOf(
      Float64Array.from(effects, (each, at) => (each - common) / errors[at]!),
      errors,
      0,
    )
    expect(phi * 13).toBeCloseTo(152.233, 3)
    expect(tauSquared).toBeCloseTo(0.3088, 4)
  })

  test('a few odd schools do not widen the limits: a tenth on either side is drawn in', () => {
    const scores = Float64Array.from({ length: 21 }, (_, at) => at - 10)
    const wild = Float64Array.from(scores, (score) => (Math.abs(score) > 8 ? score * 100 : score))
    const errors = new Float64Array(21).fill(1)
    expect(dispersionOf(wild, errors)).toEqual(dispersionOf(scores, errors))
    expect(dispersionOf(wild, errors, 0).phi).toBeGreaterThan(1000)
  })

  test('schools that all lie at the target differ by nothing', () => {
    const { phi, tauSquared } = dispersionOf(new Float64Array(5), new Float64Array(5).fill(1))
    expect([phi, tauSquared]).toEqual([0, 0])
    expect(dispersionOf(new Float64Array(0), new Float64Array(0))).toEqual({ phi: 1, tauSquared: 0 })
  })

  // The default of R's quantile(), documented there for 1 to 10: 25% is 3.25.
  test('a quantile lies between its neighbours by the straight line', () => {
    expect(quantileOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25)).toBe(3.25)
    expect(quantileOf([7], 0.9)).toBe(7)
  })
})

describe('a funnel', () => {
  test('chance alone: the limits lie 1.96 and 3.09 standard errors away, near where the exact binomial puts them', () => {
    const funnel = drawFunnel(figuresOf([{ count: 6, of: 10 }]), 0.6, SHARES, 'by chance alone')
    for (const cohort of [30, 100, 400]) {
      const { low95, high95, low998, high998 } = limitsAt(funnel, cohort)
      // At most so many, of the binomial: I(1 - p; n - k, k + 1), DLMF 8.17.5. Half of the limit's own count is within.
      const atMost = (count: number) => betaBelow(0.4, cohort - Math.floor(count), Math.floor(count) + 1)
      expect(atMost(low95 * cohort)).toBeLessThan(0.05)
      expect(atMost(low95 * cohort + 1)).toBeGreaterThan(0.025)
      expect(1 - atMost(high95 * cohort)).toBeLessThan(0.05)
      expect(atMost(low998 * cohort)).toBeLessThan(0.003)
      expect(1 - atMost(high998 * cohort)).toBeLessThan(0.003)
    }
  })

  test('averages: England’s spread over the root of the cohort, to the digit', () => {
    const figures = { values: Float64Array.of(-1, 1), cohorts: [25, 25] }
    const funnel = drawFunnel(figures, 0, { kind: 'means', deviation: 5 }, 'by chance alone')
    expect(limitsAt(funnel, 25).high95).toBeCloseTo(1.959964, 6)
    expect(limitsAt(funnel, 100).low998).toBeCloseTo(-3.090232 / 2, 6)
  })

  test('limits hold the target, lie in order within 0 and 1, and narrow as cohorts grow', () => {
    fc.assert(
      fc.property(schools, target, spread, cohort, (some, target, spread, cohort) => {
        const funnel = drawFunnel(figuresOf(some), target, SHARES, spread)
        const { low998, low95, high95, high998 } = limitsAt(funnel, cohort)
        const order = [0, low998, low95, target, high95, high998, 1]
        for (let at = 1; at < order.length; at += 1) expect(order[at]! - order[at - 1]!).toBeGreaterThanOrEqual(-1e-12)
        const more = limitsAt(funnel, cohort * 2)
        expect(more.high998 - more.low998).toBeLessThanOrEqual(high998 - low998 + 1e-12)
      }),
    )
  })

  test('a school stands where its limits say, and all schools at once stand as each alone', () => {
    fc.assert(
      fc.property(schools, target, spread, (some, target, spread) => {
        const figures = figuresOf(some)
        const funnel = drawFunnel(figures, target, SHARES, spread)
        const places = standingsIn(funnel, figures)
        some.forEach(({ of }, at) => {
          const value = figures.values[at]!
          const { low998, low95, high95, high998 } = limitsAt(funnel, of)
          const standing = standingIn(funnel, value, of)
          expect(STANDINGS[places[at]!]).toBe(standing)
          expect(zScoreIn(funnel, value, of)).not.toBeNaN()
          if (value < low998 - 1e-9) expect(standing).toBe('beyond low')
          else if (value > high998 + 1e-9) expect(standing).toBe('beyond high')
          else if (value > low95 + 1e-9 && value < high95 - 1e-9) expect(standing).toBe('inside')
        })
      }),
    )
  })

  test('what schools differ beyond chance never narrows a funnel, and widens it for large schools most where it is added', () => {
    const some = Array.from({ length: 200 }, (_, at) => ({ of: 400, count: at % 2 ? 160 : 240 }))
    const widthOf = (spread: Spread, cohort: number) => {
      const { low95, high95 } = limitsAt(drawFunnel(figuresOf(some), 0.5, SHARES, spread), cohort)
      return high95 - low95
    }
    for (const cohort of [20, 400]) {
      expect(widthOf('multiplied', cohort)).toBeGreaterThan(widthOf('by chance alone', cohort))
      expect(widthOf('added', cohort)).toBeGreaterThan(widthOf('by chance alone', cohort))
    }
    expect(widthOf('added', 20)).toBeLessThan(widthOf('multiplied', 20))
    expect(widthOf('added', 4000)).toBeGreaterThan(widthOf('multiplied', 4000))
  })

  test('a figure that cannot be is refused, and says which', () => {
    expect(() => drawFunnel({ values: Float64Array.of(1.2), cohorts: [5] }, 0.5, SHARES, 'added')).toThrow('1.2')
    expect(() => drawFunnel({ values: Float64Array.of(0.2), cohorts: [0] }, 0.5, SHARES, 'added')).toThrow(RangeError)
    expect(() => drawFunnel({ values: Float64Array.of(0.2), cohorts: [] }, 0.5, SHARES, 'added')).toThrow(RangeError)
    expect(() => drawFunnel({ values: Float64Array.of(0.2), cohorts: [5] }, NaN, SHARES, 'added')).toThrow(RangeError)
  })
})
