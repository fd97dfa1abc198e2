import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fastify } from 'fastify'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ExamplesPage } from '#pictures/all-examples.tsx'
import { buildAssets } from '#web/assets/build-assets.ts'
import { toHtml } from '#web/html.ts'
import { at360, axe, useBrowser } from './support.ts'

const { openPageOf } = useBrowser()

test('every picture can be read on a telephone and on a desk: words within it, of 12 pixels or more, and none on another', async () => {
  const page = await openPageOf(await anApp(), false)
  await page.goto('/')
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await troubleIn(page), `at ${width} pixels`).toEqual([])
  }
  await at360(page)
  await axe(page)
})

/** What stands outside its picture, lies on other words, or is too small to be read. */
function troubleIn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('svg')].flatMap((svg) => {
    const frame = svg.getBoundingClientRect()
    if (frame.width === 0) return []
    const scale = frame.width / svg.viewBox.baseVal.width
    const words = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
    const of = svg.querySelector('title').textContent + ': '
    const outside = words.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || box.top < frame.top - 1)
    const onEachOther = words.flatMap((one, at) => words.slice(at + 1).filter((other) =>
      Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1 &&
      Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 4 * scale).map((other) => one.text + ' / ' + other.text))
    const small = words.length > 0 && 13 * scale < 12 ? ['words of ' + 13 * scale + ' pixels'] : []
    return [...outside.map(({ text }) => text + ' is cut'), ...onEachOther, ...small].map((each) => of + each)
  })`)
}

/** The page of all examples, served as any page is, with the stylesheet of every page. */
async function anApp() {
  const { css, folder } = await buildAssets()
  const stylesheet = await readFile(join(folder, basename(css)), 'utf8')
  const app = fastify()
  app.get('/', (_, reply) =>
    reply
      .type('text/html')
      .send(toHtml(<ExamplesPage stylesheet="" />).replace('<style></style>', () => `<style>${stylesheet}</style>`)),
  )
  return app
}
