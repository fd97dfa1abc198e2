import { describe, expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { addTerms, addTraining } from '../../test/support/a-year.ts'
import { hasBought } from '../../test/support/bought.ts'
import { browse } from '../../test/support/browse.ts'

async function aSchoolToVisit() {
  const service = await aService({ model: 'norfolk' })
  const school = await service.addSchool({ name: 'Hollin Bank Primary School' })
  const adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ruth Adeyemi' })
  await addTerms(service)
  await hasBought(service, school)
  await addTraining(service, adviser, 'sip-accreditation')
  return { service, school, adviser, browser: await browse(service, adviser) }
}

const A_DATE = { 'on-day': '5', 'on-month': '11', 'on-year': '2026' }

describe('the form that books a visit', () => {
  test('XX-15: a refusal is in the words of the model, says the rule itself and opens its place in the handbook apart, keeps what was typed and writes nothing', async () => {
    const { service, school, browser } = await aSchoolToVisit()
    const url = `/schools/${school}/visits/book/performance-management`
    const refused = await browser.submit(url, A_DATE)

    expect(refused.status).toBe(422)
    const rules = service.model.visitTypes.find(({ id }) => id === 'performance-management')!.peopleNeeded
    expect(refused.errors).toContain(rules[0]!.says)
    const place = refused.page.querySelector(`a[href="/handbook#${rules[0]!.id}"]`)
    expect(place?.getAttribute('target')).toBe('_blank')
    expect(place?.text).toContain('opens in a new tab')
    const said = refused.texts('main details').find((each) => each.startsWith('Read the'))
    expect(said).toContain(rules[0]!.says)
    expect(said).toContain(rules[0]!.source)
    expect((await browser.visit('/handbook')).page.querySelector(`#${rules[0]!.id}`)).not.toBeNull()
    expect(refused.page.querySelector('[name=on-day]')?.getAttribute('value')).toBe('5')
    const { rows } = await service.db.owner.query('select 1 from visits where authority_id = $1', [service.authorityId])
    expect(rows).toHaveLength(0)
  })

  test('a soft rule comes back with a place for the reason, and with one the visit is booked', async () => {
    const { service, school, browser } = await aSchoolToVisit()
    const url = `/schools/${school}/visits/book/data-analysis`
    const spring = { ...A_DATE, 'on-month': '2', 'on-year': '2027', 'on-day': '4' }
    const asked = await browser.submit(url, spring)
    expect(asked.page.querySelector('textarea[name="reason.data-analysis-in-autumn"]')).not.toBeNull()
    const { says, source } = service.model.visitTypes.find(({ id }) => id === 'data-analysis')!.outOfTerm!
    const rule = asked.page.querySelector('main form details a[href="/handbook#data-analysis-in-autumn"]')
    expect(rule?.getAttribute('target')).toBe('_blank')
    expect(rule?.closest('details')?.text).toContain(says)
    expect(rule?.closest('details')?.text).toContain(source)
    const booked = await browser.submit(url, { ...spring, 'reason.data-analysis-in-autumn': 'The school asked for it' })
    expect(booked.status).toBe(303)
  })

  const WRONG: [string, Record<string, string>, RegExp][] = [
    ['no date', { 'on-day': '', 'on-month': '', 'on-year': '' }, /Enter the date of the visit/],
    [
      'a date that does not exist',
      { 'on-day': '31', 'on-month': '2', 'on-year': '2027' },
      /as a day, a month and a year/,
    ],
    ['words for a date', { 'on-day': 'x', 'on-month': 'y', 'on-year': 'z' }, /as a day, a month and a year/],
    ['a date of another age', { ...A_DATE, 'on-year': '0001' }, /as a day, a month and a year/],
    ['a date that nobody lives to see', { ...A_DATE, 'on-year': '9999' }, /as a day, a month and a year/],
    ['a wrong time', { ...A_DATE, at: 'noon' }, /hours and minutes/],
    ['no adviser', { ...A_DATE, adviser: '' }, /Choose who makes the visit/],
    ['an adviser who is no id', { ...A_DATE, adviser: "1' or 1=1" }, /Choose who makes the visit/],
    ['an unknown adviser', { ...A_DATE, adviser: '01890000-0000-7000-8000-000000000000' }, /somebody who is/],
    ['another length', { ...A_DATE, length: 'for ever' }, /Choose how long/],
  ]
  for (const [what, answers, says] of WRONG)
    test(`says in one sentence what is wrong with ${what}`, async () => {
      const { school, browser } = await aSchoolToVisit()
      const refused = await browser.submit(`/schools/${school}/visits/book/data-analysis`, answers)
      expect(refused.status).toBe(422)
      expect(refused.errors.join(' ')).toMatch(says)
    })

  test('pressed twice, it books once', async () => {
    const { service, school, browser } = await aSchoolToVisit()
    const shown = await browser.visit(`/schools/${school}/visits/book/data-analysis`)
    const key = shown.page.querySelector('input[name=_key]')?.getAttribute('value') ?? ''
    const url = `/schools/${school}/visits/book/data-analysis`
    const [first, second] = [
      await browser.submit(url, { ...A_DATE, _key: key }),
      await browser.submit(url, { ...A_DATE, _key: key }),
    ]
    expect(second.goesTo).toBe(first.goesTo)
    const { rows } = await service.db.owner.query('select 1 from visits where authority_id = $1', [service.authorityId])
    expect(rows).toHaveLength(1)
  })

  test('a change of a visit that somebody changed meanwhile is not made', async () => {
    const { service, school, browser, adviser } = await aSchoolToVisit()
    const booked = await browser.submit(`/schools/${school}/visits/book/data-analysis`, A_DATE)
    const url = `${booked.goesTo?.split('?')[0]}/move`
    const other = await browse(service, adviser)
    await other.submit(url, { 'on-day': '6' })
    const late = await browser.submit(url, { 'on-day': '9', revision: '1' })
    expect(late.errors[0]).toMatch(/Ruth Adeyemi changed this/)
  })
})
