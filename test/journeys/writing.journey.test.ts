import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { aService } from '../support/a-service.ts'
import { aHeldVisit } from '../support/a-visit.ts'
import { anotherApp, browse } from '../support/browse.ts'
import { axe, lookWell, useBrowser } from './support.ts'

const { openPage, openPageOf } = useBrowser()

type Held = Awaited<ReturnType<typeof aHeldVisit>>

const stopped: FastifyInstance[] = []
afterEach(async () => {
  await Promise.all(stopped.splice(0).map((app) => app.close()))
})

const write = (held: Held) => `/visits/${held.visitId}/record/write`
const box = (page: Page, section: string) => page.locator(`[name="body.${section}"]`)
const line = (page: Page, says: string | RegExp) =>
  page.locator('[data-save-line]', { hasText: says }).waitFor({ timeout: 15_000 })

/** What the service has of a section. */
async function bodyOf({ service, visitId }: Held, section: string): Promise<string | undefined> {
  const { rows } = await service.db.owner.query<{ body: string }>(
    `select s.body from record_sections s join records r on r.id = s.record_id where r.visit_id = $1 and s.section = $2`,
    [visitId, section],
  )
  return rows[0]?.body
}

async function openWriting(page: Page, held: Held): Promise<void> {
  await page.goto(write(held))
  await page.locator('[data-writing=ready]').waitFor()
}

