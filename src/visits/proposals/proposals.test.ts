import { describe, expect, test } from 'vitest'
import { aService } from '../../../test/support/a-service.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { browse } from '../../../test/support/browse.ts'

async function aSchoolWithItsPartner() {
  const service = await aService({ model: 'wiltshire' })
  const school = await service.addSchool({ name: 'Hollin Bank' })
  const partner = await service.addPerson({ role: 'school-improvement-partner', school, name: 'Ruth Partner' })
  const head = await service.addPerson({ role: 'headteacher', school, name: 'Tom Head' })
  await addTerms(service)
  const [ofPartner, ofHead] = [await browse(service, partner), await browse(service, head)]
  const visits = async () =>
    (
      await service.db.owner.query(
        'select id, booked_for as on, focus, confirmed_on as confirmed, status from visits where authority_id = $1',
        [service.authorityId],
      )
    ).rows
  return { service, school, partner, head, ofPartner, ofHead, visits }
}

const on = (at: number, text: string) => {
  const [year = '', month = '', day = ''] = text.split('-')
  return { [`on${at}-day`]: day, [`on${at}-month`]: month, [`on${at}-year`]: year }
}
const TWO = { ...on(1, '2026-11-19'), ...on(2, '2026-11-24'), at2: '13:00', focus: 'Writing in Year 6' }

async function proposed(differs: Record<string, string> = {}) {
  const made = await aSchoolWithItsPartner()
  const url = `/schools/${made.school}/visits/propose/scheduled-visit`
  const answer = await made.ofHead.submit(url, { ...TWO, ...differs })
  return { ...made, answer, page: answer.goesTo ?? '' }
}

describe('the head takes the lead on dates', () => {
  test('WI-18: proposes dates and a focus; the partner accepts one, which books the visit, confirmed and with its focus', async () => {
    const { ofPartner, page, visits } = await proposed()
    expect((await ofPartner.visit('/')).texts('.wm-stats li')).toContain('1waits for your answer')
    expect((await ofPartner.visit('/waiting')).heading).toBe('One thing waits for your answer')
    const shown = await ofPartner.visit(page)
    const second = shown.page.querySelectorAll('input[name=date]')[1]?.getAttribute('value') ?? ''
    expect((await ofPartner.submit(page, { date: second })).status).toBe(303)
    expect(await visits()).toMatchObject([
      { on: '2026-11-24', focus: 'Writing in Year 6', confirmed: '2026-11-12', status: 'booked' },
    ])
    expect((await ofPartner.visit('/waiting')).heading).toBe('Nothing waits for your answer')
  })

  test('WI-18: the partner answers with other dates, which wait for the head, who accepts one', async () => {
    const { ofPartner, ofHead, page, visits } = await proposed()
    const others = await ofPartner.submit(`${page}/others`, on(1, '2026-12-02'))
    expect((await ofHead.visit('/waiting')).heading).toBe('One thing waits for your answer')
    const shown = await ofHead.visit(others.goesTo ?? '')
    const only = shown.page.querySelector('input[name=date]')?.getAttribute('value') ?? ''
    expect((await ofHead.submit(others.goesTo ?? '', { date: only })).status).toBe(303)
    expect(await visits()).toMatchObject([{ on: '2026-12-02', focus: 'Writing in Year 6', confirmed: '2026-11-12' }])
    const late = await ofPartner.post(page, { date: only })
    expect(late.status).toBe(422)
  })

  test('WI-18: a date that the partner books waits for the head to confirm it; moved, it waits again', async () => {
    const { ofPartner, ofHead, school, visits } = await aSchoolWithItsPartner()
    const booking = { 'on-day': '19', 'on-month': '11', 'on-year': '2026' }
    await ofPartner.submit(`/schools/${school}/visits/book/scheduled-visit`, booking)
    const [{ id }] = await visits()
    expect((await ofHead.visit('/waiting')).texts('.wm-rows__what')).toEqual([
      'Confirm the date: Scheduled visit, Hollin Bank',
    ])
    expect((await ofPartner.visit(`/visits/${id}`)).texts('.govuk-task-list').join(' ')).toContain(
      'Confirm the dateWaiting',
    )
    await ofHead.submit(`/visits/${id}/confirm`)
    expect(await visits()).toMatchObject([{ confirmed: '2026-11-12' }])
    await ofPartner.submit(`/visits/${id}/move`, { 'on-day': '20' })
    expect(await visits()).toMatchObject([{ on: '2026-11-20', confirmed: null }])
    expect((await ofPartner.visit(`/visits/${id}/confirm`)).status).toBe(403)
  })

  test('WI-18: for a visit that is booked the head proposes another date, and it is moved once the partner accepts', async () => {
    const { ofPartner, ofHead, school, visits } = await aSchoolWithItsPartner()
    const booking = { 'on-day': '19', 'on-month': '11', 'on-year': '2026' }
    await ofPartner.submit(`/schools/${school}/visits/book/scheduled-visit`, booking)
    const [{ id }] = await visits()
    const { goesTo = '' } = await ofHead.submit(`/visits/${id}/propose`, on(1, '2026-11-26'))
    expect(await visits()).toMatchObject([{ on: '2026-11-19' }])
    const date = (await ofPartner.visit(goesTo)).page.querySelector('input[name=date]')?.getAttribute('value') ?? ''
    await ofPartner.submit(goesTo, { date })
    expect(await visits()).toMatchObject([{ on: '2026-11-26', confirmed: '2026-11-12' }])
  })

  test('an accepted date is booked by the same rules as any other: a holiday asks for a reason', async () => {
    const { ofPartner, page, visits } = await proposed(on(1, '2026-12-22'))
    const date = (await ofPartner.visit(page)).page.querySelector('input[name=date]')?.getAttribute('value') ?? ''
    const asked = await ofPartner.submit(page, { date })
    expect(asked.status).toBe(422)
    expect(asked.page.querySelector('textarea[name^="reason."]')).not.toBeNull()
    expect(await visits()).toEqual([])
  })

  test('of two who accept at once one visit is booked', async () => {
    const { ofPartner, service, partner, page, visits } = await proposed()
    const date = (await ofPartner.visit(page)).page.querySelector('input[name=date]')?.getAttribute('value') ?? ''
    const again = await browse(service, partner)
    const both = await Promise.all([ofPartner.post(page, { date }), again.post(page, { date })])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await visits()).toHaveLength(1)
  })

  test('NF-87: no focus can be written of a visit of which nothing may be', async () => {
    const { ofHead, school, service } = await aSchoolWithItsPartner()
    const url = `/schools/${school}/visits/propose/performance-management`
    expect((await ofHead.visit(url)).page.querySelector('[name=focus]')).toBeNull()
    await ofHead.submit(url, { ...TWO, focus: 'The second objective was not met' })
    const { rows } = await service.db.owner.query('select focus from date_proposals where authority_id = $1', [
      service.authorityId,
    ])
    expect(rows).toEqual([{ focus: null }])
  })

  const WRONG: [string, Record<string, string>, RegExp][] = [
    ['no date', { ...on(1, '--'), ...on(2, '--') }, /Enter at least one date/],
    ['a date that has passed', on(1, '2026-11-12'), /still to come/],
    ['one date twice', { ...on(2, '2026-11-19'), at2: '' }, /each time once/],
    ['no date at all', on(1, '2026-02-31'), /day, a month and a year/],
    ['a wrong time', { at1: 'noon' }, /hours and minutes/],
    ['a focus that is too long', { focus: 'x'.repeat(301) }, /300 characters/],
    ['an adviser who is no id', { adviser: 'x' }, /who makes the visit/],
  ]
  for (const [what, differs, says] of WRONG)
    test(`says in one sentence what is wrong with ${what}`, async () => {
      const { answer } = await proposed(differs)
      expect(answer.status).toBe(422)
      expect(answer.errors.join(' ')).toMatch(says)
    })
})
