import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { giveAccount } from '../../../test/support/give-account.ts'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'

test('everyone with a role, an address and no sign-in is invited at one press, and who has no address is named', async () => {
  const service = await aService()
  const school = await service.addSchool()
  const invited = await service.addPerson({ role: 'headteacher', name: 'Hana Head', school })
  await service.addPerson({ role: 'governor', name: 'Gus Governor', school })
  await service.addPerson({ role: 'governor', name: 'Nell Noaddress', email: null, school })
  await service.addPerson({ role: 'governor', name: 'Olga Old', school, finishedOn: '2026-11-11' })
  const email = `in-${newId()}@example.test`
  const inside = await service.addPerson({ role: 'governor', name: 'Ida Inside', email, school })
  await giveAccount(service, inside, email)
  const browser = await browse(service, service.administratorId)

  const before = await browser.visit('/people/invite')
  expect(before.heading).toBe('3 people can be invited')
  expect(before.texts('[aria-label="To be invited"] a')).toEqual(['Ada Admin', 'Gus Governor', 'Hana Head'])
  expect(before.texts('[aria-label="No address"] a')).toEqual(['Nell Noaddress'])
  const pressed = await browser.submit('/people/invite')
  expect(pressed.goesTo).toBe('/people/invite')
  const after = await browser.follow(pressed)
  expect(after.heading).toBe('Nobody is left to invite')
  expect(after.texts('h2').join()).toMatch(/Invited, not here yet: 3/)
  expect((await browser.post('/people/invite')).errors[0]).toMatch(/Everyone who has an address was invited/)

  const messages = await browser.visit('/messages')
  expect(messages.heading).toBe('3 messages are waiting to be sent')
  expect(messages.body).not.toMatch(/\/invitation\//)
  const { rows } = await service.db.owner.query(
    'select body, sent_at, message_id from messages where authority_id = $1 and to_person = $2',
    [service.authorityId, invited],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].sent_at).toBeNull()
  const [link = ''] = /http:\/\/localhost:3000\/invitation\/\S+/.exec(rows[0].body) ?? []
  const visitor = await browse(service)
  const taken = await visitor.submit(new URL(link).pathname, { password: 'three words together' })
  expect(taken.goesTo).toBe('/')
  expect((await visitor.visit('/me')).heading).toBe('Hana Head')
  expect((await visitor.visit(`/schools/${school}/people`)).status).toBe(200)
  expect((await browser.visit('/people/invite')).texts('h2').join()).toMatch(/Invited, not here yet: 2/)
})

test('in a demonstration the message shows the address to take up; its text is a link there', async () => {
  const service = await aService()
  const school = await service.addSchool()
  const person = await service.addPerson({ role: 'headteacher', name: 'Hana Head', school })
  const browser = await browse(service, service.administratorId)
  expect((await browser.submit(`/people/${person}`, {}, 'form[action$="/invite"]')).goesTo).toBe(`/people/${person}`)
  expect((await browser.visit(`/people/${person}`)).texts('dd').join()).toMatch(/Invited at 08:40 on/)
  const { testApp } = await import('../../../test/support/browse.ts')
  const app = await testApp(service.now, true)
  const { rows } = await service.db.owner.query<{ id: string }>('select id from messages where to_person = $1', [
    person,
  ])
  const page = await app.inject({
    url: `/messages/${rows[0]?.id}`,
    headers: { cookie: await service.signIn(service.administratorId) },
  })
  expect(page.body).toMatch(/<a class="govuk-link[^"]*" href="http:\/\/localhost:3000\/invitation\/[\w-]{40,}">/)
})

test('whom a head lets in is invited at once, and once', async () => {
  const service = await aService()
  const school = await service.addSchool()
  const head = await service.addPerson({ role: 'headteacher', school })
  const browser = await browse(service, head)
  const dan = { name: 'Dan Deputy', email: `dan-${newId()}@example.test` }
  const on = { 'startedOn-year': '2026', 'startedOn-month': '11', 'startedOn-day': '12' }
  for (const role of ['senior-leader', 'governor'])
    expect((await browser.submit(`/schools/${school}/people/add`, { ...dan, role, ...on })).status).toBe(303)
  const { rows } = await service.db.owner.query('select address from messages where authority_id = $1', [
    service.authorityId,
  ])
  expect(rows).toEqual([{ address: dan.email }])
})

test('XX-03: one person, one sign-in: in each service they are who they are there, and see nothing of the other', async () => {
  const [one, two] = [await aService({ name: 'First Service' }), await aService({ name: 'Second Service' })]
  const email = `both-${newId()}@example.test`
  const schools = [await one.addSchool({ name: 'School of One' }), await two.addSchool({ name: 'School of Two' })]
  const inOne = await one.addPerson({ role: 'headteacher', name: 'Hana Head', school: schools[0] ?? '', email })
  const inTwo = await two.addPerson({ role: 'governor', name: 'Hana Governor', school: schools[1] ?? '', email })
  const accountId = await giveAccount(one, inOne, email)
  await two.db.owner.query('insert into access.standings values ($1, $2, $3)', [accountId, two.authorityId, inTwo])

  const browser = await browse(one)
  await browser.submit('/sign-in', { email, password: 'three words together' })
  expect((await browser.visit('/me')).goesTo).toBe('/choose-service')
  const choose = (authority: string) => browser.submit('/choose-service', { authority })
  await choose(one.authorityId)
  expect((await browser.visit('/me')).heading).toBe('Hana Head')
  const seen = await browser.visit(`/schools/${schools[0]}/people`)
  expect(seen.status).toBe(200)
  expect(seen.body).not.toMatch(/School of Two|Hana Governor|Second Service/)
  expect((await browser.visit(`/schools/${schools[1]}/people`)).status).toBe(404)
  expect((await browser.visit(`/people/${inTwo}`)).status).toBe(404)

  await choose(two.authorityId)
  expect((await browser.visit('/me')).heading).toBe('Hana Governor')
  expect((await browser.visit(`/schools/${schools[1]}/people`)).status).toBe(200)
  expect((await browser.visit(`/schools/${schools[0]}/people`)).status).toBe(404)
  expect((await browser.visit(`/schools/${schools[1]}/people/add`)).status).toBe(403)
})
