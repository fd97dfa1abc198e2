import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { saveRecord } from '#records/index.ts'
import { day } from '#shared/plain-date.ts'
import { keepDraft } from '#work/work.ts'
import { aServiceToVisit, book, booking } from '../support/a-visit.ts'
import { findChromium } from '../support/chromium.ts'
import { allThatIsStored, anAppThatGoesAway, heading, PASSPHRASE, status, switchOn, unlock } from './on-a-device.ts'
import { at360, axe, letBeWithoutConnection, QUIETLY, tabTo, useBrowser } from './support.ts'

const { openPageOf } = useBrowser()

const CANARY = 'Phonics in the canary class is taught well.'

type Coming = Awaited<ReturnType<typeof aComingVisit>>

const stopped: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stopped.splice(0)) await stop()
})

/** A visit of today, booked and not held yet. */
async function aComingVisit() {
  const made = await aServiceToVisit()
  const on = booking(made.adviser, { on: day('2026-11-12') })
  const visitId = await book(made.service, made.adviser, made.school, 'data-analysis', on)
  const app = await anAppThatGoesAway(made.service.now)
  stopped.push(() => app.stop())
  return { ...made, ...app, visitId }
}

const line = (page: Page, says: string | RegExp) => page.locator('[data-save-line]', { hasText: says }).waitFor()

/** Switched on, and everything that comes kept ready. */
async function ready(page: Page, coming: Coming): Promise<void> {
  await switchOn(page, coming.origin)
  await unlock(page)
  await heading(page, '1 visit is ready on this device')
}

async function openVisit(page: Page, { visitId }: Coming): Promise<void> {
  await page.click(`[data-visit-line="${visitId}"] a`)
  await page.locator('[data-offline-writing=ready]').waitFor()
}

async function bodyOf({ service, visitId }: Coming, section: string): Promise<string | undefined> {
  const { rows } = await service.db.owner.query<{ body: string }>(
    `select s.body from record_sections s join records r on r.id = s.record_id where r.visit_id = $1 and s.section = $2`,
    [visitId, section],
  )
  return rows[0]?.body
}

async function openProfile(folder: string, cookie?: { value: string; url: string }): Promise<[BrowserContext, Page]> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium()!,
    args: QUIETLY,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(10_000)
  if (cookie) await context.addCookies([{ name: 'waymark', ...cookie }])
  return [context, context.pages()[0] ?? (await context.newPage())]
}

