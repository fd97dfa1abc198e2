import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poolMeans, poolYears } from './pooling.ts'
import { wilsonInterval } from './wilson.ts'

const years = [
  { year: 2023, count: 16, of: 30 },
  { year: 2024, count: 13, of: 31 },
  { year: 2025, count: 15, of: 31 },
]

test('three years together are the share of all their pupils, with Wilson’s range and the years named', () => {
  expect(poolYears(years)).toEqual({
    kind: 'pooled',
    years: [2023, 2024, 2025],
    of: 92,
    interval: wilsonInterval({ count: 44, of: 92 }),
  })
})

test('three years that come to 15 of 148 have the range that Newcombe publishes for it: 0.0624 to 0.1605', () => {
  // Newcombe, R. G. (1998), Statistics in Medicine 17, 857-872, table I, the score method: direct pooling adds counts and cohorts.
  const pooled = poolYears([
    { year: 2023, count: 4, of: 48 },
    { year: 2024, count: 5, of: 50 },
    { year: 2025, count: 6, of: 50 },
  ])
  if (pooled.kind === 'refused') throw new Error(pooled.why)
  expect(pooled.interval.low).toBeCloseTo(0.0624, 4)
  expect(pooled.interval.high).toBeCloseTo(0.1605, 4)
})

test('years weigh by their cohorts, not alike', () => {
  const pooled = poolYears([
    { year: 2024, percent: 0, of: 10 },
    { year: 2025, percent: 100, of: 90 },
  ])
  expect(pooled.kind === 'pooled' && pooled.interval.estimate).toBe(0.9)
})

test('a year that is not comparable refuses the whole, by name and with its reason', () => {
  const measured = [...years, { year: 2022, count: 9, of: 28, notComparable: 'the measure was defined anew' }]
  expect(poolYears(measured)).toEqual({ kind: 'refused', years: [2022], why: 'the measure was defined anew' })
})

test('one year, none, and a year twice are refused', () => {
  expect(poolYears(years.slice(0, 1)).kind).toBe('refused')
  expect(poolYears([]).kind).toBe('refused')
  expect(poolYears([years[0]!, years[0]!]).kind).toBe('refused')
})

test('the range of years together holds their share and stays within none and all, though each was rounded', () => {
  const year = fc
    .integer({ min: 5, max: 200 })
    .chain((of) => fc.record({ of: fc.constant(of), percent: fc.integer({ min: 0, max: 100 }) }))
  fc.assert(
    fc.property(fc.array(year, { minLength: 2, maxLength: 3 }), (some) => {
      const pooled = poolYears(some.map((each, at) => ({ ...each, year: 2023 + at })))
      if (pooled.kind === 'refused') throw new Error(pooled.why)
      const { estimate, low, high } = pooled.interval
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low <= estimate && estimate <= high && high <= 1).toBe(true)
      expect(pooled.of).toBe(some.reduce((sum, { of }) => sum + of, 0))
    }),
  )
})

test('averages together are the average and the spread of all their pupils, as if each were at hand', () => {
  const pupil = fc.integer({ min: 80, max: 120 })
  const cohorts = fc.array(fc.array(pupil, { minLength: 2, maxLength: 40 }), { minLength: 2, maxLength: 3 })
  fc.assert(
    fc.property(cohorts, (cohorts) => {
      const pooled = poolMeans(
        cohorts.map((scores, at) => ({ year: 2023 + at, of: scores.length, ...spreadOf(scores) })),
      )
      const all = spreadOf(cohorts.flat())
      if (pooled.kind === 'refused') throw new Error(pooled.why)
      expect(pooled.mean).toBeCloseTo(all.mean, 9)
      expect(pooled.deviation).toBeCloseTo(all.deviation, 9)
    }),
  )
  expect(poolMeans([{ year: 2024, of: 1, mean: 3, deviation: 1 }]).kind).toBe('refused')
})

test('three groups of fifty irises together have the mean and the deviation published for all: 5.8433 and 0.8281', () => {
  // Fisher, R. A. (1936), Annals of Eugenics 7, 179-188: lengths of sepals by species and of all 150, as R's datasets::iris has them.
  const pooled = poolMeans([
    { year: 2023, of: 50, mean: 5.006, deviation: 0.3524897 },
    { year: 2024, of: 50, mean: 5.936, deviation: 0.5161711 },
    { year: 2025, of: 50, mean: 6.588, deviation: 0.6358796 },
  ])
  if (pooled.kind === 'refused') throw new Error(pooled.why)
  expect(pooled.mean).toBeCloseTo(5.843333, 6)
  expect(pooled.deviation).toBeCloseTo(0.8280661, 6)
})

function spreadOf(scores: readonly number[]): { mean: number; deviation: number } {
  const mean = scores.reduce((sum, each) => sum + each, 0) / scores.length
  const squares = scores.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / (scores.length - 1)) }
}
