import { expect, test } from 'vitest'
import { day } from './plain-date.ts'
import { instantInLondon } from './london-time.ts'

test.each([
  ['2026-11-18', 780, '2026-11-18T13:00:00.000Z', 'winter'],
  ['2026-07-01', 540, '2026-07-01T08:00:00.000Z', 'summer'],
  ['2026-07-01', 0, '2026-06-30T23:00:00.000Z', 'midnight in summer is the evening before'],
  ['2026-03-29', 90, '2026-03-29T01:30:00.000Z', 'a time that the night skips'],
  ['2026-10-25', 90, '2026-10-25T00:30:00.000Z', 'a time that comes twice'],
])('%s at minute %i is %s (%s)', (on, minute, instant) =>
  expect(instantInLondon(day(on), minute).toISOString()).toBe(instant),
)
