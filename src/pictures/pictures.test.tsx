import { parse, type HTMLElement } from 'node-html-parser'
import { render } from 'preact-render-to-string'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { ALL_PICTURES } from './all-examples.tsx'
import { forPrint } from './for-print.ts'
import { funnelPicture } from './funnel-picture.tsx'
import { MOST_DOTS } from './funnel-plot.ts'
import { aFunnel } from './picture-examples.ts'
import { NARROW, PictureFigure, WIDE } from './picture.tsx'
import { SmallTrend } from './small-trend-picture.tsx'
import { svgText } from './svg-text.tsx'
import { BROKEN, NOTHING, THREE_YEARS } from './trend-examples.ts'

const pageOf = (picture: (typeof ALL_PICTURES)[number]) => parse(render(<PictureFigure picture={picture} />))
const textsOf = (svg: HTMLElement, wanted = 'text') => svg.querySelectorAll(wanted).map((each) => each.textContent)

describe.each(ALL_PICTURES.map((picture) => [picture.title, picture] as const))('%s', (_, picture) => {
  const page = pageOf(picture)
  const drawings = page.querySelectorAll('svg')

  test('is an image with a title and its sentence, drawn for a narrow place and for a wide one', () => {
    expect(drawings.map((svg) => svg.getAttribute('viewBox')?.split(' ')[2])).toEqual([String(NARROW), String(WIDE)])
    for (const svg of drawings) {
      expect(svg.getAttribute('role')).toBe('img')
      const [title = '', says = ''] = svg.getAttribute('aria-labelledby')?.split(' ') ?? []
      expect(svg.querySelector(`#${title}`)?.textContent).toBe(picture.title)
      expect(svg.querySelector(`#${says}`)?.textContent).toBe(picture.says)
    }
    const ids = page.querySelectorAll('[id]').map((each) => each.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('says in one paragraph what it shows, before the picture', () => {
    expect(page.querySelector('figcaption')?.textContent).toContain(picture.says)
    expect(picture.says).toMatch(/^[^.].*\.$/s)
    expect(picture.says).not.toMatch(/undefined|NaN|null|\bInfinity/)
  })

  test('has no style and no script of its own, and no mark without a place', () => {
    expect(page.toString()).not.toMatch(/style=|<script|NaN|undefined|Infinity/)
  })

  test('has a table that is as wide as its head and holds every number that is written at a mark', () => {
    for (const row of picture.table.rows) expect(row.length).toBeLessThanOrEqual(picture.table.head.length)
    const table = page.querySelector('details table')?.textContent ?? ''
    const axis = new Set(drawings.flatMap((svg) => [...textsOf(svg, '.t-m.t-e'), ...textsOf(svg, '.t-m.t-c')]))
    const atMarks = drawings
      .flatMap((svg) => textsOf(svg))
      .filter((text) => !axis.has(text) && !/^[a-z] |scale starts|^9\d(\.\d)?%$/.test(text))
    const said = `${table} ${picture.title} ${picture.table.head.join(' ')}`
    const numbers = atMarks.flatMap((text) => text.match(/[−+]?\d[\d,.]*%?/g) ?? [])
    expect(numbers.filter((number) => !said.includes(number.replace(/[.,]$/, '')))).toEqual([])
  })

  test('stands alone as SVG for a document: no class is left, and it can be drawn', async () => {
    const { svg, png, width, height } = await forPrint(picture, WIDE)
    expect(svg).not.toContain('class=')
    expect(width).toBe(WIDE)
    const { width: drawn, height: high } = await sharp(png).metadata()
    expect(drawn! / high!).toBeCloseTo(width / height, 1)
  })
})

describe('a funnel', () => {
  test('of more than five hundred schools draws every second, third or fourth and says so', () => {
    const picture = funnelPicture(aFunnel(1100))
    const dots =
      parse(render(<svg>{picture.draw(WIDE).marks}</svg>))
        .querySelector('.c-dots')
        ?.getAttribute('d') ?? ''
    expect(dots.match(/M/g)!.length).toBeLessThanOrEqual(MOST_DOTS)
    expect(picture.key).toContain('367 of 1,100 are drawn')
    expect(picture.says).toContain('Of 1,100 others')
  })
})

describe('a small trend', () => {
  test('in a row has no words, on a card its last figures; both are heard as the sentence', () => {
    const row = parse(render(<SmallTrend trend={THREE_YEARS} size="row" />))
    const card = parse(render(<SmallTrend trend={THREE_YEARS} size="card" />))
    expect(textsOf(row)).toEqual([])
    expect(textsOf(card)).toEqual(['48%', '63%', '2024', '2026'])
    expect(row.querySelector('desc')?.textContent).toBe(card.querySelector('desc')?.textContent)
    expect(textsOf(parse(render(<SmallTrend trend={NOTHING} size="card" />)))).toContain('no figures')
    expect(parse(render(<SmallTrend trend={BROKEN} size="card" />)).querySelectorAll('.c-break')).toHaveLength(2)
  })
})

test('a name with signs of markup stays a name', () => {
  const picture = funnelPicture(aFunnel(20, '<b class="c-us">St Mary’s & "All" Saints</b>'))
  expect(svgText(picture, WIDE).svg).toContain('&lt;b class=&quot;c-us&quot;>')
})
