import { beforeAll, describe, expect, test } from 'vitest'
import { aFourthVisit, aHeldVisit, AUTUMN_DAY } from '../../../test/support/a-visit.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'

const dateOf = (name: string, on: string) => {
  const [year = '', month = '', day = ''] = on.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

describe('a visit after which a form is left', () => {
  let made: Awaited<ReturnType<typeof aFourthVisit>>
  let browser: Browser
  let page: string
  beforeAll(async () => {
    made = await aFourthVisit()
    browser = await browse(made.service, made.adviser)
    page = `/visits/${made.visitId}`
  })

  test('NF-85: once it was held, that the form was left is asked for on its page and in my week, and is kept with its date', async () => {
    const early = await browser.submit(`${page}/form-left`, dateOf('leftOn', AUTUMN_DAY))
    expect(early.errors).toEqual(['Say first that it took place.'])
    await browser.submit(`${page}/held`)

    const shown = await browser.visit(page)
    expect(shown.page.querySelector(`a.govuk-button[href="${page}/form-left"]`)?.text).toBe(
      'Say that the form was left',
    )
    expect((await browser.visit('/')).page.querySelector(`main a[href="${page}/form-left"]`)?.text).toContain(
      'the form was left',
    )
    const asked = await browser.visit(`${page}/form-left`)
    expect(
      asked.page.querySelector('main form textarea, main form input[type=text]:not([inputmode=numeric])'),
    ).toBeNull()

    const wrong = await browser.submit(`${page}/form-left`, dateOf('leftOn', '2026-11-04'))
    expect(wrong.errors[0]).toContain('on the day of the visit')
    const done = await browser.submit(`${page}/form-left`, dateOf('leftOn', '2026-11-06'))
    expect(done.goesTo).toBe(`${page}?done=form-left`)
    const after = await browser.visit(page)
    expect(after.texts('main').join(' ')).toContain('Left on Friday 6 November 2026')
    expect(after.page.querySelector(`main a[href="${page}/form-left"]`)).toBeNull()
    expect((await browser.visit('/')).body).not.toContain('form-left')
    expect((await browser.visit(`/schools/${made.school}`)).body).toContain('Form left at the visit')
    const twice = await browser.submit(`${page}/form-left`, dateOf('leftOn', '2026-11-06'))
    expect(twice.errors[0]).toContain('said already')
  })

  test.each([
    ['no date', dateOf('leftOn', ''), /Enter the day/],
    ['words', { ...dateOf('leftOn', '2026-11-06'), 'leftOn-day': 'x' }, /as a day, a month and a year/],
    ['a day to come', dateOf('leftOn', '2026-11-20'), /cannot be a day to come|said already/],
    ['an older state', { ...dateOf('leftOn', '2026-11-06'), revision: '0' }, /changed this/],
    ['no state', { ...dateOf('leftOn', '2026-11-06'), revision: 'x' }, /Load the page again/],
  ])('what is sent with %s is refused in a sentence', async (_what, answers, says) => {
    const refused = await browser.submit(`${page}/form-left`, answers)
    expect([refused.status, refused.errors.join(' ')]).toEqual([422, expect.stringMatching(says)])
  })

  test('NF-86: the form that books it says beforehand that it has no record', async () => {
    const booking = await browser.visit(`/schools/${made.school}/visits/book/performance-management`)
    const type = made.service.model.visitTypes.find(({ id }) => id === 'performance-management')!
    expect(booking.texts('main .govuk-inset-text')[0]).toContain(`has no record of visit. ${type.record.says}`)
    const other = await browser.visit(`/schools/${made.school}/visits/book/data-analysis`)
    expect(other.texts('main').join(' ')).not.toContain('has no record')
  })
})

test('after any other visit no form can be said to be left', async () => {
  const { service, adviser, visitId } = await aHeldVisit()
  const browser = await browse(service, adviser)
  expect((await browser.visit(`/visits/${visitId}/form-left`)).status).toBe(404)
  expect((await browser.post(`/visits/${visitId}/form-left`, dateOf('leftOn', '2026-11-06'))).status).toBe(404)
})

test('a visit that did not take place leads from that question to another date or to calling it off', async () => {
  const { service, adviser, visitId } = await aFourthVisit()
  const browser = await browse(service, adviser)
  const page = `/visits/${visitId}`
  expect((await browser.visit(page)).texts('a.govuk-button')).toContain('Say whether it took place')
  const asked = await browser.visit(`${page}/held`)
  expect(asked.heading).toContain('Did it take place?')
  expect(asked.texts('h2')).toContain('No, it did not')
  for (const [way, heading] of [
    ['move', 'Move it to another date'],
    ['cancel', 'Cancel it'],
  ] as const) {
    expect(asked.page.querySelector(`main a[href="${page}/${way}"]`), way).not.toBeNull()
    expect((await browser.visit(`${page}/${way}`)).heading).toContain(heading)
  }
})
