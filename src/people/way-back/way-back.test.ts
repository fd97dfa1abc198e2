import { generateSync } from 'otplib'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse, testApp, type Browser } from '../../../test/support/browse.ts'
import { giveAccount, PASSWORD } from '../../../test/support/give-account.ts'

const NEW = 'four quiet mountains'
let service: TestService
beforeAll(async () => {
  service = await aService({ name: 'The Found Service' })
})
// The tests are one computer.
beforeEach(() => service.db.owner.query(`delete from access.sign_in_failures where key like 'forgotten from:%'`))

async function somebody(role = 'headteacher', of = service) {
  const email = `back-${newId()}@example.test`
  const id = await of.addPerson({ role, name: 'Hana Head', email, school: await of.addSchool() })
  await giveAccount(of, id, email)
  return { id, email }
}

const lettersTo = async (email: string) => {
  const { rows } = await service.db.owner.query<{ id: string; subject: string; body: string }>(
    'select id, subject, body from messages where address = $1 order by id',
    [email],
  )
  return rows
}

async function ask(email: string): Promise<string> {
  const asked = await (await browse(service)).submit('/forgotten-password', { email })
  expect(asked.goesTo).toBe('/forgotten-password/asked')
  const letter = (await lettersTo(email)).at(-1)
  return /\/new-password\/[\w-]{43}/.exec(letter?.body ?? '')?.[0] ?? ''
}

const eventsOf = async (person: string) => {
  const { rows } = await service.db.owner.query<{ name: string; actor_id: string | null }>(
    `select e.name, e.actor_id from events e join event_subjects s on s.authority_id = e.authority_id and s.event_id = e.id
     where s.subject_id = $1 order by e.sequence`,
    [person],
  )
  return rows.map(({ name, actor_id }) => [name, actor_id])
}

