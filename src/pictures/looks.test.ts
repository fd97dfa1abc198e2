import { join } from 'node:path'
import { compile } from 'sass'
import { expect, test } from 'vitest'
import { LOOKS } from './looks.ts'

const ASSETS = join(import.meta.dirname, '..', 'web', 'assets')
const stylesheet = ['styles/_page.scss', 'styles/_charts.scss']
  .map((file) => compile(join(ASSETS, file), { loadPaths: [ASSETS] }).css)
  .join('\n')
const colours = new Map(
  [...stylesheet.matchAll(/(--wm-[\w-]+):\s*(#\w+)/g)].map(([, name = '', value = '']) => [name, value]),
)

/** What the site's stylesheet says of a class of a picture, its variables read. */
function styleOf(name: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, selectors = '', body = ''] of stylesheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.split(',').some((each) => each.trim() === `.wm-chart .${name}`)) continue
    for (const [, property = '', value = ''] of body.matchAll(/([\w-]+):\s*([^;]+);/g))
      found[property] = value.replace(/var\((--[\w-]+)\)/g, (_, variable: string) => colours.get(variable) ?? variable)
  }
  return found
}

test.each(Object.keys(LOOKS))('%s looks in a document as the stylesheet makes it look on a page', (name) => {
  expect(LOOKS[name]).toEqual(styleOf(name))
})

test('every line, dot and word that means something has a contrast of 3 to 1 with paper, words 4.5 to 1', () => {
  // Of these the words or the edges beside them say the same.
  const quiet = ['c-rule', 'c-band', 'c-band-2', 'c-gap', 'c-dots-in', 't-over']
  for (const [name, { stroke = 'none', fill = 'none' }] of Object.entries(LOOKS)) {
    if (quiet.includes(name)) continue
    const contrasts = [stroke, fill].filter((each) => each !== 'none').map(contrastWithWhite)
    if (contrasts.length > 0)
      expect(Math.max(...contrasts), name).toBeGreaterThanOrEqual(name.startsWith('t-') ? 4.5 : 3)
  }
})

test('lines differ by their dashes and marks by their fill, so that they are told apart in grey', () => {
  const dashes = ['c-us', 'c-eng', 'c-loc', 'c-target'].map((name) => LOOKS[name]!['stroke-dasharray'] ?? 'solid')
  expect(new Set(dashes).size).toBe(4)
  expect(LOOKS['c-us-d']!.fill).not.toBe(LOOKS['c-eng-d']!.fill)
})

/** As WCAG 2.2 defines relative luminance and contrast. */
function contrastWithWhite(colour: string): number {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((each) => each + each).join('') : colour.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
