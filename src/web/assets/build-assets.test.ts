import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Assets, buildAssets } from './build-assets.ts'

let folder: string
let assets: Assets
let css: string
/** How long building everything took, in milliseconds: what a second build is held against. */
let wholeTook: number

const inFolder = (address: string) => join(folder, basename(address))
const contentOf = (address: string) => readFile(inFolder(address), 'utf8')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'))
  const began = performance.now()
  assets = await buildAssets(folder)
  wholeTook = performance.now() - began
  css = await contentOf(assets.css)
})

afterAll(() => rm(folder, { recursive: true }))

test('every address names a file in the folder, with a hash of what is inside', async () => {
  expect(assets.css).toMatch(/^\/assets\/waymark-[0-9a-f]{10}\.css$/)
  expect(assets.js).toMatch(/^\/assets\/waymark-[0-9a-f]{10}\.js$/)
  expect(assets.jsEnabled).toMatch(/^\/assets\/js-enabled-[0-9a-f]{10}\.js$/)
  expect(assets.writing).toMatch(/^\/assets\/writing-[0-9a-f]{10}\.js$/)
  expect(assets.favicon).toBe('/assets/favicon.svg')
  expect(assets.serviceWorker).toMatch(/^service-worker-[0-9a-f]{10}\.js$/)
  const named = Object.entries(assets).flatMap(([name, address]) => (name === 'folder' ? [] : basename(address)))
  expect((await readdir(folder)).sort()).toEqual([...named, 'manifest.json'].sort())
})

test('the stylesheet has nothing that is GOV.UK’s alone', () => {
  expect(css).not.toMatch(/GDS Transport|@font-face|crown|crest|govuk-logo|url\(/i)
  expect(css).toContain('system-ui')
})

test('the stylesheet has GOV.UK’s components, in our colours and width, and our own patterns', () => {
  expect(css).toMatch(/\.govuk-button\{/)
  expect(css).toContain('--govuk-brand-colour: #17484a')
  expect(css).toContain('max-width:1200px')
  for (const pattern of [
    'header',
    'nav',
    'stats',
    'rows',
    'days',
    'cat',
    'grid',
    'timeline',
    'write',
    'measure',
    'chart',
  ])
    expect(css, pattern).toContain(`.wm-${pattern}`)
  expect(css).toMatch(/@media print\{[^@]*\.wm-header/)
})

test('the scripts start GOV.UK’s components and need no eval or inline script', async () => {
  const js = await contentOf(assets.js)
  expect(js).toContain('govuk-error-summary')
  expect(js).not.toMatch(/\beval\(|new Function\(/)
  for (const script of [assets.writing, assets.devices, assets.offline, assets.serviceWorker])
    expect(await contentOf(script), script).not.toMatch(/\beval\(|new Function\(/)
  const jsEnabled = await contentOf(assets.jsEnabled)
  expect(jsEnabled).toMatch(/js-enabled.*govuk-frontend-supported/s)
})

test('when nothing has changed, the second build has the same names, writes nothing and takes a quarter of the first at most', async () => {
  const written = (await stat(inFolder(assets.css))).mtimeMs
  const began = performance.now()
  expect(await buildAssets(folder)).toEqual(assets)
  expect(performance.now() - began).toBeLessThan(wholeTook / 4)
  expect((await stat(inFolder(assets.css))).mtimeMs).toBe(written)
})

test('a file that has gone is built again, under the same name', async () => {
  await rm(inFolder(assets.css))
  expect(await buildAssets(folder)).toEqual(assets)
  expect(await contentOf(assets.css)).toBe(css)
})
