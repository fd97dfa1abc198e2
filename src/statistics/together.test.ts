import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageTogether } from './together.ts'

test('farmland of four regions together is as Lohr publishes it: 295,560.8 acres a county, standard error 16,379.9', () => {
  // Lohr, S. L., Sampling: Design and Analysis, example 3.2, the Census of Agriculture of 1992: counties of a region, those
  // that were drawn, their mean and variance. Each region's half is one standard error, drawn without putting back.
  const regions = [
    { counties: 1054, drawn: 103, mean: 300_504.2, variance: 29_618_183_543 },
    { counties: 220, drawn: 21, mean: 97_629.8, variance: 7_647_472_708 },
    { counties: 1382, drawn: 135, mean: 211_315.0, variance: 53_587_487_856 },
    { counties: 422, drawn: 41, mean: 662_295.5, variance: 396_185_950_266 },
  ]
  const { average, of, half } = averageTogether(
    regions.map(({ counties, drawn, mean, variance }) => ({
      ...{ average: mean, of: counties },
      half: Math.sqrt(((1 - drawn / counties) * variance) / drawn),
    })),
  )
  expect(of).toBe(3078)
  expect(average).toBeCloseTo(295_560.8, 1)
  expect(half).toBeCloseTo(16_379.87, 2)
})

test('averages weigh by their pupils, lie between the lowest and the highest, and one without a range leaves all without', () => {
  const part = fc.record({
    average: fc.double({ min: -20, max: 120, noNaN: true }),
    of: fc.integer({ min: 1, max: 300 }),
    half: fc.double({ min: 0.01, max: 9, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
      const { average, half } = averageTogether(parts)
      const averages = parts.map((each) => each.average)
      expect(average).toBeGreaterThanOrEqual(Math.min(...averages) - 1e-9)
      expect(average).toBeLessThanOrEqual(Math.max(...averages) + 1e-9)
      expect(half).toBeLessThanOrEqual(Math.max(...parts.map((each) => each.half)) + 1e-9)
    }),
  )
  const one = { average: 1, of: 90, half: 1 }
  expect(averageTogether([one, { average: 4, of: 10, half: undefined }])).toEqual({
    average: 1.3,
    of: 100,
    half: undefined,
  })
})

test('of no schools there is no average, and a school of nobody is refused', () => {
  expect(() => averageTogether([])).toThrow(RangeError)
  expect(() => averageTogether([{ average: 1, of: 0, half: 1 }])).toThrow(RangeError)
})
