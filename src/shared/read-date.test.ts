import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'

test.each([
  ['4 September 2026', '2026-09-04'],
  ['  Friday 4th  Sept. 2026 ', '2026-09-04'],
  ['fri, 4 sep 2026', '2026-09-04'],
  ['4/9/2026', '2026-09-04'],
  ['04.09.26', '2026-09-04'],
  ['4 9 2026', '2026-09-04'],
  ['2026-09-04', '2026-09-04'],
  ['29 February 2028', '2028-02-29'],
])('%s is a date as people type it', (typed, date) => expect(readDate(typed)).toBe(date))

test.each(['', 'soon', '31 November 2026', '4 sepia 2026', '13/13/2026', '4 September', '2026-02-30', '4/9/202'])(
  '%s is none',
  (typed) => expect(readDate(typed)).toBeUndefined(),
)
