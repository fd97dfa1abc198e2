import { expect, test } from 'vitest'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { giveAccount, PASSWORD } from '../../test/support/give-account.ts'
import type { TestService } from '../../test/support/a-service.ts'

const WORDS = 'Phonics is taught well.\n\nAnd “reading” <b>too</b> 👩‍🏫.'

async function endSessions({ db, authorityId }: TestService) {
  await db.owner.query('delete from access.sessions where authority_id = $1', [authorityId])
}

async function signIn(browser: Browser, email: string, next: string) {
  return browser.submit('/sign-in', { email, password: PASSWORD, next })
}

/** An adviser whose session ended while they wrote, and what they get for pressing Save. */
async function aLatePost() {
  const held = await aHeldVisit()
  const { service, adviser, head, visitId } = held
  await giveAccount(service, adviser, `ruth-${adviser}@example.test`)
  await giveAccount(service, head, `tom-${head}@example.test`)
  const browser = await browse(service, adviser)
  const url = `/visits/${visitId}/record/write`
  const form = (await browser.visit(url)).page.querySelector('main form')!
  const hidden = Object.fromEntries(
    form
      .querySelectorAll('input[type=hidden]')
      .map((input) => [input.getAttribute('name'), input.getAttribute('value')]),
  ) as Record<string, string>
  await endSessions(service)
  const late = await browser.postAsItIs(url, {
    ...hidden,
    'body.evaluation': WORDS,
    'rests.evaluation': ['seen', 'told'],
  })
  return { ...held, browser, url, late }
}

async function bodiesOf({ service }: { service: TestService }) {
  const { rows } = await service.db.owner.query('select body, rests_on from record_sections where authority_id = $1', [
    service.authorityId,
  ])
  return rows
}

test('what is sent after the session’s end arrives once the same person has signed in again, as it was', async () => {
  const post = await aLatePost()
  const { browser, late, adviser, service } = post
  expect(late.goesTo).toBe('/sign-in?next=%2Fkept')
  expect((await browser.visit(late.goesTo!)).texts('.govuk-inset-text')[0]).toContain('What you sent is kept')
  await signIn(browser, `ruth-${adviser}@example.test`, '/kept')
  await passSecondFactor(service, adviser)
  const kept = await browser.visit('/kept')
  expect(kept.heading).toBe('What you sent is here, and not saved yet')
  const done = await browser.submit('/kept', {}, 'main form')
  expect(done.goesTo).toMatch(/record\/write\?saved=yes$/)
  expect(await bodiesOf(post)).toEqual([{ body: WORDS, rests_on: ['seen', 'told'] }])
  expect((await browser.visit('/kept')).heading).toBe('Nothing of yours is waiting')
})

test('another person who signs in instead sees none of it, and it waits for its writer', async () => {
  const post = await aLatePost()
  const { browser, adviser, head, service } = post
  await signIn(browser, `tom-${head}@example.test`, '/kept')
  const others = await browser.visit('/kept')
  expect(others.heading).toBe('Nothing of yours is waiting')
  expect(others.body).not.toContain('Phonics')
  await browser.submit('/me', {}, 'form[action="/sign-out"]')
  await signIn(browser, `ruth-${adviser}@example.test`, '/kept')
  await passSecondFactor(service, adviser)
  await browser.submit('/kept', {}, 'main form')
  expect(await bodiesOf(post)).toHaveLength(1)
})

test('the database holds it sealed, and of a stranger nothing is kept', async () => {
  const { service, browser, url } = await aLatePost()
  const { rows } = await service.db.owner.query<{ sealed: Buffer }>(
    'select sealed from access.kept_posts where authority_id = $1',
    [service.authorityId],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]!.sealed.toString('latin1')).not.toContain('Phonics')
  const _csrf = (await browser.visit('/sign-in')).page.querySelector('[name=_csrf]')?.getAttribute('value') ?? ''
  for (const _who of ['', 'made.up', `${service.authorityId}.${service.administratorId}.x`]) {
    const answer = await browser.postAsItIs(url, { _csrf, _who, 'body.evaluation': 'By nobody' })
    expect(answer.goesTo).toBe('/sign-in?next=%2F')
  }
})

async function passSecondFactor({ db }: TestService, personId: string) {
  await db.owner.query('update access.sessions set has_second_factor = true where person_id = $1', [personId])
}