describe('a forgotten password', () => {
  test('XX-03: leads by a link, once, to a new one; every session is over, and its owner is told', async () => {
    const { id, email } = await somebody()
    const phone = await browse(service)
    await phone.submit('/sign-in', { email, password: PASSWORD })
    const visitor = await browse(service)
    expect((await visitor.visit('/sign-in')).texts('main a')).toContain('I have forgotten my password')
    await ask(email.toUpperCase())
    const letter = (await lettersTo(email)).at(-1)
    const address = /\/new-password\/[\w-]{43}/.exec(letter?.body ?? '')?.[0] ?? ''
    expect(letter?.body).toContain('within 60 minutes')
    const { rows } = await service.db.owner.query('select hash from access.links where person_id = $1', [id])
    expect(rows).toHaveLength(1)
    expect(letter?.body).not.toContain((rows[0] as { hash: Buffer }).hash.toString('base64url'))

    expect((await visitor.visit(address)).texts('main strong')).toEqual([email])
    const set = await visitor.submit(address, { password: NEW })
    expect(set.goesTo).toBe('/sign-in?changed=yes')
    expect((await visitor.follow(set)).body).toContain('Your password is changed.')
    expect((await visitor.visit('/me')).goesTo).toBe('/sign-in?next=%2Fme')
    expect((await phone.visit('/me')).goesTo).toBe('/sign-in?next=%2Fme')
    expect((await visitor.submit('/sign-in', { email, password: PASSWORD })).status).toBe(422)
    expect((await visitor.submit('/sign-in', { email, password: NEW })).goesTo).toBe('/')
    expect((await visitor.visit(address)).status).toBe(404)
    expect(await eventsOf(id)).toEqual([
      ['person.password-link-asked', null],
      ['person.password-changed', null],
    ])
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual([
      'A new password for Waymark',
      'Your password for Waymark was changed',
    ])
  })

  test('a link that a mail scanner opened is as good as before', async () => {
    const { email } = await somebody()
    const link = await ask(email)
    const app = await testApp(service.now)
    for (const method of ['GET', 'HEAD', 'GET'] as const)
      expect((await app.inject({ method, url: link })).statusCode).toBe(200)
    expect((await (await browse(service)).submit(link, { password: NEW })).status).toBe(303)
  })

  test('of several links the first that is used ends the others, and one is good for an hour', async () => {
    const { id, email } = await somebody()
    const [first, second] = [await ask(email), await ask(email)]
    const visitor = await browse(service)
    await visitor.submit(second, { password: NEW })
    expect((await visitor.visit(first)).heading).toBe('This link cannot be used')
    const third = await ask(email)
    const old = `update access.links set expires_at = clock_timestamp() - interval '1 second' where person_id = $1 and used_at is null`
    const hour = `select extract(epoch from expires_at - created_at)::int as seconds from access.links where person_id = $1`
    expect((await service.db.owner.query(hour, [id])).rows.at(-1)).toEqual({ seconds: 3600 })
    await service.db.owner.query(old, [id])
    expect((await visitor.visit(third)).status).toBe(404)
  })

  test('two who use one link at once: it is good for one of them', async () => {
    const { email } = await somebody()
    const link = await ask(email)
    const [one, other] = [await browse(service), await browse(service)]
    // Both read the form before either sends it: who comes too late to read it is another matter.
    const token = async (browser: Browser) =>
      (await browser.visit(link)).page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
    const [first, second] = [await token(one), await token(other)]
    const both = await Promise.all([
      one.postAsItIs(link, { _csrf: first, password: NEW }),
      other.postAsItIs(link, { _csrf: second, password: `${NEW} two` }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404])
  })

  test('whether an address is known is told neither by the answer nor by how soon it comes', async () => {
    const { email } = await somebody()
    const app = await browse(service)
    const took: number[] = []
    const answers = []
    for (const each of [email, `nobody-${newId()}@example.test`]) {
      const before = performance.now()
      answers.push(await app.submit('/forgotten-password', { email: each }))
      took.push(performance.now() - before)
    }
    expect(answers[0]?.goesTo).toBe(answers[1]?.goesTo)
    for (const each of took) expect(each).toBeGreaterThan(245)
    expect(await lettersTo(email)).toHaveLength(1)
  })

  test('asking is slowed down for an address, known or not, and whoever guessed too often is let in with the new one', async () => {
    const { email } = await somebody()
    const unknown = `nobody-${newId()}@example.test`
    const visitor = await browse(service)
    const said = []
    for (const each of [email, unknown]) {
      for (let times = 0; times < 3; times += 1) await visitor.submit('/forgotten-password', { email: each })
      said.push((await visitor.submit('/forgotten-password', { email: each })).errors)
    }
    expect(said).toEqual([[TOO_OFTEN], [TOO_OFTEN]])
    expect(await lettersTo(email)).toHaveLength(3)

    for (let tries = 0; tries < 5; tries += 1) await visitor.submit('/sign-in', { email, password: 'not it' })
    expect((await visitor.submit('/sign-in', { email, password: PASSWORD })).errors[0]).toMatch(/too many attempts/)
    const link = /\/new-password\/\S+/.exec((await lettersTo(email))[0]?.body ?? '')?.[0] ?? ''
    await visitor.submit(link, { password: NEW })
    expect((await visitor.submit('/sign-in', { email, password: NEW })).goesTo).toBe('/')
  })

  test('asking is slowed down for a computer too, whatever the addresses', async () => {
    const key = 'forgotten from:127.0.0.1'
    const { owner } = service.db
    await owner.query('insert into access.sign_in_failures select $1, clock_timestamp() from generate_series(1, 30)', [
      key,
    ])
    const visitor = await browse(service)
    expect((await visitor.submit('/forgotten-password', { email: 'any@example.test' })).errors).toEqual([TOO_OFTEN])
    await owner.query('delete from access.sign_in_failures where key = $1', [key])
  })

  test('the second factor is asked for all the same', async () => {
    const { email } = await somebody('link-adviser')
    const browser = await browse(service)
    await browser.submit('/sign-in', { email, password: PASSWORD })
    const setUp = await browser.visit('/sign-in/second-factor')
    const key = setUp.page.querySelector('input[name=key]')?.getAttribute('value') ?? ''
    const code = generateSync({ secret: setUp.texts('li strong')[0]?.replaceAll(' ', '') ?? '' })
    await browser.submit('/sign-in/second-factor', { code, key })
    const visitor = await browse(service)
    await visitor.submit(await ask(email), { password: NEW })
    await visitor.submit('/sign-in', { email, password: NEW })
    expect((await visitor.visit('/me')).goesTo).toBe('/sign-in/code')
  })

  test.each([
    ['nothing', {}, 'Enter your email address'],
    ['no address', { email: 'hana' }, 'Enter an email address in the right form, such as name@example.org'],
    [
      'two at once',
      { email: ['a@b.test', 'c@d.test'] },
      'Enter an email address in the right form, such as name@example.org',
    ],
    ['far too much', { email: `${'a'.repeat(400)}@b.test` }, 'That email address is too long'],
  ])('asked with %s says what is wrong', async (_case, typed, says) => {
    const visitor = await browse(service)
    expect((await visitor.submit('/forgotten-password', { email: '', ...typed })).errors).toEqual([says])
  })

  test('a null character is nobody’s, and what is no link is not there', async () => {
    const visitor = await browse(service)
    expect((await visitor.submit('/forgotten-password', { email: 'a\u0000@b.test' })).status).toBe(303)
    expect((await visitor.visit('/new-password/not-one')).heading).toBe('This link cannot be used')
    expect((await visitor.post('/new-password/not-one', { password: NEW })).status).toBe(403)
  })

  test.each([
    ['too short a password', 'short', /12 characters or more/],
    ['too long a one', 'x'.repeat(300), /200 characters or fewer/],
  ])('a link is not used up by %s', async (_case, password, says) => {
    const { email } = await somebody()
    const link = await ask(email)
    const visitor = await browse(service)
    const refused = await visitor.submit(link, { password })
    expect([refused.status, refused.errors[0]]).toEqual([422, expect.stringMatching(says)])
    expect((await visitor.submit(link, { password: NEW })).status).toBe(303)
  })
})

const TOO_OFTEN = 'A link was asked for too often. Wait 15 minutes and try again.'

describe('by hand', () => {
  test('whoever keeps people gives a link, and where no mail is set up the message shows it to those who may read it', async () => {
    const { id, email } = await somebody()
    const admin = await browse(service, service.administratorId)
    expect((await admin.visit(`/people/${id}`)).texts('dd').join()).toContain('Can sign in')
    const given = await admin.submit(`/people/${id}`, {}, 'form[action$="/password-link"]')
    const message = await admin.follow(given)
    const link = new URL(message.page.querySelector('main a[href*="/new-password/"]')?.getAttribute('href') ?? '')
      .pathname
    expect((await (await browse(service)).submit(link, { password: NEW })).status).toBe(303)
    expect(await eventsOf(id)).toEqual([
      ['person.password-link-given', service.administratorId],
      ['person.password-changed', null],
    ])
    await service.db.owner.query(`update messages set sent_at = $1, went_by = 'smtp' where address = $2`, [
      service.now,
      email,
    ])
    expect((await admin.visit(given.goesTo ?? '')).body).not.toContain('/new-password/')
  })

  test('is refused for somebody who cannot sign in, and for a sign-in that opens another service', async () => {
    const admin = await browse(service, service.administratorId)
    const outside = await service.addPerson({
      role: 'governor',
      name: 'Gus Governor',
      school: await service.addSchool(),
    })
    const refused = await admin.post(`/people/${outside}/password-link`)
    expect([refused.status, refused.errors]).toEqual([422, ['Gus Governor cannot sign in yet. Invite them instead.']])

    const { id, email } = await somebody()
    const other = await aService()
    const there = await other.addPerson({ role: 'governor', email, school: await other.addSchool() })
    await other.db.owner.query(
      'insert into access.standings select account_id, $1, $2 from access.standings where person_id = $3',
      [other.authorityId, there, id],
    )
    const notAlone = 'The sign-in of Hana Head is not for this service alone to open. Whoever runs Waymark can do it.'
    expect((await admin.post(`/people/${id}/password-link`)).errors).toEqual([notAlone])
    expect(await ask(email)).toBe('')
    await service.db.owner.query(`update access.accounts set totp_wrapped = 'x' where email = $1`, [email])
    expect((await admin.post(`/people/${id}/second-factor/clear`)).errors).toEqual([notAlone])
  })
})

describe('a lost second factor', () => {
  test('XX-03: is cleared by whoever keeps people, with a trace, and its owner is told and sets one up anew', async () => {
    const { id, email } = await somebody('link-adviser')
    await service.db.owner.query(`update access.accounts set totp_wrapped = 'lost' where email = $1`, [email])
    const laptop = await browse(service)
    await laptop.submit('/sign-in', { email, password: PASSWORD })
    expect((await laptop.visit('/me')).goesTo).toBe('/sign-in/code')
    const admin = await browse(service, service.administratorId)
    expect((await admin.visit(`/people/${id}`)).texts('main a')).toContain('Clear the second factor')
    expect((await admin.submit(`/people/${id}/second-factor/clear`)).goesTo).toBe(`/people/${id}`)
    expect((await laptop.visit('/me')).goesTo).toBe('/sign-in?next=%2Fme')
    await laptop.submit('/sign-in', { email, password: PASSWORD })
    expect((await laptop.visit('/me')).goesTo).toBe('/sign-in/second-factor')
    expect(await eventsOf(id)).toEqual([['person.second-factor-cleared', service.administratorId]])
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual([
      'Your second factor for Waymark was cleared',
    ])
    expect((await admin.post(`/people/${id}/second-factor/clear`)).errors).toEqual([
      'Hana Head has no second factor to clear.',
    ])
    expect((await admin.visit(`/people/${id}`)).body).toContain('cleared the second factor.')
  })

  test('of somebody of another service is not known of', async () => {
    const other = await aService()
    const { id } = await somebody('headteacher', other)
    const admin = await browse(service, service.administratorId)
    for (const deed of ['password-link', 'second-factor/clear'])
      expect((await admin.post(`/people/${id}/${deed}`)).status).toBe(404)
  })
})
