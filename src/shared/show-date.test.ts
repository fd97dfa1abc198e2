import { expect, test } from 'vitest'
import { day } from './plain-date.ts'
import { showSpan } from './show-date.ts'

test.each([
  ['2026-10-26', '2026-10-30', '26 to 30 October 2026'],
  ['2026-09-02', '2026-12-18', '2 September to 18 December 2026'],
  ['2026-12-28', '2027-01-04', '28 December 2026 to 4 January 2027'],
  ['2026-09-30', '2026-09-30', '30 September 2026'],
  ['2025-09-02', '2026-09-02', '2 September 2025 to 2 September 2026'],
])('a stretch of days says nothing twice: %s to %s', (first, last, says) => {
  expect(showSpan(day(first), day(last))).toBe(says)
})
