import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { csvOf } from '#bringing-in/bring-in-examples.ts'
import { asGiasCsv } from '#demonstration/gias-csv.ts'
import { madeUpRegister } from '#demonstration/made-up-register.ts'
import { emptyInstallation, type EmptyInstallation } from '../support/empty-installation.ts'
import { lookWell, tabTo, useBrowser } from './support.ts'

const { openPageOf } = useBrowser()
const { schools } = madeUpRegister({ seed: 'a journey', laCode: '984', laName: 'Eskmoor', schools: 12 })
const OPEN = schools.filter(({ statusName }) => statusName === 'Open')

let installation: EmptyInstallation
beforeEach(async () => {
  installation = await emptyInstallation(new Date('2026-11-12T08:40:00Z'))
  return () => installation.close()
})

test('somebody with an empty installation and the register of schools has a service of their own, and somebody in it', async () => {
  const page = await openPageOf(installation.app)
  await setUp(page)
  await addSecondFactor(page)
  await page.click('a[href="/first-steps"]')
  expect(await page.textContent('h1')).toBe('4 of 4 first steps are left')
  await lookWell(page)

  await setTerms(page)
  await loadSchools(page)
  await bringInPeople(page)
  await invite(page)
  await page.goto('/first-steps')
  expect(await page.textContent('h1')).toBe('Your service is ready')
  await lookWell(page)

  await takeUpInvitation(await openPageOf(installation.app))
})

/** The link that an empty start prints, by keyboard alone: a model, a name, and who looks after it. */
async function setUp(page: Page): Promise<void> {
  await page.goto(`/set-up/${installation.key}`)
  await lookWell(page)
  await tabTo(page, 'input[name=model]')
  for (const [field, typed] of [
    ['name', 'Eskmoor School Improvement Service'],
    ['laCodes', '984'],
    ['administratorName', 'Ada Admin'],
    ['email', 'ada@example.test'],
    ['password', 'three quiet mountains'],
  ] as const) {
    await tabTo(page, `#${field}`)
    await page.keyboard.type(typed)
  }
  await page.keyboard.press('Enter')
  await page.waitForSelector('.govuk-error-summary')
  expect(await page.textContent('.govuk-error-summary')).toContain('Choose a model')
  await lookWell(page)
  await page.check('input[value=own]')
  await page.waitForSelector('#modelText')
  await lookWell(page)
  await page.check('input[value=wiltshire]')
  await page.fill('#password', 'three quiet mountains')
  await page.click('text=Set up the service')
  await page.waitForURL('**/sign-in/second-factor')
}

async function addSecondFactor(page: Page): Promise<void> {
  await lookWell(page)
  const secret = (await page.textContent('ol strong'))!.replaceAll(/\s/g, '')
  await page.fill('#code', '000000')
  await page.click('text=Continue')
  await page.waitForSelector('.govuk-error-summary')
  await lookWell(page)
  await page.fill('#code', generateSync({ secret }))
  await page.click('text=Continue')
  await page.waitForURL(/:\d+\/$/)
}

async function setTerms(page: Page): Promise<void> {
  await page.click('main a[href="/calendar/2026/change"]')
  const days = ['3/9/2026', '23/10/2026', '2/11/2026', '18/12/2026', '5/1/2027', '12/2/2027'].concat([
    '22/2/2027',
    '25/3/2027',
    '12/4/2027',
    '28/5/2027',
    '7/6/2027',
    '21/7/2027',
  ])
  const fields = await page.locator('input[name$="-startedOn"], input[name$="-finishedOn"]').all()
  expect(fields).toHaveLength(days.length)
  for (const [at, field] of fields.entries()) await field.fill(days[at]!)
  await page.click('text=Save the dates')
  await page.waitForURL(/\/calendar/)
}

/** The file as it is published, chosen, looked at and applied. */
async function loadSchools(page: Page): Promise<void> {
  await page.goto('/first-steps')
  await page.click('main a[href="/imports"]')
  await page.click('a[href="/imports/register/add"]')
  await page.setInputFiles('input[name=file]', {
    name: 'edubasealldata20261112.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([...asGiasCsv(schools)].join(''), 'latin1'),
  })
  await page.click('text=Show what would change')
  await page.waitForURL('**/imports/*')
  expect(await page.textContent('main')).toContain('Nothing has been written yet')
  await lookWell(page)
  await page.click('button:has-text("Apply")')
  await page.waitForSelector('text=Applied by')
  await lookWell(page)
  await page.goto('/schools')
  expect(await page.textContent('main')).toContain(OPEN[0]!.name)
}

/** A spreadsheet with the role's own name and the numbers of the schools. */
async function bringInPeople(page: Page): Promise<void> {
  await page.goto('/first-steps')
  await page.click('main a[href="/bring-in"]')
  await page.click('a[href="/bring-in/people/add"]')
  const [first, second] = OPEN
  const file = csvOf(
    ['Name', 'E-mail', 'Role', 'URN'],
    ['Ruth Adeyemi', 'ruth@example.test', 'School Improvement Partner', first!.urn],
    ['Tom Garside', 'tom@example.test', 'Headteacher', first!.urn],
    ['Hana Head', '', 'Headteacher', second!.urn],
  )
  await page.setInputFiles('input[name=file]', { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.click('text=Go on to its columns')
  await page.click('text=Show what each row would do')
  await page.click('button:has-text("Bring in 3 rows")')
  await page.waitForSelector('text=Brought in by')
}

async function invite(page: Page): Promise<void> {
  await page.click('text=Invite everyone who has an address')
  await lookWell(page)
  await page.click('button:has-text("Invite 2 people")')
  await page.waitForSelector('text=Nobody is left to invite')
  expect(await page.textContent('main')).toContain('Hana Head')
  await lookWell(page)
}

/** Whoever was invited comes by the link of the message, once, and is in. */
async function takeUpInvitation(page: Page): Promise<void> {
  const { rows } = await installation.owner.query<{ body: string }>(
    `select body from messages where address = 'tom@example.test'`,
  )
  const [link] = /\/invitation\/\S+/.exec(rows[0]!.body)!
  await page.goto(link)
  expect(await page.textContent('h1')).toContain('Welcome, Tom Garside')
  await lookWell(page)
  await page.fill('#password', 'four quiet mountains')
  await page.click('text=Continue')
  await page.waitForURL(/:\d+\/$/)
  expect(await page.textContent('.wm-header__me')).toBe('Tom Garside')
  await lookWell(page)
  await page.goto('/schools')
  expect(await page.textContent('main')).toContain(OPEN[0]!.name)
  await page.goto(link)
  expect(await page.textContent('h1')).toBe('This invitation cannot be used')
  await lookWell(page)
}
