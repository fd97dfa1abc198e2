import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { addDays, day } from '#shared/plain-date.ts'
import { listDue } from '#due/index.ts'
import { aServiceToVisit, book, booking } from '../../../test/support/a-visit.ts'
import { hasBought } from '../../../test/support/bought.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'

type Made = Awaited<ReturnType<typeof threeSchools>>
let made: Made
beforeAll(async () => {
  made = await threeSchools()
})

/** An adviser of three schools with a head each, and a fourth school of somebody else's. */
async function threeSchools() {
  const { service, school, adviser, head } = await aServiceToVisit()
  const schools = [school]
  const heads = [head]
  for (const name of ['Beck Side', 'Tarn Lane', 'Skel Bank']) {
    const id = await service.addSchool({ name })
    await hasBought(service, id)
    schools.push(id)
    heads.push(await service.addPerson({ role: 'headteacher', school: id, name: `Head of ${name}` }))
    if (name !== 'Skel Bank')
      await service.db.owner.query(
        `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, standing, started_on)
         values ($1, $2, $3, 'link-adviser', $4, 'adviser', 'school', $5, 'substantive', '2020-01-01')`,
        [service.authorityId, newId(), adviser, service.modelVersionId, id],
      )
  }
  const ofAdviser = await browse(service, adviser)
  const ofHeads: Browser[] = []
  for (const each of heads) ofHeads.push(await browse(service, each))
  return { service, adviser, schools, heads, ofAdviser, ofHeads }
}

const on = (at: number, date: string, time: string, places = '1') => {
  const [year = '', month = '', dayOf = ''] = date.split('-')
  return {
    [`on${at}-day`]: dayOf,
    [`on${at}-month`]: month,
    [`on${at}-year`]: year,
    [`at${at}`]: time,
    [`places${at}`]: places,
  }
}
const CLOSES = { 'closesOn-day': '18', 'closesOn-month': '11', 'closesOn-year': '2026' }
const NEW = '/offers/new/data-analysis'

async function offer(times: Record<string, string>, which = [0, 1]) {
  const schools = which.map((at) => made.schools[at] ?? '')
  const answer = await made.ofAdviser.submit(NEW, { schools, ...times, ...CLOSES })
  expect(answer.errors).toEqual([])
  const id = /\/offers\/([^?]+)/.exec(answer.goesTo ?? '')?.[1] ?? ''
  const { rows } = await made.service.db.owner.query<{ id: string }>(
    'select id from offered_slots where offer_id = $1 order by held_on, starts_at_minute',
    [id],
  )
  return {
    id,
    slots: rows.map((row) => row.id),
    at: (school: number) => `/offers/${id}/schools/${made.schools[school]}`,
  }
}

