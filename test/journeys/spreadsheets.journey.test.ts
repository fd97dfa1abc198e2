import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { csvOf } from '#bringing-in/bring-in-examples.ts'
import { aService } from '../support/a-service.ts'
import { addTerms } from '../support/a-year.ts'
import { lookWell, tabTo, useBrowser } from './support.ts'

const { openPage } = useBrowser()

/** The headings as this service keeps them, and what each turns out to stand for. */
const PEOPLE = ['Who is it', 'Their post box', 'What they do', 'DfE no.', 'Shoe size']
const PEOPLE_ARE = { name: 'Who is it', email: 'Their post box', role: 'What they do', urn: 'DfE no.' }
const ADVISERS = ['DfE no.', 'Looked after by', 'As of']
const ADVISERS_ARE = { adviser: 'Looked after by', urn: 'DfE no.', startedOn: 'As of' }
const TRACKER = ['DfE no.', 'Been there', 'Going there', 'Promised', 'Promised by', 'Sake']
const TRACKER_IS = {
  ...{ urn: 'DfE no.', lastOn: 'Been there', nextOn: 'Going there' },
  ...{ action: 'Promised', owner: 'Promised by', purpose: 'Sake' },
}

test('a service brings in its people, who advises whom and its old tracker, and takes the last back', async () => {
  const service = await aService({ model: 'st-helens' })
  await addTerms(service)
  const lark = await service.addSchool({ urn: '740001', name: 'Lark Hill School' })
  await service.addSchool({ urn: '740002', name: 'Moor End School' })
  const page = await openPage(service, { personId: service.administratorId })

  const people = csvOf(
    PEOPLE,
    ['Ruth Adeyemi', 'ruth@la.example', 'Specialist adviser', '', '5'],
    ['Hana Head', 'hana@lark.example', 'Headteacher', '740001', '6'],
    ['Nobody Known', '', 'Headteacher', '999999', '7'],
  )
  await upload(page, 'people', { name: 'our people.csv', bytes: Buffer.from(people) })
  await match(page, PEOPLE_ARE)
  await preview(page, '2 rows are new', ['4', 'Nobody Known', 'DfE no.', /^No school of this service has the URN/])
  await bringIn(page, '2 rows were brought in by Ada Admin')
  expect(await page.textContent('main')).toContain('people have an address and no sign-in')
  await page.fill('#q', 'ruht adeyemi')
  await page.press('#q', 'Enter')
  await page.waitForSelector('h1:has-text("1 person and no school like")')
  await lookWell(page)
  await page.click('main a:has-text("Ruth Adeyemi")')
  await page.waitForURL('**/people/*')

  const advisers = csvOf(
    ADVISERS,
    ['740001', 'Ruth Adeyemi', '1/9/2026'],
    ['740002', 'Ruht Adeyemi', '1/9/2026'], //
  )
  await upload(page, 'advisers', { name: 'advisers.csv', bytes: Buffer.from(advisers) })
  await match(page, ADVISERS_ARE)
  await preview(page, '1 row is new', ['3', 'Ruht Adeyemi', 'Looked after by', /The nearest is Ruth Adeyemi$/])
  await bringIn(page, '1 row was brought in by Ada Admin')
  await page.goto(`/schools/${lark}/people`)
  expect(await page.textContent('main')).toContain('Ruth Adeyemi')

  await upload(page, 'tracker', { name: 'tracker.xlsx', bytes: await aTracker() })
  await match(page, TRACKER_IS)
  await preview(page, '2 rows are new', ['4', '740002', 'The whole row', /neither a date nor anything agreed$/])
  await bringIn(page, '2 rows were brought in by Ada Admin')
  await page.goto('/visits')
  expect(await page.textContent('main')).toContain('Lark Hill School')
  await page.goBack()
  await takeBack(page)

  await upload(page, 'people', { name: 'our people, again.csv', bytes: Buffer.from(people) })
  for (const [key, heading] of Object.entries(PEOPLE_ARE))
    expect(await page.inputValue(`[id="column.${key}"]`)).toBe(heading)
  await page.click('text=Show what each row would do')
  await preview(page, 'Nothing would change', ['4', 'Nobody Known'])
  await page.click('text=Throw it away')
  await page.waitForSelector('h1:has-text("This preview was thrown away")')
})

/** The old tracker as a workbook: its dates are days of a spreadsheet, and its numbers are numbers. */
async function aTracker(): Promise<Buffer> {
  const date = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' })
  const cells = (...values: readonly unknown[]) =>
    values.map((value) => (typeof value === 'object' ? value : value === undefined ? null : { value }))
  const data = [
    cells(...TRACKER),
    cells(740001, date('2026-10-06'), undefined, 'Phonics every day', 'Hana Head'),
    cells(740001, undefined, date('2027-01-20'), undefined, undefined, 'A theme of the whole LEA'),
    cells(740002),
  ]
  return writeXlsxFile([{ sheet: 'Tracker', data }] as never).toBuffer()
}

async function upload(page: Page, kind: string, { name, bytes }: { name: string; bytes: Buffer }): Promise<void> {
  await page.goto('/bring-in')
  await tabTo(page, `a[href="/bring-in/${kind}/add"]`)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/bring-in/${kind}/add`)
  await page.setInputFiles('input[name=file]', { name, mimeType: '', buffer: bytes })
  await page.click('text=Go on to its columns')
  await page.waitForURL('**/columns')
}

/** Says of each column which it is; the last is left open first, and asked for. */
async function match(page: Page, columns: Readonly<Record<string, string>>): Promise<void> {
  await page.selectOption('[id="column.urn"]', '')
  for (const [key, heading] of Object.entries(columns))
    if (key !== 'urn') await page.selectOption(`[id="column.${key}"]`, heading)
  await lookWell(page)
  await page.selectOption('[id="column.urn"]', columns.urn!)
  await page.click('text=Show what each row would do')
}

/** What the rows would do, and which of them is faulty, why and at which line of the file. */
async function preview(page: Page, heading: string, fault: readonly (string | RegExp)[]): Promise<void> {
  await page.waitForSelector(`h1:has-text("${heading}")`)
  expect(await page.textContent('main')).toContain('Nothing has been written yet')
  const link = page.locator('a.wm-stats__n[href*="show=faulty"]')
  if (await link.count()) await link.click()
  await page.waitForSelector('#rows h2:has-text("Faulty rows")')
  await lookWell(page)
  const cells = await page.locator('#rows tbody td').allTextContents()
  for (const [at, says] of fault.entries()) expect(cells[at]).toMatch(says)
}

async function bringIn(page: Page, heading: string): Promise<void> {
  await page.click('button:has-text("Bring in")')
  await page.waitForSelector(`h1:has-text("${heading} on Thursday 12 November 2026")`)
  await lookWell(page)
}

async function takeBack(page: Page): Promise<void> {
  await page.click('main summary')
  await page.click('text=Take it all back')
  await page.waitForSelector('h1:has-text("Undone by Ada Admin")')
  expect(await page.textContent('main')).toContain('All that came from this file was taken back')
  await lookWell(page)
  await page.goto('/visits')
  expect(await page.textContent('main')).not.toContain('Lark Hill School')
}
