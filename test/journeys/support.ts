import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { TestService } from '../support/a-service.ts'
import { testApp } from '../support/browse.ts'
import { CHROMIUM_IS_MISSING, findChromium } from '../support/chromium.ts'

/** So that a browser does nothing but what a test asks. */
export const QUIETLY = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The checker as its makers send it, to be run within a page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.0 to 2.2, levels A and AA. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Visitor = { personId?: string; javaScript?: boolean; at?: { now?: string } }

export type Journeys = {
  /** A page of somebody of a test's service, or of nobody, in a browser that knows of no other. */
  openPage: (service: TestService, visitor?: Visitor) => Promise<Page>
  /** A page in an application of a test's own: of nobody, or of whom the cookie stands for. */
  openPageOf: (app: FastifyInstance, javaScript?: boolean, cookie?: string) => Promise<Page>
}

/** For a file of journeys: one browser from its first test to its last. Called once, outside of tests. */
export function useBrowser(): Journeys {
  let browser: Browser
  const opened: BrowserContext[] = []
  beforeAll(async () => {
    const executablePath = findChromium()
    if (!executablePath) throw new Error(CHROMIUM_IS_MISSING)
    browser = await chromium.launch({ executablePath, args: QUIETLY })
  })
  afterAll(async () => {
    await Promise.all(opened.map((each) => each.close()))
    await browser?.close()
  })
  async function open(app: FastifyInstance, javaScript: boolean, cookie?: string): Promise<Page> {
    const baseURL = await addressOf(app)
    const context = await browser.newContext({
      baseURL,
      javaScriptEnabled: javaScript,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    })
    opened.push(context)
    context.setDefaultTimeout(10_000)
    const [name = '', value = ''] = cookie?.split('=') ?? []
    if (cookie) await context.addCookies([{ name, value, url: baseURL }])
    const page = await context.newPage()
    refuseMistakes(page)
    if (!javaScript) withoutScripts.add(page)
    return page
  }
  return {
    async openPage(service, { personId, javaScript = true, at = {} } = {}) {
      const app = await testApp(at.now ? new Date(at.now) : service.now)
      return open(app, javaScript, personId && (await service.signIn(personId)))
    },
    openPageOf: (app, javaScript = true, cookie) => open(app, javaScript, cookie),
  }
}

/** Where an application answers, on a free port of this machine. */
async function addressOf(app: FastifyInstance): Promise<string> {
  const place = app.server.address()
  return place && typeof place === 'object'
    ? `http://127.0.0.1:${place.port}`
    : app.listen({ host: '127.0.0.1', port: 0 })
}

const mistakes = new WeakMap<Page, string[]>()
const withoutConnection = new WeakSet<Page>()

/** From now on the service may be away while this page is open: that it is not reached is no mistake of the page's. */
export function letBeWithoutConnection(page: Page): Page {
  withoutConnection.add(page)
  return page
}

/** What a browser complains of while a page is open: a script that throws, something that the page's own policy forbids. */
function refuseMistakes(page: Page): void {
  const found: string[] = []
  mistakes.set(page, found)
  page.on('pageerror', (error) => found.push(error.message))
  page.on('console', (line) => {
    const isExpected = withoutConnection.has(page) ? /status of 4\d\d|ERR_CONNECTION_REFUSED/ : /status of 4\d\d/
    if (line.type() === 'error' && !isExpected.test(line.text())) found.push(line.text())
  })
  page.on('response', (answer) => {
    if (answer.status() >= 500) found.push(`${answer.status()} at ${answer.url()}`)
  })
}

const withoutScripts = new WeakSet<Page>()

/** Nothing that axe can find stands against WCAG 2.2 AA on the page as it is now, and the browser has nothing to complain of. */
export async function axe(page: Page): Promise<void> {
  const violations = withoutScripts.has(page) ? await inCopy(page, findViolations) : await findViolations(page)
  expect.soft(violations, `axe at ${page.url()}`).toEqual([])
  expect.soft(mistakes.get(page) ?? [], `complaints at ${page.url()}`).toEqual([])
}

/** The checker comes with each page that is opened, which of many pages costs a fifth of bringing it to each. */
export async function bringAxe(page: Page): Promise<Page> {
  await page.addInitScript({ content: AXE })
  return page
}

async function findViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE)
  const options = JSON.stringify({ runOnly: { type: 'tag', values: STANDARD }, resultTypes: ['violations'] })
  return page.evaluate<string[]>(`axe.run(document, ${options}).then(({ violations }) =>
    violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => id + ': ' + help + ': ' + html)))`)
}

/** axe is a script itself: what a browser without any shows is laid before one in which none of the page's own runs. */
async function inCopy<T>(page: Page, job: (copy: Page) => Promise<T>): Promise<T> {
  const body = await page.content()
  const url = page.url()
  const context = await page.context().browser()!.newContext({ viewport: page.viewportSize() })
  try {
    await context.route('**/*.js', (route) => route.abort())
    await context.route(url, (route) => route.fulfill({ body, contentType: 'text/html' }))
    const copy = await context.newPage()
    await copy.goto(url)
    return await job(copy)
  } finally {
    await context.close()
  }
}

/** At 360 pixels, the width of a small telephone, nothing of the page has to be pushed aside to be read. */
export async function at360(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 740 })
  const tooWide = await page.evaluate<string[]>(`(() => {
    if (document.documentElement.scrollWidth <= 360) return []
    const wide = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > 360.5)
    return wide.length > 0 ? wide.map((each) => each.outerHTML.slice(0, 120)).slice(-5) : ['the page itself']
  })()`)
  expect.soft(tooWide, `too wide at 360 pixels at ${page.url()}`).toEqual([])
  if (before) await page.setViewportSize(before)
}

/** Goes from field to field by keyboard alone until one that fits is reached. Fails where none is, or where it is not seen. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const fits = JSON.stringify(selector)
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate<boolean>(`document.activeElement?.matches(${fits}) ?? false`)
    if (isThere) return expect(await isSeen(page), `${selector} can be seen when it is reached`).toBe(true)
  }
  throw new Error(`${selector} cannot be reached by keyboard at ${page.url()}`)
}

/** Whether what has the focus shows it: by an outline, a shadow, or a colour behind. */
async function isSeen(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const it = document.activeElement
    const box = it.getBoundingClientRect()
    const looks = (each) => { const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(each)
      return [outlineStyle === 'none' ? '' : outlineStyle + outlineWidth, boxShadow, backgroundColor].join() }
    const focused = looks(it) + looks(it.nextElementSibling ?? it)
    it.blur()
    const resting = looks(it) + looks(it.nextElementSibling ?? it)
    it.focus()
    return box.width > 0 && box.height > 0 && focused !== resting
  })()`)
}

/** What every page of a journey has to be: nothing for axe to find, nothing too wide for a telephone. */
export async function lookWell(page: Page): Promise<void> {
  await axe(page)
  await at360(page)
}