describe('an adviser offers times to many schools at once', () => {
  test('WI-18: each head takes one, the visit is booked and confirmed by taking it, and the adviser sees who has chosen', async () => {
    const { service, ofAdviser, ofHeads } = made
    const { id, slots, at } = await offer({ ...on(1, '2026-11-24', '09:00'), ...on(2, '2026-11-25', '09:00') })
    const shown = await ofHeads[0]!.visit(at(0))
    expect(shown.heading).toContain('Choose a time')
    expect(shown.texts('.govuk-radios__label')).toEqual([
      'Tuesday 24 November 2026, 09:00',
      'Wednesday 25 November 2026, 09:00',
    ])
    const taken = await ofHeads[0]!.submit(at(0), { slot: slots[0]! })
    expect(taken.goesTo).toMatch(/^\/visits\//)
    const { rows } = await service.db.owner.query(
      'select booked_for as on, starts_at_minute as at, status, confirmed_by as by, adviser_id as adviser from visits where school_id = $1 and authority_id = $2',
      [made.schools[0], service.authorityId],
    )
    expect(rows).toEqual([{ on: '2026-11-24', at: 540, status: 'booked', by: made.heads[0], adviser: made.adviser }])
    expect((await ofHeads[1]!.visit(at(1))).texts('.govuk-radios__label')).toEqual([
      'Wednesday 25 November 2026, 09:00',
    ])
    const page = await ofAdviser.visit(`/offers/${id}`)
    expect(page.heading).toContain('1 of 2 schools have chosen')
    expect(page.texts('main p').join(' ')).toContain('One time is left for 1 school.')
    expect((await ofHeads[0]!.visit(at(0))).heading).toContain('Tuesday 24 November 2026 is booked')
    expect((await ofHeads[0]!.post(at(0), { slot: slots[1]! })).errors[0]).toContain('has chosen already')
    await ofAdviser.post(`/offers/${id}/close`)
  })

  test('WI-18: of two heads who take one time at once one gets it, and the other is told in one sentence and keeps the page', async () => {
    const { ofHeads } = made
    const { slots, at, id } = await offer({ ...on(1, '2027-01-12', '09:00'), ...on(2, '2027-01-13', '09:00') }, [1, 2])
    const both = await Promise.all(
      [1, 2].map((school) => ofHeads[school]!.submit(at(school), { slot: slots[0]!, ...reasons })),
    )
    const [won, lost] = [...both].sort((one, other) => one.status - other.status)
    expect([won?.status, lost?.status]).toEqual([303, 422])
    expect(lost?.errors).toEqual(['Somebody else has just taken this time: choose another.'])
    expect(lost?.heading).toContain('Choose a time')
    expect(lost?.texts('.govuk-radios__label')).toEqual(['Wednesday 13 January 2027, 09:00'])
    await made.ofAdviser.post(`/offers/${id}/close`)
  })

  test('WI-18: a time can be for several schools, and one that was called off is free again', async () => {
    const { ofHeads, ofAdviser, service } = made
    const { slots, at, id } = await offer({ ...on(1, '2027-02-02', '13:00', '2') }, [0, 1, 2])
    const first = await ofHeads[0]!.submit(at(0), { slot: slots[0]!, ...reasons })
    expect((await ofHeads[1]!.submit(at(1), { slot: slots[0]!, ...reasons })).status).toBe(303)
    expect((await ofHeads[2]!.visit(at(2))).heading).toContain('All times have been taken')
    const visit = /\/visits\/([^?]+)/.exec(first.goesTo ?? '')?.[1]
    await ofAdviser.submit(`/visits/${visit}/cancel`, { because: 'Snow' })
    const { rows } = await service.db.owner.query<{ status: string }>('select status from visits where id = $1', [
      visit,
    ])
    expect(rows[0]?.status).toBe('cancelled')
    expect((await ofHeads[2]!.visit(at(2))).heading).toContain('Choose a time')
    await ofAdviser.post(`/offers/${id}/close`)
  })

  test('WI-18: a school that was not asked cannot know of it, nor another adviser, nor does a school see which others were asked', async () => {
    const { service, ofHeads } = made
    const { id, at } = await offer(on(1, '2027-02-09', '09:00'))
    expect((await ofHeads[3]!.visit(at(3))).status).toBe(404)
    expect((await ofHeads[3]!.visit(at(0))).status).toBe(404)
    expect((await ofHeads[0]!.visit(`/offers/${id}`)).status).toBe(404)
    expect((await ofHeads[2]!.visit(at(2))).status).toBe(404)
    const colleague = await service.addPerson({
      role: 'link-adviser',
      school: made.schools[0]!,
      name: 'Owen Colleague',
    })
    expect((await (await browse(service, colleague)).visit(`/offers/${id}`)).status).toBe(404)
    expect((await ofHeads[0]!.visit(at(0))).body).not.toContain('Beck Side')
    expect((await ofHeads[0]!.visit(`/schools/${made.schools[0]}`)).body).not.toContain('Beck Side')
    await made.ofAdviser.post(`/offers/${id}/close`)
  })

  test('WI-18: a time into which something else has come is no longer taken, and the school is not told what', async () => {
    const { service, adviser, schools, ofHeads } = made
    const { id, slots, at } = await offer({ ...on(1, '2027-03-02', '09:00'), ...on(2, '2027-03-03', '09:00') })
    const elsewhere = booking(adviser, { on: day('2027-03-02'), at: 10 * 60 })
    const given = { 'adviser-elsewhere': 'It cannot wait', ...plain }
    await book(service, adviser, schools[2]!, 'data-analysis', elsewhere, given)
    const refused = await ofHeads[0]!.submit(at(0), { slot: slots[0]!, ...reasons })
    expect(refused.errors).toContain('This time is no longer free: choose another.')
    expect(refused.body).not.toContain('Tarn Lane')
    expect((await ofHeads[0]!.submit(at(0), { slot: slots[1]!, ...reasons })).status).toBe(303)
    await made.ofAdviser.post(`/offers/${id}/close`)
  })

  test('WI-18: what stands in one’s time asks for a reason when it is offered; given, it does not stop a school', async () => {
    const { service, adviser, schools, ofAdviser, ofHeads } = made
    await book(
      service,
      adviser,
      schools[2]!,
      'data-analysis',
      booking(adviser, { on: day('2027-03-09'), at: 9 * 60 }),
      plain,
    )
    const answers = { schools: [schools[1]!], ...on(1, '2027-03-09', '10:00'), ...CLOSES }
    const asked = await ofAdviser.submit(NEW, answers)
    expect(asked.errors.join()).toContain('Tarn Lane')
    const again = await ofAdviser.submit(NEW, { ...answers, 'reason.adviser-elsewhere': 'They are next to each other' })
    const id = /\/offers\/([^?]+)/.exec(again.goesTo ?? '')?.[1] ?? ''
    const place = `/offers/${id}/schools/${schools[1]}`
    const slot = (await ofHeads[1]!.visit(place)).page.querySelector('input[name=slot]')?.getAttribute('value') ?? ''
    expect((await ofHeads[1]!.submit(place, { slot, ...reasons })).status).toBe(303)
    await ofAdviser.post(`/offers/${id}/close`)
  })

  test('WI-18: while times are offered they count as taken in one’s own time; taken back, they do not', async () => {
    const { service, adviser, schools, ofAdviser } = made
    const { id, slots } = await offer(on(1, '2027-03-16', '09:00'))
    const at = booking(adviser, { on: day('2027-03-16'), at: 9 * 60 })
    await expect(book(service, adviser, schools[2]!, 'data-analysis', at, plain)).rejects.toThrow(/offers the time/)
    expect((await ofAdviser.post(`/offers/${id}/times/${slots[0]}/withdraw`)).status).toBe(303)
    await book(service, adviser, schools[2]!, 'data-analysis', at, plain)
    await ofAdviser.post(`/offers/${id}/close`)
  })

  test('WI-18, XX-10: heads are written to, it stands in their week, they are reminded, and after its last day it is closed', async () => {
    const { service, heads } = made
    const { id, at, slots } = await offer(on(1, '2027-03-23', '09:00'), [2])
    const { rows } = await service.db.owner.query<{ subject: string; body: string }>(
      'select subject, body from messages where to_person = $1 order by created_at, id desc',
      [heads[2]],
    )
    expect(rows.map(({ body }) => body).join()).toContain(at(2))
    const due = await service.look(heads[2]!, (look) => listDue(look, { people: [heads[2]!] }))
    expect(due.map(({ href, dueOn }) => ({ href, dueOn }))).toContainEqual({ href: at(2), dueOn: '2026-11-18' })
    const later = await browse(service, heads[2], { now: '2026-11-19T09:00:00Z' })
    expect((await later.visit(at(2))).heading).toContain('closed on Wednesday 18 November 2026')
    expect((await later.post(at(2), { slot: slots[0]! })).errors[0]).toContain('closed on 18 November 2026')
    await made.ofAdviser.post(`/offers/${id}/close`)
  })
})

const plain = { 'data-analysis-in-autumn': 'It suits' }
const reasons = Object.fromEntries(Object.entries(plain).map(([id, why]) => [`reason.${id}`, why]))

describe('bad input', () => {
  test.each([
    ['no time at all', {}, 'Enter at least one time'],
    ['a day without a time', { ...on(1, '2026-11-24', '') }, 'Enter the time of day of time 1, for example 13:00'],
    ['a time without a day', { at2: '09:00' }, 'Enter the day of time 2'],
    ['a time that is none', on(1, '2026-11-24', '25:00'), 'Enter the time as hours and minutes, for example 13:00'],
    [
      'a day that is none',
      on(1, '2026-02-31', '09:00'),
      'Enter day 1 as a day, a month and a year, for example 12 11 2026',
    ],
    ['a day that has passed', on(1, '2026-11-12', '09:00'), 'Offer days that are still to come.'],
    ['one time twice', { ...on(1, '2026-11-24', '09:00'), ...on(2, '2026-11-24', '09:00') }, 'Offer each time once.'],
    ['no place', on(1, '2026-11-24', '09:00', '0'), 'Enter how many schools can take it, from 1 to 50'],
    ['places in words', on(1, '2026-11-24', '09:00', 'many'), 'Enter how many schools can take it, from 1 to 50'],
    ['no school', { ...on(1, '2026-11-24', '09:00'), schools: '' }, 'Choose at least one school'],
    ['a school that is none', { ...on(1, '2026-11-24', '09:00'), schools: 'x' }, 'Choose schools from the list'],
    ['another’s school', { ...on(1, '2026-11-24', '09:00'), schools: newId() }, 'Choose schools from the list.'],
    [
      'another’s time',
      { ...on(1, '2026-11-24', '09:00'), adviser: newId() },
      'Choose who makes the visit from the list.',
    ],
    [
      'an end after the last time',
      { ...on(1, '2026-11-17', '09:00') },
      'Let schools choose until a day from today to the day before the last time.',
    ],
  ])('%s gets one clear sentence', async (_what, answers, says) => {
    const given = { schools: made.schools[2]!, ...CLOSES, ...answers }
    const { status, errors } = await made.ofAdviser.submit(NEW, given)
    expect(status).toBe(422)
    expect(errors).toContain(says)
  })
  test('a choice of nothing, or of what is not offered', async () => {
    const { id, at } = await offer(on(1, addDays(day('2027-03-23'), 2), '09:00'))
    expect((await made.ofHeads[0]!.submit(at(0), {})).errors).toEqual(['Choose a time'])
    expect((await made.ofHeads[0]!.submit(at(0), { slot: 'x' })).errors).toEqual(['Choose a time'])
    expect((await made.ofHeads[0]!.submit(at(0), { slot: newId() })).status).toBe(404)
    await made.ofAdviser.post(`/offers/${id}/close`)
    expect((await made.ofAdviser.post(`/offers/${id}/close`)).errors[0]).toContain('This offer closed on')
  })
})
