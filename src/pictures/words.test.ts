import { day } from '#shared/plain-date.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categoryPicture } from './category-picture.tsx'
import { PERCENT, show, showRange } from './figure.ts'
import { limitsNear, saysOfFunnel } from './funnel-plot.ts'
import { gapInWords } from './gap-picture.tsx'
import { gradesOf, saysOfInspections } from './inspections.ts'
import { aFunnel, CATEGORIES, GAPS, INSPECTIONS, LIKE_SCHOOLS } from './picture-examples.ts'
import { endsAround, ticksOf } from './scale.ts'
import { stripPicture } from './strip-picture.tsx'
import { shortened, spreadOut, widthOf, wrap } from './text-on-paper.ts'
import { ATTENDANCE, BROKEN, NOTHING, percentageOf, PROGRESS, THREE_YEARS } from './trend-examples.ts'
import { notesOf, runsOf, schoolValue } from './trend.ts'
import { saysOfTrend } from './trend-words.ts'

describe('what a trend says', () => {
  test.each([
    [THREE_YEARS, 'From 53% to 48% (range 32 to 65%) over three years, 2024 to 2026; England 63%, Eskmoor 61%.'],
    [ATTENDANCE, 'From 93.8% to 92.9% over three years, 2023/24 to 2025/26; England 95.0%, Eskmoor 94.8%.'],
    [NOTHING, 'No figures: suppressed: fewer than 5 pupils.'],
    [
      PROGRESS,
      'From −1.4 to +0.6 (range −1.2 to +2.4) over two years, 2022 to 2023; England 0.0; no later figure: not published for 2024 and 2025.',
    ],
  ])('$title', (trend, expected) => expect(saysOfTrend(trend)).toBe(expected))

  test('it never compares across a break', () => {
    expect(saysOfTrend(BROKEN)).toMatch(/^From 57% to 61% .* over five years, 2022 to 2026; /)
    const last = BROKEN.years.slice(0, 2)
    expect(saysOfTrend({ ...BROKEN, years: last })).toMatch(/^81% .* in 2018; .*; earlier years cannot be compared\.$/)
    const none = [
      ...THREE_YEARS.years,
      { year: 2027, shown: '2027', breakBefore: 'measured anew', school: { missing: 'not yet' } },
    ]
    expect(saysOfTrend({ ...THREE_YEARS, years: none })).toBe('48% in 2026; no later year can be compared with it.')
  })

  test('lines are joined only between years that follow each other and may be compared', () => {
    const years = (run: { at: number }[]) => run.map(({ at }) => BROKEN.years[at]!.year)
    expect(runsOf(BROKEN.years, schoolValue).map(years)).toEqual([[2017], [2018, 2019], [2022], [2024, 2025, 2026]])
    const apart = [THREE_YEARS.years[0]!, THREE_YEARS.years[2]!]
    expect(runsOf(apart, schoolValue)).toHaveLength(2)
  })

  test('years that miss a figure for the same reason share a letter', () => {
    expect(notesOf(BROKEN.years).map(({ letter, from, to }) => [letter, from, to])).toEqual([
      ['a', 1, 1],
      ['b', 3, 4],
      ['c', 5, 5],
      ['d', 6, 6],
    ])
  })
})

test('a school in a funnel is told by its own limits', () => {
  const plot = aFunnel(120)
  const saying = (value: number, of: number) =>
    saysOfFunnel({ ...plot, others: [], school: { name: 'Ours', value, of } })
  expect(saying(48.4, 31)).toBe('Ours: 48% of 31 pupils, below England (63%), within the limits of 19 in 20.')
  expect(saying(63, 31)).toContain('level with England')
  const near = limitsNear(plot.limits, 90)
  expect(saying(near.low95 - 1, 90)).toContain('below England (63%): outside the limits of 19 in 20')
  expect(saying(near.high998 + 1, 90)).toContain('far above England (63%): outside the wider limits, of 998 in 1,000')
})

test('a gap says its range, or why it is not shown', () => {
  expect(gapInWords(GAPS.rows[0]!, PERCENT)).toBe('gap −25 points, range −52 to +11; England −22')
  expect(gapInWords(GAPS.rows[2]!, PERCENT)).toBe('no gap is shown: fewer than 5 pupils')
})

test('a strip counts those below, level and above, equals apart', () => {
  expect(stripPicture({ ...LIKE_SCHOOLS, school: { name: 'Ours', value: 52 } }).says).toBe(
    'Ours: 52%, above 5, level with 3 and below 12 of 20 schools of like size and intake; England 63%.',
  )
})

test('inspections say the latest, those before it, and that frameworks cannot be compared', () => {
  expect(saysOfInspections(INSPECTIONS)).toBe(
    'June 2026: 1 area strong standard, 3 areas expected standard, 3 areas needs attention, safeguarding met; before it February 2025, November 2022 (requires improvement overall), May 2017 (good overall). Grades of different frameworks cannot be compared.',
  )
  expect(saysOfInspections({ ...INSPECTIONS, inspections: [] })).toBe('No inspection is held.')
  const [, four] = INSPECTIONS.eras
  expect(gradesOf(INSPECTIONS.inspections[2]!, four!).map(({ grade }) => grade)).toEqual([
    'Good',
    'Requires improvement',
  ])
})

test('a history of categories says the one in force first', () => {
  expect(categoryPicture(CATEGORIES).says).toBe(
    'Significant since 23 March 2026; before that Enhanced from 21 November 2024, Light touch from 1 September 2023.',
  )
  const ended = { ...CATEGORIES, periods: [{ ...CATEGORIES.periods[0]!, finishedOn: day('2024-01-31') }] }
  expect(categoryPicture(ended).says).toBe('Light touch from 1 September 2023 to 31 January 2024.')
  expect(categoryPicture({ ...CATEGORIES, periods: [] }).says).toBe('No category is held.')
})

test('figures are shown with their sign only where 0 is the average, and never as −0', () => {
  expect(show(-0.04, { after: '', decimals: 1, isSigned: true })).toBe('0.0')
  expect(show(-1.25, { after: '', decimals: 1 })).toMatch(/^−1\.[23]$/)
  expect(showRange(percentageOf(15, 31), PERCENT)).toBe('32 to 65%')
})

test('axes have a few round figures and hold what they show', () => {
  expect(ticksOf(0, 100, 4)).toEqual([0, 50, 100])
  expect(ticksOf(92, 96, 4)).toEqual([92, 93, 94, 95, 96])
  const value = fc.double({ min: -50, max: 100, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
      const [from, to] = endsAround(values, [-100, 100])
      expect(from).toBeLessThanOrEqual(Math.min(...values))
      expect(to).toBeGreaterThanOrEqual(Math.max(...values))
      const ticks = ticksOf(from, to, 4)
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThan(8)
    }),
  )
})

test('labels lie a line apart between their ends, and words fit where they are put', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -20, max: 220, noNaN: true }), { maxLength: 5 }), (wanted) => {
      const places = spreadOut(wanted, 0, 200, 15).sort((one, other) => one - other)
      places.forEach((place, at) => at > 0 && expect(place - places[at - 1]!).toBeGreaterThanOrEqual(14.999))
      if (places.length > 0) expect(places.at(-1)).toBeLessThanOrEqual(200)
    }),
  )
  expect(wrap('one two three four', widthOf('one two')).length).toBe(3)
  expect(widthOf(shortened('Saint Oswald’s Church of England School', 120))).toBeLessThanOrEqual(120)
  expect(shortened('Llanfairpwllgwyngyll', 60)).toMatch(/^Llan.*…$/)
})
