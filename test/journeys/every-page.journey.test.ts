import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aSmallWorld } from '../support/a-small-world.ts'
import { testApp } from '../support/browse.ts'
import { listRoutes } from '../support/list-routes.ts'
import { putFirst } from '../support/put-first.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'
import { at360, axe, bringAxe, useBrowser } from './support.ts'

const { openPage } = useBrowser()

/** Not pages of somebody who stands in a service, or no pages at all. */
const LEFT_OUT = [
  /^\/sign-in/,
  /^\/choose-service/,
  /^\/invitation/,
  /^\/new-password/,
  /^\/set-up/,
  /^\/assets/,
  /\/text$/,
  // Files to keep: not asked for, so that none counts as a page that nobody sees.
  /\.(csv|xlsx)$/,
  /\/(word|pdf|document|picture|file)$/,
  /^\/my-visits\//,
  /\/saves$/,
  /^\/service-worker|^\/offline\/standing/,
  /\*$/,
  /^\/search/,
]

/** Between them these have nearly everything that a model can have: what the first does not show one of the others does. */
const WORLDS = ['norfolk', 'st-helens', 'wiltshire', 'essex', 'rotherham'] as const

test('every page of the program passes axe and fits a telephone, routes to come among them', async () => {
  let [unseen, all]: [string[] | undefined, number] = [undefined, 0]
  for (const model of WORLDS) {
    const { service, actors: some, others, addressesOf } = await aSmallWorld(model)
    const actors = [...some, ...others]
    const app = await testApp(service.now)
    const routes = listRoutes(app).filter(
      ({ url, methods }) => methods.includes('GET') && !LEFT_OUT.some((pattern) => pattern.test(url)),
    )
    all = routes.length
    // A browser is slow to hear that it may not see a page: who may is asked without one, and most need none at all.
    const visitors = await Promise.all(
      actors.map(async (personId) => ({ visitor: await aVisitor(service, personId), personId })),
    )
    const pages = new Map<string, Page>()
    const still: string[] = []
    for (const { url } of routes) {
      if (unseen && !unseen.includes(url)) continue
      const shown = await firstShown(visitors, await addressesOf(url))
      if (!shown) {
        still.push(url)
        continue
      }
      putFirst(visitors, shown.to)
      const { personId } = shown.to
      const page = pages.get(personId) ?? (await bringAxe(await openPage(service, { personId })))
      pages.set(personId, page)
      await page.goto(shown.address)
      await at360(page)
      await axe(page)
    }
    unseen = still
    await Promise.all([...pages.values()].map((page) => page.context().close()))
  }
  // A page that nobody of these worlds can open is not looked at: it must be one of few.
  expect(unseen?.length, `seen by nobody: ${unseen?.join(' ')}`).toBeLessThan(all / 10)
}, 900_000)

/** The first of some addresses that anybody is shown a page at, and whoever it is. */
async function firstShown<T extends { visitor: Visitor }>(visitors: readonly T[], addresses: readonly string[]) {
  for (const address of addresses)
    for (const to of visitors) if (await to.visitor.isShown(address)) return { address, to }
  return undefined
}
