import type { FileChooser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asGiasCsv } from '#demonstration/gias-csv.ts'
import { madeUpRegister } from '#demonstration/made-up-register.ts'
import { aService } from '../support/a-service.ts'
import { tabTo, useBrowser } from './support.ts'

const { openPage } = useBrowser()

/** Long enough for every stop of the longest page here, and short of for ever. */
const STOPS_AT_MOST = 200

const ways = [
  ['with scripts', true],
  ['without any script', false],
] as const

test.each(ways)('a school is found and opened by keyboard alone, %s', async (_way, javaScript) => {
  const service = await aService({ model: 'norfolk' })
  const school = await service.addSchool({ name: 'Hollin Bank Primary School', town: 'Eskmouth' })
  await service.addSchool({ name: 'Tarn Lane School' })
  const page = await openPage(service, { personId: service.administratorId, javaScript })

  await page.goto('/')
  await walk(page)
  await skipToMatter(page)
  await page.goto('/')
  await tabTo(page, '#q')
  await page.keyboard.type('holin bank')
  await follow(page, /1 school like/)
  await walk(page)
  await page.goto(page.url())
  await tabTo(page, `main a[href="/schools/${school}"]`)
  await follow(page, /^Hollin Bank Primary School$/)
  await walk(page)
  await page.goto(`/schools/${school}`)
  await tabTo(page, 'main summary')
  for (const isOpen of [true, false]) {
    await page.keyboard.press(isOpen ? 'Enter' : 'Space')
    expect(await page.locator('details[open]').count()).toBe(isOpen ? 1 : 0)
  }
})

test.each(ways)('a person is added, given a role and invited by keyboard alone, %s', async (_way, javaScript) => {
  const service = await aService({ model: 'norfolk' })
  const page = await openPage(service, { personId: service.administratorId, javaScript })

  await page.goto('/')
  await tabTo(page, '.wm-nav a[href="/people"]')
  await follow(page, /people|person/)
  await tabTo(page, 'main a[href="/people/add"]')
  await follow(page, /^Add a person$/)
  await walk(page)
  await page.goto('/people/add')
  await tabTo(page, 'main button.govuk-button')
  await press(page, '.govuk-error-summary')
  if (javaScript) expect(await page.evaluate<string>('document.activeElement.className')).toContain('error-summary')
  await tabTo(page, '.govuk-error-summary a')
  await page.keyboard.press('Enter')
  await page.waitForFunction('document.activeElement?.id === "name" || location.hash === "#name"')
  if (!javaScript) await tabTo(page, '#name')
  await page.keyboard.type('Dora Data')
  await tabTo(page, '#email')
  await page.keyboard.type('dora@example.test')
  await tabTo(page, 'main button.govuk-button')
  await follow(page, /Which role/)

  await tabTo(page, 'main input[type=radio]')
  await page.keyboard.press('Space')
  while (!(await page.isChecked('input[value="data-officer"]'))) await page.keyboard.press('ArrowDown')
  await tabTo(page, 'main button.govuk-button')
  await follow(page, /where and when/)
  await walk(page)
  await tabTo(page, 'main button.govuk-button')
  await follow(page, /^Dora Data$/)
  await tabTo(page, 'form[action$="/invite"] button')
  await press(page, 'dd:has-text("Invited at")')
})

test.each(ways)('a file is loaded and its preview read by keyboard alone, %s', async (_way, javaScript) => {
  const service = await aService({ model: 'norfolk', laCodes: ['984'] })
  const { schools } = madeUpRegister({ seed: 'keyboard', laCode: '984', laName: 'Eskmoor', schools: 6 })
  const page = await openPage(service, { personId: service.administratorId, javaScript })

  await page.goto('/')
  await tabTo(page, '.wm-nav a[href="/imports"]')
  await follow(page, /^Nothing has been imported yet$/)
  await walk(page)
  await page.goto('/imports')
  await tabTo(page, 'main a[href="/imports/register/add"]')
  await follow(page, /^Add a register file$/)
  await tabTo(page, 'input[type=file]')
  // Only the page in front is given the window in which a file is chosen.
  await page.bringToFront()
  const chooser = await openChooser(page)
  await chooser.setFiles({
    name: 'register.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([...asGiasCsv(schools)].join(''), 'latin1'),
  })
  await tabTo(page, 'main form button.govuk-button')
  await follow(page, /schools are new$/)
  await walk(page)
  await page.goto(page.url())
  await tabTo(page, 'form[action$="/discard"] button')
  await press(page, 'h1:has-text("This preview was thrown away")')
})

/** Goes on by Enter, to a page of this heading. */
async function follow(page: Page, heading: RegExp): Promise<void> {
  const before = page.url()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== before)
  expect((await page.textContent('h1'))?.trim()).toMatch(heading)
}

/** Presses what has the focus by Space, and waits for what comes of it. */
async function press(page: Page, awaited: string): Promise<void> {
  await page.keyboard.press('Space')
  await page.waitForSelector(awaited)
}

/** The first stop of every page: past what stands on all of them, to the page's own matter. */
async function skipToMatter(page: Page): Promise<void> {
  await page.goto(page.url())
  await page.keyboard.press('Tab')
  expect(await page.evaluate<string>('document.activeElement.className')).toContain('govuk-skip-link')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate<boolean>('document.activeElement.closest("main") !== null')).toBe(true)
}

type Stop = { what: string; isAfter: boolean; isShown: boolean; isMarked: boolean }

/** From the top to the end by Tab: the skip link first, each stop seen and in the order of reading, and nowhere a trap. */
async function walk(page: Page): Promise<void> {
  await page.goto(page.url())
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<Stop | null>(STOP)
    if (!stop) break
    stops.push(stop)
    expect(stops.length, `a trap at ${page.url()}: ${stop.what}`).toBeLessThan(STOPS_AT_MOST)
  }
  const at = (wrong: (stop: Stop) => boolean) => stops.filter(wrong).map(({ what }) => what)
  expect(stops[0]?.what, `the first stop at ${page.url()}`).toContain('govuk-skip-link')
  expect(
    at(({ isAfter }) => !isAfter),
    `out of the order of reading at ${page.url()}`,
  ).toEqual([])
  expect(
    at(({ isShown }) => !isShown),
    `not to be seen at ${page.url()}`,
  ).toEqual([])
  expect(
    at(({ isMarked }) => !isMarked),
    `without a mark of the focus at ${page.url()}`,
  ).toEqual([])
}

/** What has the focus now, and how it stands to the stop before; null at the end of the page. */
const STOP = `(() => {
  const it = document.activeElement
  if (!it || it === document.body || it === document.documentElement) return null
  const before = globalThis.stopBefore
  globalThis.stopBefore = it
  const box = it.getBoundingClientRect()
  const parts = [it, it.nextElementSibling].filter(Boolean)
  const isMarked = parts.some((each) => [null, '::before'].some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each, part)
    return boxShadow !== 'none' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)
  }))
  return {
    what: it.outerHTML.slice(0, 120),
    isAfter: !before || Boolean(before.compareDocumentPosition(it) & 4),
    isShown: box.width > 1 && box.height > 1,
    isMarked,
  }
})()`

/** A browser on a busy machine may let the first presses pass. */
async function openChooser(page: Page): Promise<FileChooser> {
  for (let presses = 0; presses < 10; presses += 1) {
    const choosing = page.waitForEvent('filechooser', { timeout: 5_000 }).catch(() => undefined)
    await page.keyboard.press('Enter')
    const chooser = await choosing
    if (chooser) return chooser
  }
  throw new Error('no window in which to choose a file has opened')
}
