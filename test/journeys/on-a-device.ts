import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { anotherApp } from '../support/browse.ts'

/** The passphrase of every device of a journey. */
export const PASSPHRASE = 'seven grey herons'

/** An application on a port of its own that goes away and comes back, as the service does to whoever is in a school. */
export async function anAppThatGoesAway(now: Date) {
  const app = await anotherApp(now)
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  let current: FastifyInstance = app
  return {
    ...{ app, origin },
    stop: () => current.close(),
    async start() {
      current = await anotherApp(now)
      await current.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) })
    },
  }
}

/** Switches a browser on as a device, up to the passphrase. */
export async function switchOn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/me/devices`)
  await page.locator('[data-device-here=ready]').waitFor()
  await page.fill('#name', 'Work laptop')
  await page.fill('#passphrase', PASSPHRASE)
  await page.fill('#again', PASSPHRASE)
  await page.click('text=Switch it on here')
  await page.waitForURL('**/offline')
}

/** Opens what is kept on a device. */
export async function unlock(page: Page): Promise<void> {
  await page.locator('#passphrase').waitFor()
  await page.fill('#passphrase', PASSPHRASE)
  await page.click('button:text-is("Open")')
}

/** Waits for the page with this heading. */
export const heading = (page: Page, says: string | RegExp) => page.locator('h1', { hasText: says }).waitFor()

/** Waits until this is said of how it stands with the service. */
export const status = (page: Page, says: string | RegExp) =>
  page.locator('[data-status]', { hasText: says }).waitFor({ timeout: 15_000 })

/** Everything that a page of ours could read of this browser's stores, as text. */
export async function allThatIsStored(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    const said = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? new TextDecoder('latin1').decode(value)
      : value && typeof value === 'object' ? Object.entries(value).map(([name, each]) => name + said(each)).join() : String(value)
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result) })
      for (const store of db.objectStoreNames)
        texts.push(said(await new Promise((done) => { const asked = db.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result) })))
      db.close()
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        texts.push(request.url, await (await caches.match(request)).text())
    return texts.join('\\n')
  })()`)
}
