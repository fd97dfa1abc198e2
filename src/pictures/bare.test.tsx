import { day } from '#shared/plain-date.ts'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { categoryPicture } from './category-picture.tsx'
import { funnelPicture } from './funnel-picture.tsx'
import { gapPicture } from './gap-picture.tsx'
import { inspectionsPicture } from './inspections-picture.tsx'
import { aFunnel, CATEGORIES, GAPS, INSPECTIONS, LIKE_SCHOOLS } from './picture-examples.ts'
import { CARD, NARROW, type Picture, PictureFigure, WIDE } from './picture.tsx'
import { smallTrendPicture } from './small-trend-picture.tsx'
import { stripPicture } from './strip-picture.tsx'
import { THREE_YEARS } from './trend-examples.ts'
import { trendPicture } from './trend-picture.tsx'

const oneYear = {
  ...THREE_YEARS,
  years: [{ year: 2026, shown: '2026', school: { value: 100, low: 60, high: 100, of: 6 } }],
}
const score = { after: '', decimals: 1, isSigned: true }
const funnel = aFunnel(20)

/** The least that a service may have, and the oddest. */
const BARE: [string, Picture][] = [
  ['a trend without years', trendPicture({ ...THREE_YEARS, years: [] })],
  ['a trend of one year', trendPicture(oneYear)],
  ['a card without years', smallTrendPicture({ ...THREE_YEARS, years: [] }, 'card')],
  ['a card of one year', smallTrendPicture(oneYear, 'card')],
  [
    'a score that never moves',
    trendPicture({
      ...oneYear,
      unit: score,
      axis: 'close',
      years: [{ year: 2026, shown: '2026', school: { value: 0 } }],
    }),
  ],
  ['a funnel without others', funnelPicture({ ...funnel, others: [] })],
  [
    'a funnel of which the school is the largest by far',
    funnelPicture({ ...funnel, school: { name: 'Ours', value: 0, of: 2000 } }),
  ],
  ['a strip of one school', stripPicture({ ...LIKE_SCHOOLS, others: [], england: undefined })],
  [
    'a strip of schools that are all alike',
    stripPicture({ ...LIKE_SCHOOLS, school: { name: 'Ours', value: 100 }, others: [100, 100], england: 100 }),
  ],
  ['gaps without rows', gapPicture({ ...GAPS, rows: [] })],
  ['gaps of nothing', gapPicture({ ...GAPS, rows: [{ name: 'Girls', one: { value: 0 }, other: { value: 0 } }] })],
  ['inspections of a new school', inspectionsPicture({ ...INSPECTIONS, inspections: [] })],
  [
    'an inspection of no known framework',
    inspectionsPicture({ ...INSPECTIONS, inspections: [{ on: day('2026-01-09'), era: 'local', overall: 'Sound' }] }),
  ],
  ['no categories', categoryPicture({ ...CATEGORIES, periods: [] })],
  [
    'a category since today',
    categoryPicture({ ...CATEGORIES, periods: [{ startedOn: CATEGORIES.today, name: 'Of another service' }] }),
  ],
]

test.each(BARE)('%s is drawn and said without a hole', (_, picture) => {
  const drawn = [CARD, NARROW, WIDE].map((width) => picture.draw(width))
  for (const { height } of drawn) expect(height).toBeGreaterThan(0)
  const page = render(
    <>
      <PictureFigure picture={picture} />
      {drawn.map(({ marks }) => (
        <svg>{marks}</svg>
      ))}
    </>,
  )
  expect(page).not.toMatch(/NaN|Infinity|undefined|width="-|height="-/)
  expect(picture.says).toMatch(/\w.*\.$/)
  expect(picture.says).not.toMatch(/^\.|NaN|undefined/)
})
