import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService } from '../support/a-service.ts'
import { giveAccount, PASSWORD } from '../support/give-account.ts'
import { at360, axe, tabTo, useBrowser } from './support.ts'

const { openPage } = useBrowser()

for (const javaScript of [true, false])
  test(`a head signs in, finds their own page and signs out by keyboard alone, JavaScript ${javaScript ? 'on' : 'off'}`, async () => {
    const service = await aService()
    const school = await service.addSchool()
    const email = `hana-${newId()}@example.test`
    await giveAccount(
      service,
      await service.addPerson({ role: 'headteacher', school, email, name: 'Hana Head' }),
      email,
    )
    const page = await openPage(service, { javaScript })

    await page.goto('/me')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await axe(page)
    await at360(page)

    await tabTo(page, '.govuk-skip-link')
    await tabTo(page, 'main button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.govuk-error-summary')
    expect(await page.title()).toMatch(/^Error: /)
    await axe(page)
    await at360(page)

    await page.goto('/me')
    await tabTo(page, '#email')
    await page.keyboard.type(email)
    await tabTo(page, '#password')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/me')
    expect(await page.textContent('h1')).toBe('Hana Head')
    await axe(page)
    await at360(page)

    await tabTo(page, 'form[action="/sign-out"] button')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sign-in')
    await page.goto('/me')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })
