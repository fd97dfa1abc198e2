import { readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { beforeEach, describe, expect, test } from 'vitest'
import { renewSetUpKey } from '#installation/mark.ts'
import { hashOf } from '#web/session.ts'
import { aService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { emptyInstallation, type EmptyInstallation } from '../../test/support/empty-installation.ts'

const now = new Date('2026-11-12T08:40:00Z')
let installation: EmptyInstallation

beforeEach(async () => {
  installation = await emptyInstallation(now)
  return () => installation.close()
})

const ANSWERS = {
  model: 'wiltshire',
  name: 'Eskmoor School Improvement Service',
  laCodes: '984, 926',
  administratorName: 'Ruth Adeyemi',
  email: 'Ruth@Example.test',
  password: 'three quiet mountains',
}

type Shown = Awaited<ReturnType<typeof openForm>>

const openForm = () => installation.app.inject({ url: `/set-up/${installation.key}` })

async function submit(answers: Record<string, string>, key = installation.key, opened?: Shown) {
  const { app } = installation
  const shown = opened ?? (await openForm())
  const token = parse(shown.body).querySelector('main [name=_csrf]')?.getAttribute('value') ?? ''
  const reply = await app.inject({
    method: 'POST',
    url: `/set-up/${key}`,
    headers: {
      cookie: shown.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ _csrf: token, ...answers }).toString(),
  })
  const page = parse(reply.body)
  return { reply, page, errors: page.querySelectorAll('.govuk-error-summary__list li').map((line) => line.text) }
}

describe('an empty start', () => {
  test('offers every model of the folder by its title, with what tells it from the others', async () => {
    const page = parse((await installation.app.inject({ url: `/set-up/${installation.key}` })).body)
    const choices = page.querySelectorAll('.govuk-radios__item').map((choice) => choice.text)
    expect(choices).toHaveLength(6)
    expect(choices.join()).toContain('6 terms')
  })

  test('leads to a service of one’s own, whose administrator is signed in', async () => {
    const { reply } = await submit(ANSWERS)
    const { app, owner } = installation
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/first-steps'])
    const { rows } = await owner.query('select name, la_codes from authorities')
    expect(rows).toEqual([{ name: ANSWERS.name, la_codes: ['984', '926'] }])
    const session = reply.cookies.find(({ name }) => name === 'waymark')!
    const first = await app.inject({ url: '/first-steps', headers: { cookie: `waymark=${session.value}` } })
    // An administrator is staff: before anything else stands a second factor.
    expect(first.headers.location).toBe('/sign-in/second-factor')
    expect((await owner.query('select email from access.accounts')).rows).toEqual([{ email: 'ruth@example.test' }])
  })

  test('the key opens it once, and no other key ever', async () => {
    const { app, owner, key } = installation
    expect((await app.inject({ url: '/set-up/another-key' })).statusCode).toBe(404)
    expect((await submit(ANSWERS, 'another-key')).reply.statusCode).toBe(404)
    expect((await submit({}, 'another-key')).reply.statusCode).toBe(404)
    // Both have the form before them when either sends it.
    const [one, other] = [await openForm(), await openForm()]
    const both = await Promise.all([
      submit(ANSWERS, key, one),
      submit({ ...ANSWERS, email: 'other@example.test' }, key, other),
    ])
    expect(both.map(({ reply }) => reply.headers.location).sort()).toEqual(['/first-steps', `/set-up/${key}`])
    const used = await app.inject({ url: `/set-up/${key}` })
    expect([used.statusCode, parse(used.body).querySelector('h1')?.text]).toEqual([
      410,
      'The service is set up already',
    ])
    expect(parse(used.body).querySelectorAll('main form')).toEqual([])
    expect((await app.inject({ url: '/set-up/another-key' })).statusCode).toBe(404)
    expect((await owner.query('select count(*) as n from authorities')).rows).toEqual([{ n: 1 }])
  })

  test('a key that a later start replaced says so, and only the newest sets the service up', async () => {
    const { app, owner, key } = installation
    const page = async (of: string) => {
      const reply = await app.inject({ url: `/set-up/${of}` })
      return [reply.statusCode, parse(reply.body).querySelector('h1')?.text]
    }
    await renewSetUpKey(owner, hashOf('the-newer-key'))
    expect(await page(key)).toEqual([410, 'This link is out of date'])
    expect(await page('the-newer-key')).toEqual([200, 'Set up your service'])
    expect(await page('a-key-that-never-was')).toEqual([404, 'Page not found'])
  })

  test('takes a model of one’s own, and lists every fault of one that has some', async () => {
    const text = readFileSync('models/essex.yaml', 'utf8').replaceAll('\n', '\r\n')
    const broken = text.replace('format: 1', 'format: 3')
    const refused = await submit({ ...ANSWERS, model: 'own', modelText: broken })
    expect(refused.errors).toEqual(['This model has one fault, which is listed below. Nothing was kept.'])
    expect(refused.page.querySelectorAll('tbody tr td').map((cell) => cell.text)[0]).toBe('4')
    expect(refused.page.querySelector('textarea')?.text).toContain('format: 3')
    expect((await submit({ ...ANSWERS, model: 'own', modelText: text })).reply.statusCode).toBe(303)
    const { rows } = await installation.owner.query<{ body: string }>('select body from model_versions')
    expect(rows[0]?.body).toBe(readFileSync('models/essex.yaml', 'utf8'))
  })

  test.each([
    ['nothing', { model: '', name: '', administratorName: '', email: '', password: '' }, 5, 'Choose a model'],
    ['no such model', { model: '../secret' }, 1, 'Choose one of the models, or your own'],
    ['an own model without its text', { model: 'own' }, 1, 'Paste the text of your model'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 1, 'Use 200 characters or fewer'],
    ['codes that are none', { laCodes: 'Eskmoor' }, 1, 'Enter the codes as three figures each, for example 984, 926'],
    [
      'an address that is none',
      { email: 'ruth' },
      1,
      'Enter an email address in the right form, such as name@example.org',
    ],
    ['a short password', { password: 'short' }, 1, /^Choose a password of 12 characters or more/],
  ])('%s is refused, and what was typed stays', async (_, answers, count, says) => {
    const { reply, page, errors } = await submit({ ...ANSWERS, ...answers })
    expect([reply.statusCode, errors.length]).toEqual([422, count])
    expect(errors[0]).toEqual(typeof says === 'string' ? says : expect.stringMatching(says))
    const given: Record<string, string> = { ...ANSWERS, ...answers }
    expect(page.querySelector('[name=administratorName]')?.getAttribute('value')).toBe(given.administratorName)
    expect(page.querySelector('[name=password]')?.getAttribute('value')).toBeUndefined()
    expect((await installation.owner.query('select 1 from authorities')).rows).toEqual([])
  })
})

describe('the first steps', () => {
  test('are ticked by the facts', async () => {
    const service = await aService()
    const admin = await browse(service, service.administratorId)
    const statuses = async () => (await admin.visit('/first-steps')).texts('.govuk-task-list__status')
    expect((await admin.visit('/first-steps')).heading).toBe('4 of 4 first steps are left')
    await service.addSchool()
    await service.addPerson({ role: 'link-adviser' })
    expect(await statuses()).toEqual(['To do', 'Done', 'Done', 'To do'])
    expect((await admin.visit('/')).texts('a[href="/first-steps"]')).toEqual(['2 first steps of this service are left'])
    await admin.submit('/calendar/2026/change', {
      'autumn-startedOn': '2/9/2026',
      'autumn-finishedOn': '18/12/2026',
      'spring-startedOn': '4/1/2027',
      'spring-finishedOn': '25/3/2027',
      'summer-startedOn': '12/4/2027',
      'summer-finishedOn': '21/7/2027',
    })
    await service.db.owner.query('update people set invited_at = $2 where authority_id = $1', [
      service.authorityId,
      now,
    ])
    expect(await statuses()).toEqual(['Done', 'Done', 'Done', 'Done'])
    expect((await admin.visit('/first-steps')).heading).toBe('Your service is ready')
    expect((await admin.visit('/')).texts('a[href="/first-steps"]')).toEqual([])
    const adviser = await browse(service, await service.addPerson({ role: 'link-adviser' }))
    expect((await adviser.visit('/first-steps')).status).toBe(403)
  })
})
