import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { word } from '#model/index.ts'
import { aService, type ModelName, type TestService } from '../support/a-service.ts'
import { hasBought } from '../support/bought.ts'
import { addTerms, addTraining } from '../support/a-year.ts'
import { at360, axe, useBrowser } from './support.ts'

const { openPage } = useBrowser()

/** In each model the kind of visit that is made most, who makes it, and whether the browser runs JavaScript. */
const JOURNEYS: { model: ModelName; visit: string; role: string; javaScript: boolean }[] = [
  { model: 'st-helens', visit: 'link-adviser-visit', role: 'link-adviser', javaScript: true },
  { model: 'norfolk', visit: 'data-analysis', role: 'link-adviser', javaScript: false },
  { model: 'wiltshire', visit: 'scheduled-visit', role: 'school-improvement-partner', javaScript: true },
  { model: 'essex', visit: 'half-day-visit', role: 'school-performance-partner', javaScript: false },
  { model: 'rotherham', visit: 'dialogue', role: 'consultant-head', javaScript: true },
]

for (const { model, visit, role, javaScript } of JOURNEYS)
  test(`${model}: a visit goes from booking to the head's desk, JavaScript ${javaScript ? 'on' : 'off'}`, async () => {
    const service = await aService({ model })
    const type = service.model.visitTypes.find(({ id }) => id === visit)!
    const form = service.model.recordForms.find(({ id }) => id === type.record.form)!
    const school = await service.addSchool({ name: 'Hollin Bank Primary School' })
    await hasBought(service, school)
    const made = service.model.roles.find(({ id }) => type.roles.includes(id) && (id === role || type.roles[0] === id))!
    const adviser = await service.addPerson({ role: made.id, school, name: 'Ruth Adeyemi' })
    const head = await service.addPerson({ role: 'headteacher', school, name: 'Tom Garside' })
    await addTerms(service)
    for (const gate of type.needs)
      for (const training of [...(gate.anyOf ?? []).slice(0, 1), ...(gate.allOf ?? [])])
        await addTraining(service, adviser, training)

    const page = await openPage(service, { personId: adviser, javaScript })
    await book(page, school, service, visit)
    await hold(page)
    await write(
      page,
      form.sections.filter(({ entries }) => !entries).map(({ id }) => id),
      form.sections.filter(({ entries, required }) => entries && required).map(({ id }) => id),
      javaScript,
    )
    expect(await page.textContent('h1')).toContain('Hollin Bank Primary School')
    await look(page, javaScript)
    if (type.record.checkedBy) await haveItChecked(page, service, javaScript)
    await page.click('a.govuk-button:has-text("to read for accuracy")')
    await page.waitForURL('**/record/send')
    await look(page, javaScript)
    await page.click('main form button')
    await page.waitForURL('**/record?done=sent')

    const reply = await openPage(service, { javaScript })
    await reply.goto(await linkSentTo(service, head))
    await look(reply, javaScript)
    await reply.click('text=Accurate as it stands')
    await reply.waitForSelector('h1:has-text("Thank you. Your reply was sent")')

    const desk = await openPage(service, { personId: head, javaScript })
    await desk.goto('/')
    await look(desk, javaScript)
    await desk.click('#records ~ ul a')
    await look(desk, javaScript)
    const text = await desk.textContent('main')
    expect(text).toContain('Phonics is taught well')
    expect(text?.toLowerCase()).toContain(word(service.model, 'record').toLowerCase())
  })

/** The path in the last message to somebody that asks for a reply. */
async function linkSentTo(service: TestService, personId: string): Promise<string> {
  const { rows } = await service.db.owner.query<{ body: string }>(
    `select body from messages where to_person = $1 and body like '%/reply/%' order by created_at desc`,
    [personId],
  )
  return /\/reply\/[\w-]+/.exec(rows[0]?.body ?? '')?.[0] ?? ''
}

/** axe needs scripts of its own in the page; where none run, the layout alone is looked at. */
async function look(page: Page, javaScript: boolean): Promise<void> {
  if (javaScript) await axe(page)
  await at360(page)
}

async function book(page: Page, school: string, service: TestService, visit: string): Promise<void> {
  await page.goto(`/schools/${school}/visits/book/${visit}`)
  const [year = '', month = '', day = ''] = service.today.split('-')
  await page.fill('[name=on-day]', day)
  await page.fill('[name=on-month]', month)
  await page.fill('[name=on-year]', year)
  await page.fill('[name=at]', '13:00')
  const purpose = page.locator('input[name=purposes]').first()
  if (await purpose.count()) await purpose.check()
  await page.click('main button[type=submit]')
  await page.waitForURL('**/visits/*?done=booked')
}

async function hold(page: Page): Promise<void> {
  await page.click('text=Say whether it took place')
  await page.click('main button[type=submit]')
  await page.waitForURL('**/visits/*?done=held')
}

async function write(
  page: Page,
  sections: readonly string[],
  lists: readonly string[],
  javaScript: boolean,
): Promise<void> {
  await page.click('a.govuk-button')
  await page.waitForURL('**/record/write')
  for (const section of sections) await page.fill(`[name="body.${section}"]`, 'Phonics is taught well in Year 1.')
  for (const list of lists) await page.check(`[name="skip.${list}"]`)
  await page.click('button[value=write]')
  // With JavaScript it is saved where one is; without, the page comes again.
  if (javaScript) await page.locator('[data-save-line]', { hasText: 'Saved on the service' }).waitFor()
  else await page.waitForURL('**/record/write?saved=yes')
  await look(page, javaScript)
  expect(await page.inputValue(`[name="body.${sections[0]}"]`)).toBe('Phonics is taught well in Year 1.')
  await page.click('button[value=read]')
  await page.waitForURL('**/record')
}

/** Handed in by its author, passed by somebody else, and before its author again. */
async function haveItChecked(page: Page, service: TestService, javaScript: boolean): Promise<void> {
  const record = page.url()
  await page.click('text=Hand it in to be checked')
  await page.click('button:has-text("Hand it in")')
  await page.waitForURL('**/visits/*?done=handed-in')
  const role = service.model.roles.find(({ powers }) => powers?.adds.includes('check'))!.id
  const checker = await service.addPerson({ role, name: 'Quentin Okafor' })
  const desk = await openPage(service, { personId: checker, javaScript })
  await desk.goto('/')
  await desk.click('main a:has-text("Check the")')
  await look(desk, javaScript)
  for (const box of await desk.locator('input[name=met]').all()) await box.check()
  await desk.check('input[name=outcome][value=passed]')
  await desk.click('button:has-text("Finish the check")')
  await desk.waitForURL('**/checks?done=passed')
  await page.goto(record)
}
