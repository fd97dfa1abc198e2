import { generateSync } from 'otplib'
import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { hashPassword } from './index.ts'

const PASSWORD = 'three words together'

/** Gives a person of a test's service an account, as taking up an invitation would. */
async function giveAccount(service: TestService, personId: string, email: string) {
  const accountId = newId()
  const { owner } = service.db
  await owner.query('insert into access.accounts (id, email, password_hash, created_at) values ($1, $2, $3, now())', [
    accountId,
    email,
    await hashPassword(PASSWORD),
  ])
  await owner.query('insert into access.standings values ($1, $2, $3)', [accountId, service.authorityId, personId])
  return accountId
}

const anAddress = () => `someone-${newId()}@example.test`

test('XX-03: a head signs in with e-mail and password, and out again', async () => {
  const service = await aService()
  const school = await service.addSchool()
  const email = anAddress()
  await giveAccount(service, await service.addPerson({ role: 'headteacher', school, email, name: 'Hana Head' }), email)
  const browser = await browse(service)

  expect((await browser.visit('/me')).goesTo).toBe('/sign-in?next=%2Fme')
  expect((await browser.submit('/sign-in', { email, password: PASSWORD })).goesTo).toBe('/')
  expect((await browser.visit('/me')).heading).toBe('Hana Head')
  await browser.submit('/me', {}, 'form[action="/sign-out"]')
  expect((await browser.visit('/me')).goesTo).toBe('/sign-in?next=%2Fme')
})

test('a wrong password and an unknown address are told apart by nobody, and guessing is slowed down', async () => {
  const service = await aService()
  const email = anAddress()
  await giveAccount(
    service,
    await service.addPerson({ role: 'headteacher', school: await service.addSchool(), email }),
    email,
  )
  const browser = await browse(service)

  const unknown = await browser.submit('/sign-in', { email: anAddress(), password: 'x' })
  for (let tries = 0; tries < 5; tries += 1) {
    const wrong = await browser.submit('/sign-in', { email, password: 'not it' })
    expect(wrong.errors).toEqual(unknown.errors)
  }
  const tooMany = await browser.submit('/sign-in', { email, password: PASSWORD })
  expect(tooMany.status).toBe(422)
  expect(tooMany.errors[0]).toMatch(/too many attempts/)
})

test("the service's own staff set up a second factor before they see anything, and its code works once", async () => {
  const service = await aService()
  const email = anAddress()
  await giveAccount(
    service,
    await service.addPerson({ role: 'link-adviser', school: await service.addSchool(), email }),
    email,
  )
  const browser = await browse(service)
  await browser.submit('/sign-in', { email, password: PASSWORD })

  expect((await browser.visit('/me')).goesTo).toBe('/sign-in/second-factor')
  const setUp = await browser.visit('/sign-in/second-factor')
  const secret = setUp.texts('li strong')[0]?.replaceAll(' ', '') ?? ''
  expect((await browser.submit('/sign-in/second-factor', { code: '000000' })).status).toBe(422)
  const key = setUp.page.querySelector('input[name=key]')?.getAttribute('value') ?? ''
  const code = generateSync({ secret })
  expect((await browser.submit('/sign-in/second-factor', { code, key })).goesTo).toBe('/')
  expect((await browser.visit('/me')).status).toBe(200)

  const again = await browse(service)
  await again.submit('/sign-in', { email, password: PASSWORD })
  expect((await again.visit('/me')).goesTo).toBe('/sign-in/code')
  expect((await again.submit('/sign-in/code', { code })).errors[0]).toMatch(/not right, or is too old/)
})

test('signing out everywhere ends the other devices too', async () => {
  const service = await aService()
  const email = anAddress()
  await giveAccount(
    service,
    await service.addPerson({ role: 'headteacher', school: await service.addSchool(), email }),
    email,
  )
  const [phone, laptop] = [await browse(service), await browse(service)]
  for (const browser of [phone, laptop]) await browser.submit('/sign-in', { email, password: PASSWORD })
  await phone.submit('/me', {}, 'form[action="/sign-out-everywhere"]')
  expect((await laptop.visit('/me')).status).toBe(303)
})

test('a form without our token is not taken, and an address elsewhere is never gone to', async () => {
  const service = await aService()
  const browser = await browse(service, service.administratorId)
  expect((await browser.post('/sign-out', { _csrf: 'forged' })).status).toBe(403)
  const email = anAddress()
  await giveAccount(
    service,
    await service.addPerson({ role: 'headteacher', school: await service.addSchool(), email }),
    email,
  )
  const visitor = await browse(service)
  for (const next of ['//elsewhere.test', 'https://elsewhere.test', '/\\elsewhere.test'])
    expect((await visitor.submit('/sign-in', { email, password: PASSWORD, next })).goesTo).toBe('/')
})

test('the page to look as anyone is not there in a real service', async () => {
  const service = await aService()
  const browser = await browse(service)
  expect((await browser.visit('/demonstration')).status).toBe(404)
})