describe('a record that is written without a connection', () => {
  test('outlives the browser, lies sealed on the disk, and joins the service once there is one', async () => {
    const coming = await aComingVisit()
    const folder = await mkdtemp(join(tmpdir(), 'offline-'))
    stopped.push(() => rm(folder, { recursive: true, force: true }))
    const [, token = ''] = (await coming.service.signIn(coming.adviser)).split('=')
    const [first, page] = await openProfile(folder, { value: token, url: coming.origin })
    await page.goto(`${coming.origin}/me/devices`)
    await at360(page)
    await ready(page, coming)
    await status(page, 'Joined with the service, 08:40')
    await at360(page)
    await coming.stop()

    // The way that one always goes: to the record's own page.
    await page.goto(`${coming.origin}/visits/${coming.visitId}/record/write`)
    await unlock(page)
    await page.locator('[data-offline-writing=ready]').waitFor()
    await at360(page)
    await page.locator('[name="body.evaluation"]').pressSequentially(CANARY)
    await page.selectOption('#add-action [name$=owner]', { index: 1 })
    await page.fill('#add-action [name$=says]', 'Ten minutes of arithmetic daily')
    await page.click('button[value="add:action"]')
    await line(page, 'Saved on this device')
    await page.check('[name=held]')
    await line(page, 'Saved on this device; the service has not been reached since 08:40')
    await page.waitForTimeout(600)
    const stored = await allThatIsStored(page)
    await first.close()
    expect(stored).toContain('Ruth Adviser')
    expect(await filesHolding(folder, [CANARY, 'Hollin Bank Primary School', PASSPHRASE])).toEqual([])
    for (const secret of ['canary class', 'Hollin Bank', 'arithmetic', PASSPHRASE]) expect(stored).not.toContain(secret)

    const [second, again] = await openProfile(folder)
    stopped.unshift(() => second.close())
    await again.goto(`${coming.origin}/offline`)
    await again.locator('#passphrase').waitFor()
    await again.fill('#passphrase', 'seven grey geese')
    await again.click('button:text-is("Open")')
    await again.locator('.govuk-error-summary', { hasText: 'That is not the passphrase' }).waitFor()
    await unlock(again)
    await heading(again, '1 record of visit written here is not on the service yet')
    await status(again, 'No connection')
    await coming.start()
    await again.click('button[value=send]')
    // A browser that was closed has forgotten who was signed in, and nothing else.
    await status(again, 'You have been signed out')
    await second.addCookies([{ name: 'waymark', value: token, url: coming.origin }])
    await again.click('button[value=send]')
    await status(again, /Joined with the service/)
    expect(await bodyOf(coming, 'evaluation')).toBe(CANARY)
    await heading(again, '1 visit is ready on this device')
    await again.locator('[data-visit-line]', { hasText: 'All of it is saved on the service.' }).waitFor()
    const { rows } = await coming.service.db.owner.query<{ says: string; status: string }>(
      `select e.says, v.status from record_entries e join records r on r.id = e.record_id join visits v on v.id = r.visit_id
       where r.visit_id = $1 and e.kind = 'action'`,
      [coming.visitId],
    )
    expect(rows).toEqual([{ says: 'Ten minutes of arithmetic daily', status: 'held' }])
  })

  test('XX-05: stands beside what was written meanwhile, until a person chooses; whatever the clocks say', async () => {
    const coming = await aComingVisit()
    const page = letBeWithoutConnection(await openPageOf(coming.app, true, await coming.service.signIn(coming.adviser)))
    // An hour slow: it wrote later, and believes that it was earlier.
    await page.clock.install({ time: new Date(Date.now() - 3_600_000) })
    await page.clock.resume()
    await ready(page, coming)
    await page.evaluate(() => undefined)
    await coming.stop()
    await openVisit(page, coming)
    await page.check('[name=held]')
    await page.fill('[name="body.evaluation"]', 'Written in the school.')
    await line(page, 'Saved on this device; the service has not been reached')
    await holdAndWrite(coming, 'Written at the office.')
    await coming.start()
    await page.click('.govuk-back-link')
    await status(page, /Joined with the service/)
    await page
      .locator('[data-visit-line]', { hasText: 'Both texts are kept on the service until you choose.' })
      .waitFor()
    expect(await bodyOf(coming, 'evaluation')).toBe('Written at the office.')
    await page.click('text=See both and choose')
    await heading(page, 'Two texts were written; choose which stands')
    expect(await page.textContent('main')).toContain('Written at the office.')
    expect(await page.textContent('main')).toContain('Written in the school.')
    await axe(page)
    await page.check('input[value=taken]')
    await page.click('text=Keep this')
    await page.waitForURL('**/record/write')
    expect(await bodyOf(coming, 'evaluation')).toBe('Written in the school.')
  })

  test('goes once its writer has signed in again, and not in another’s name; by keyboard alone', async () => {
    const coming = await aComingVisit()
    const page = letBeWithoutConnection(await openPageOf(coming.app, true, await coming.service.signIn(coming.adviser)))
    await ready(page, coming)
    await axe(page)
    await coming.service.db.owner.query('delete from access.sessions where person_id = $1', [coming.adviser])
    await tabTo(page, `[data-visit-line] a`)
    await page.keyboard.press('Enter')
    await page.locator('[data-offline-writing=ready]').waitFor()
    await tabTo(page, '[name=held]')
    await page.keyboard.press('Space')
    await tabTo(page, '[name="body.evaluation"]')
    await page.keyboard.type('Typed after the session had ended.')
    await line(page, 'you have been signed out')
    await at360(page)
    await axe(page)
    const as = async (personId: string) => {
      const [name = '', value = ''] = (await coming.service.signIn(personId)).split('=')
      await page.context().addCookies([{ name, value, url: coming.origin }])
      await page.goto(`${coming.origin}/me`)
      await page.goto(`${coming.origin}/offline`)
      await unlock(page)
    }
    await as(coming.head)
    await status(page, 'Somebody else has signed in')
    expect(await bodyOf(coming, 'evaluation')).toBeUndefined()
    await as(coming.adviser)
    await status(page, /Joined with the service/)
    expect(await bodyOf(coming, 'evaluation')).toBe('Typed after the session had ended.')
  })
})

