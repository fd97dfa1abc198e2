import { describe, expect, test } from 'vitest'
import { isKept, percentOf } from './knowledge.ts'

describe('what is kept of performance', () => {
  test('ES-06, ES-21: 31 of 34 is 91.2 per cent, 32 of 35 is 91.4 per cent, and that is kept', () => {
    expect([percentOf({ good: 31, of: 34 }), percentOf({ good: 32, of: 35 })]).toEqual([91.2, 91.4])
    expect(isKept({ good: 31, of: 34 }, { good: 32, of: 35 })).toBe(true)
  })
  test('ES-06: the same share is kept, and one that is lower by less than is shown is not', () => {
    expect(isKept({ good: 9, of: 10 }, { good: 18, of: 20 })).toBe(true)
    expect(isKept({ good: 10_000, of: 10_001 }, { good: 9_999, of: 10_001 })).toBe(false)
  })
  test('of no school that was judged nothing is said', () => {
    expect(percentOf({ good: 0, of: 0 })).toBeUndefined()
    expect(isKept({ good: 0, of: 0 }, { good: 1, of: 1 })).toBeUndefined()
  })
})
