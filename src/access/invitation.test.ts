import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import type { Work } from '#work/work.ts'
import { aService } from '../../test/support/a-service.ts'
import { browse, testApp } from '../../test/support/browse.ts'
import { giveAccount, PASSWORD } from '../../test/support/give-account.ts'
import { newInvitation } from './invitations.ts'

async function anInvitation() {
  const service = await aService()
  const person = await service.addPerson({
    role: 'headteacher',
    name: 'Hana Head',
    email: `hana-${newId()}@example.test`,
    school: await service.addSchool(),
  })
  const token = await service.act(service.administratorId, (look) => newInvitation(look as Work, person))
  return { service, url: `/invitation/${token}` }
}

test('a link that is none is not there, and its page says what helps', async () => {
  const nobody = await browse(await aService())
  const page = await nobody.visit('/invitation/not-copied-whole')
  expect([page.status, page.heading]).toEqual([404, 'This invitation cannot be used'])
  expect(page.texts('main a')).toEqual(['sign in with it'])
  expect(page.texts('main form')).toEqual([])
})

test('who opened an invitation before it was used elsewhere comes to the same page', async () => {
  const { service, url } = await anInvitation()
  const app = await testApp(service.now)
  const open = await app.inject(url)
  expect(open.statusCode).toBe(200)
  const other = await browse(service)
  expect((await other.submit(url, { password: 'three quiet mountains' })).goesTo).toBe('/')

  const press = (password: string) => {
    const _csrf = parse(open.body).querySelector('main [name=_csrf]')?.getAttribute('value') ?? ''
    const cookie = open.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    return app.inject({ method: 'POST', url, headers, payload: new URLSearchParams({ _csrf, password }).toString() })
  }
  const late = await press('four quiet mountains')
  expect([late.statusCode, parse(late.body).querySelector('h1')?.text]).toEqual([404, 'This invitation cannot be used'])
  expect((await press('short')).statusCode).toBe(404)
})

test('an invitation lets nobody in who has a password already: they sign in with it, and stand in one service more', async () => {
  const [one, two] = [await aService({ name: 'First Service' }), await aService({ name: 'Second Service' })]
  const email = `both-${newId()}@example.test`
  const inOne = await one.addPerson({ role: 'headteacher', school: await one.addSchool(), email })
  await giveAccount(one, inOne, email)
  const inTwo = await two.addPerson({ role: 'governor', name: 'Hana Governor', school: await two.addSchool(), email })
  const token = await two.act(two.administratorId, (look) => newInvitation(look as Work, inTwo))

  const browser = await browse(two)
  const page = await browser.visit(`/invitation/${token}`)
  expect(page.texts('main input[type=password]')).toEqual([])
  expect((await browser.submit(`/invitation/${token}`)).goesTo).toBe('/sign-in')
  expect((await browser.visit('/me')).goesTo).toMatch(/^\/sign-in/)
  await browser.submit('/sign-in', { email, password: PASSWORD })
  expect((await browser.visit('/choose-service')).texts('.govuk-radios__item')).toEqual([
    'First Service',
    'Second Service',
  ])
})