describe('a record that is typed', () => {
  test('is on the service a second after the last word, without a press, and on the page that comes next', async () => {
    const held = await aHeldVisit()
    const page = await openPage(held.service, { personId: held.adviser })
    await openWriting(page, held)
    await box(page, 'evaluation').pressSequentially('Phonics is taught well.')
    await line(page, 'Saved on the service, 08:40')
    expect(await bodyOf(held, 'evaluation')).toBe('Phonics is taught well.')
    await page.check('[name="skip.targets"]')
    await page.selectOption('#add-action [name$=owner]', { index: 1 })
    await page.fill('#add-action [name$=says]', 'Ten minutes of arithmetic daily')
    await page.fill('#add-action [name$=due]', '11 December 2026')
    await page.click('button[value="add:action"]')
    await page.locator('[data-list] >> text=Ten minutes of arithmetic daily').first().waitFor()
    await lookWell(page)
    await page.click('button[value=read]')
    await page.waitForURL('**/record')
    const text = await page.textContent('main')
    expect(text).toContain('Phonics is taught well.')
    expect(text).toContain('Ten minutes of arithmetic daily. Headteacher, the school, by Friday 11 December 2026.')
    await axe(page)
  })

  test('NF-07: a line that is begun counts as begun and is kept; a date that is none is said at its field, and not added', async () => {
    const held = await aHeldVisit()
    const page = await openPage(held.service, { personId: held.adviser })
    await openWriting(page, held)
    const part = (await page.locator('.wm-section:has(#add-action)').getAttribute('id')) ?? ''
    const state = page.locator(`.wm-contents [href="#${part}"] [data-state]`)
    expect(await state.textContent()).toBe('Not started')
    const note = page.locator('#add-action [data-not-added]')
    await page.fill('#add-action [name$=says]', 'Ten minutes of arithmetic daily')
    expect(await state.textContent()).toBe('Begun')
    await note.waitFor({ state: 'visible' })
    await page.fill('#add-action [name$=due]', 'soon')
    await page.focus('#add-action [name$=knownBy]')
    const error = page.locator('#add-action .govuk-error-message')
    await error.getByText('“soon” is not a date').waitFor()
    await lookWell(page)
    await page.click('button[value="add:action"]')
    expect(await page.locator('[data-entries=action] [data-list] > *').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toMatch(/\.due$/)
    await line(page, /Saved on the service/)

    await page.fill('#add-action [name$=due]', '11 December 2026')
    expect(await error.count()).toBe(0)
    await page.click('button[value="add:action"]')
    await page.locator('[data-list] >> text=Ten minutes of arithmetic daily').first().waitFor()
    expect([await state.textContent(), await note.isVisible()]).toEqual(['1 so far', false])
  })

  test('is divided at its headings where it was pasted from elsewhere, and put back at a press', async () => {
    const held = await aHeldVisit()
    const page = await openPage(held.service, { personId: held.adviser })
    await openWriting(page, held)
    const titles = held.service.model.recordForms.find(({ id }) => id === 'data-analysis-record')!.sections
    const [first, second] = titles.filter(({ entries }) => !entries)
    const pasted = `${first!.title}\nPhonics is taught well.\n2. ${second!.title}:\nReading is set high.`
    await box(page, first!.id).evaluate((area, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, pasted)
    await page.getByText('divided over 2 parts').waitFor()
    await line(page, /Saved on the service/)
    expect(await bodyOf(held, first!.id)).toBe('Phonics is taught well.')
    expect(await bodyOf(held, second!.id)).toBe('Reading is set high.')
    await page.getByRole('button', { name: 'Put it all where I pasted it' }).click()
    expect(await box(page, first!.id).inputValue()).toBe(pasted)
    expect(await box(page, second!.id).inputValue()).toBe('')
  })

  test('waits on this computer while the service is stopped, says so, and arrives when it is started again', async () => {
    const held = await aHeldVisit()
    const first = await anotherApp(held.service.now)
    const page = await openPageOf(first, true, await held.service.signIn(held.adviser))
    await openWriting(page, held)
    const { port } = new URL(page.url())
    await first.close()
    await box(page, 'evaluation').fill('Written while nobody listened.')
    await line(page, 'Saved on this computer; the service has not been reached since 08:40')
    await box(page, 'summary').fill('And a little more.')
    await page.waitForTimeout(1500)
    expect(await bodyOf(held, 'evaluation')).toBeUndefined()

    const again = await anotherApp(held.service.now)
    stopped.push(again)
    await again.listen({ host: '127.0.0.1', port: Number(port) })
    await line(page, 'Saved on the service, 08:40')
    expect([await bodyOf(held, 'evaluation'), await bodyOf(held, 'summary')]).toEqual([
      'Written while nobody listened.',
      'And a little more.',
    ])
  })
})

test('XX-05: a report of the year is saved as it is typed, waits on this computer without a connection, and is read by the button', async () => {
  const service = await aService({ model: 'st-helens' })
  const school = await service.addSchool()
  const adviser = await service.addPerson({ role: 'link-adviser', school })
  const place = `/schools/${school}/annual-reports/2026`
  await (await browse(service, adviser)).submit(place)
  const body = async () => {
    const asked = `select body from annual_report_sections where authority_id = $1 and section = 'celebration'`
    return (await service.db.owner.query<{ body: string }>(asked, [service.authorityId])).rows[0]?.body
  }
  const first = await anotherApp(service.now)
  const page = await openPageOf(first, true, await service.signIn(adviser))
  await page.goto(`${place}/write`)
  await page.locator('[data-writing=ready]').waitFor()
  const state = page.locator('[data-state=celebration]')
  await box(page, 'celebration').pressSequentially('Every class sang.')
  await line(page, /Saved on the service/)
  expect([await body(), await state.textContent()]).toEqual(['Every class sang.', '3 words'])
  await lookWell(page)
  await axe(page)
  const { port } = new URL(page.url())
  await first.close()
  await box(page, 'celebration').fill('Every class sang, and the town came.')
  await line(page, /Saved on this computer; the service has not been reached since/)
  const again = await anotherApp(service.now)
  stopped.push(again)
  await again.listen({ host: '127.0.0.1', port: Number(port) })
  await line(page, /Saved on the service/)
  expect(await body()).toBe('Every class sang, and the town came.')
  await page.click('button[value=read] >> nth=0')
  await page.waitForURL(`**${place}`)
  expect(await page.textContent('main')).toContain('and the town came')
})
