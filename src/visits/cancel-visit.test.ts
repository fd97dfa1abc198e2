import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { aService } from '../../test/support/a-service.ts'
import { aSixthModel, CHARGED, CHARGED_FIRMLY } from '../../test/support/a-sixth-model.ts'
import { aFourthVisit, book, booking } from '../../test/support/a-visit.ts'
import { addTerms, addTraining } from '../../test/support/a-year.ts'
import { hasBought } from '../../test/support/bought.ts'
import { browse } from '../../test/support/browse.ts'

async function aVisitSoon(rule: string, on = '2026-11-17') {
  const service = await aService({ modelText: aSixthModel(rule) })
  const school = await service.addSchool()
  await hasBought(service, school)
  const adviser = await service.addPerson({ role: 'link-adviser', school })
  await addTerms(service)
  await addTraining(service, adviser, 'sip-accreditation')
  const id = await book(service, adviser, school, 'data-analysis', booking(adviser, { on: day(on) }))
  const browser = await browse(service, adviser)
  const { rows } = await service.db.owner.query('select revision from visits where id = $1', [id])
  expect(rows).toHaveLength(1)
  const kept = async () =>
    (
      await service.db.owner.query(
        'select status, called_off_by as by, cancel_charge_pence as pence from visits where id = $1',
        [id],
      )
    ).rows[0]
  return { service, school, id, browser, kept, url: `/visits/${id}/cancel` }
}

describe('calling a visit off', () => {
  test('late, by the school, is charged as the model says, and the page of the visit says so', async () => {
    const { browser, kept, id, url } = await aVisitSoon(CHARGED)
    const form = await browser.visit(url)
    expect(form.texts('.govuk-warning-text').join('')).toContain('is charged')
    const asked = await browser.submit(url, { because: 'A burst pipe' })
    expect(asked.errors).toEqual(['Say who calls it off.'])
    expect((await browser.submit(url, { because: 'A burst pipe', by: 'school' })).status).toBe(303)
    expect(await kept()).toEqual({ status: 'cancelled', by: 'school', pence: 15_000 })
    expect((await browser.visit(`/visits/${id}`)).texts('.govuk-summary-list').join('')).toContain('Charged£150')
  })

  test('late, by the service, or in time, is not charged', async () => {
    const late = await aVisitSoon(CHARGED)
    await late.browser.submit(late.url, { because: 'Illness', by: 'service' })
    expect(await late.kept()).toMatchObject({ by: 'service', pence: null })
    const inTime = await aVisitSoon(CHARGED, '2026-11-20')
    expect((await inTime.browser.visit(inTime.url)).page.querySelector('[name=by]')).toBeNull()
    await inTime.browser.submit(inTime.url, { because: 'Illness' })
    expect(await inTime.kept()).toMatchObject({ status: 'cancelled', pence: null })
  })

  test('XX-16: a charge is let go of for a reason, which is kept; a firm one is not', async () => {
    const soft = await aVisitSoon(CHARGED)
    const waived = { because: 'Snow', by: 'school', waive: 'yes' }
    const asked = await soft.browser.submit(soft.url, waived)
    expect(asked.page.querySelector('[name="reason.late-notice-a"]')).not.toBeNull()
    await soft.browser.submit(soft.url, { ...waived, 'reason.late-notice-a': 'Every road was closed' })
    expect(await soft.kept()).toMatchObject({ status: 'cancelled', pence: null })
    const firm = await aVisitSoon(CHARGED_FIRMLY)
    expect((await firm.browser.submit(firm.url, waived)).status).toBe(422)
    expect(await firm.kept()).toMatchObject({ status: 'booked' })
  })

  test('NF-87: of a visit of which nothing may be written the reasons come from the list, the one for a charge among them', async () => {
    const { service, adviser, visitId } = await aFourthVisit()
    const browser = await browse(service, adviser)
    const { page } = await browser.visit(`/visits/${visitId}/cancel`)
    expect(page.querySelectorAll('textarea')).toHaveLength(0)
    const refused = await browser.submit(`/visits/${visitId}/cancel`, {
      because: 'Illness',
      'reason.anything': 'The head was upset',
    })
    expect(refused.status).toBe(422)
  })

  const WRONG: [string, Record<string, string>, RegExp][] = [
    ['no reason', {}, /Enter why/],
    ['a reason that is too long', { because: 'x'.repeat(501) }, /500 characters/],
    ['somebody unknown', { because: 'Snow', by: 'the cat' }, /Say who calls it off/],
    ['an older page', { because: 'Snow', by: 'service', revision: '0' }, /changed/],
    ['no revision', { because: 'Snow', by: 'service', revision: 'x' }, /Load the page again/],
  ]
  for (const [what, answers, says] of WRONG)
    test(`says in one sentence what is wrong with ${what}`, async () => {
      const { browser, url } = await aVisitSoon(CHARGED)
      const refused = await browser.submit(url, answers)
      expect(refused.status).toBe(422)
      expect(refused.errors.join(' ')).toMatch(says)
    })
})