describe('a device that is lost or left', () => {
  test('warns of what was not sent before signing out takes it off, and is open in one tab only', async () => {
    const coming = await aComingVisit()
    const page = letBeWithoutConnection(await openPageOf(coming.app, true, await coming.service.signIn(coming.adviser)))
    await ready(page, coming)
    await openVisit(page, coming)
    await page.fill('[name="body.evaluation"]', CANARY)
    await line(page, 'Say above that it took place')
    const other = await page.context().newPage()
    await other.goto(`${coming.origin}/offline#${coming.visitId}`)
    await unlock(other)
    await status(other, 'open in another tab')
    await other.goto(`${coming.origin}/me`)
    await other.click('text="Sign out"')
    await other.locator('[role=alert]', { hasText: '1 text that you wrote on this device' }).waitFor()
    await other.click('text="Sign out"')
    await other.waitForURL('**/sign-in')
    await heading(page, 'Nothing is kept on this device')
    expect(await allThatIsStored(other)).not.toContain('Ruth Adviser')
  })

  test('clears itself as soon as it asks, without anybody’s passphrase, once it was shut out', async () => {
    const coming = await aComingVisit()
    const page = letBeWithoutConnection(await openPageOf(coming.app, true, await coming.service.signIn(coming.adviser)))
    await ready(page, coming)
    await openVisit(page, coming)
    await page.fill('[name="body.evaluation"]', CANARY)
    await line(page, 'Say above that it took place')
    const elsewhere = await openPageOf(coming.app, true, await coming.service.signIn(coming.service.administratorId))
    await elsewhere.goto(`${coming.origin}/people/${coming.adviser}/devices`)
    await elsewhere.click('text=Shut out')
    await elsewhere.locator('text=Shut out by Ada Admin').waitFor()
    await page.goto(`${coming.origin}/sign-in`)
    await page.goto(`${coming.origin}/offline`)
    await heading(page, 'Nothing is kept on this device')
    await page.goto(`${coming.origin}/me`)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    expect(await allThatIsStored(page)).not.toContain('Ruth Adviser')
  })
})

/** Somebody with the adviser's leave writes on the service: the visit took place, and this is its evaluation. */
async function holdAndWrite({ service, adviser, visitId }: Coming, body: string): Promise<void> {
  await service.db.owner.query(`update visits set status = 'held', held_on = booked_for where id = $1`, [visitId])
  const content = { body, judgement: null, isNotDiscussed: false, restsOn: [], fromRevision: 0 }
  await service.act(adviser, (look) =>
    keepDraft(look, (work) => saveRecord(work, visitId, { sections: [{ section: 'evaluation', ...content }] })),
  )
}

/** The files of a browser's profile in which one of these stands as it was typed. */
async function filesHolding(folder: string, secrets: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const bytes = await readFile(join(file.parentPath, file.name))
    for (const secret of secrets)
      if (bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')))
        found.push(`${file.name}: ${secret}`)
  }
  return found
}
