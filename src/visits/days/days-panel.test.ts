import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aServiceToVisit, book, booking } from '../../../test/support/a-visit.ts'
import { hasBought } from '../../../test/support/bought.ts'
import { browse, type Answer, type Browser } from '../../../test/support/browse.ts'
import { day } from '#shared/plain-date.ts'

let made: Awaited<ReturnType<typeof aServiceToVisit>> & { other: string }
let browser: Browser
let url: string

// The adviser has leave from Wednesday to Friday, a visit elsewhere on Tuesday afternoon, and Monday is without pupils.
beforeAll(async () => {
  const service = await aServiceToVisit()
  const { owner } = service.service.db
  const { authorityId } = service.service
  const other = await service.service.addSchool({ name: 'Beck Side Primary School' })
  await hasBought(service.service, other)
  await owner.query(
    `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, standing, started_on)
     values ($1, $2, $3, 'link-adviser', $4, 'adviser', 'school', $5, 'substantive', '2020-01-01')`,
    [authorityId, newId(), service.adviser, service.service.modelVersionId, other],
  )
  await owner.query(
    `insert into leave (authority_id, id, person_id, started_on, finished_on) values ($1, $2, $3, '2026-12-02', '2026-12-04')`,
    [authorityId, newId(), service.adviser],
  )
  await owner.query(
    `insert into non_pupil_days (authority_id, id, school_id, held_on, name) values ($1, $2, null, '2026-11-30', 'Training day')`,
    [authorityId, newId()],
  )
  await book(
    service.service,
    service.adviser,
    other,
    'data-analysis',
    booking(service.adviser, { on: day('2026-12-01'), at: 14 * 60 }),
  )
  made = { ...service, other }
  browser = await browse(service.service, service.adviser)
  url = `/schools/${service.school}/visits/book/data-analysis`
})

const typed = (on: string, more: Record<string, string> = {}) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { 'on-day': date, 'on-month': month, 'on-year': year, ...more }
}
const offered = ({ page }: Answer) =>
  page
    .querySelectorAll('a[data-day]')
    .map((link) => ({ on: link.getAttribute('data-day') ?? '', href: link.getAttribute('href') ?? '' }))

describe('the form that books a visit', () => {
  test('says before anything is typed which days are free, and tells of a typed day what else is near it', async () => {
    const empty = await browser.visit(url)
    expect(offered(empty).map(({ on }) => on)).not.toContain('2026-12-02')
    expect(offered(empty)).toHaveLength(6)
    const near = await browser.visit(`${url}?on=2026-12-01`)
    const text = near.texts('[data-days]').join(' ')
    expect(text).toContain('Tuesday 1 December 2026 is free for you and the school.')
    expect(text).toContain('Monday 30 November: No pupils (Training day)')
    expect(text).toContain('Tuesday 1 December: Beck Side Primary School, 14:00')
    expect(text).toContain('2 to 4 December 2026: On leave')
  })

  test('XX-07: a day that stands against a rule is refused with the nearest free days, each of which fills the form and keeps what was typed', async () => {
    const refused = await browser.submit(url, typed('2026-12-02', { at: '13:30', length: 'whole-day' }))
    expect(refused.status).toBe(422)
    expect(refused.errors.join(' ')).toContain('on leave')
    const days = offered(refused)
    // Thursday and Friday are leave, Monday has no pupils; on Tuesday afternoon the adviser is elsewhere for half the day.
    expect(days.map(({ on }) => on)).toEqual([
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-12-07',
      '2026-12-08',
      '2026-12-09',
    ])
    const filled = await browser.visit(days.at(-1)!.href)
    const value = (name: string) => filled.page.querySelector(`[name=${name}]`)?.getAttribute('value')
    expect([value('on-day'), value('on-month'), value('on-year'), value('at')]).toEqual(['9', '12', '2026', '13:30'])
    expect(filled.page.querySelector('[name=length][checked]')?.getAttribute('value')).toBe('whole-day')
    const booked = await browser.submit(days.at(-1)!.href, { length: 'half-day' })
    expect(booked.status).toBe(303)
    await made.service.db.owner.query('delete from visits where school_id = $1', [made.school])
  })

  test('shows without a script the days around what was typed, and changes nothing', async () => {
    const asked = await browser.submit(url, typed('2026-12-02', { at: '09:00' }))
    const action = asked.page.querySelector('button[formaction]')?.getAttribute('formaction') ?? ''
    const shown = await browser.post(
      action,
      typed('2026-12-02', { at: '09:00', adviser: made.adviser, 'reason.x': 'private' }),
    )
    expect(shown.status).toBe(303)
    expect(shown.goesTo).toBe(`${url}?on=2026-12-02&at=09%3A00&adviser=${made.adviser}`)
    const { rows } = await made.service.db.owner.query('select 1 from visits where school_id = $1', [made.school])
    expect(rows).toHaveLength(0)
  })

  test('says beforehand what stands against the visit whatever the day', async () => {
    const closed = await browser.visit(`/schools/${made.school}/visits/book/performance-management`)
    const type = made.service.model.visitTypes.find(({ id }) => id === 'performance-management')!
    const text = closed.texts('[data-days]').join(' ')
    expect(text).toContain(type.peopleNeeded[0]!.says)
    expect(text).toContain('cannot be booked')
    // It comes after another that is not booked: no day would mend that, and days are offered all the same.
    expect(text).toContain(type.after!.says)
    expect(text).toContain('You will be asked for a reason.')
    expect(offered(closed)).toHaveLength(6)
    expect(closed.texts('main').join(' ')).toContain(type.record.says)
  })

  test.each([
    ['on=2026-02-30'],
    ['on=x&adviser=1'],
    ['on=9999-12-31'],
    ['on=0001-01-01'],
    ['length=for+ever&at=noon'],
    ['adviser=01890000-0000-7000-8000-000000000000'],
  ])('is shown all the same where its address says %s', async (ask) => {
    const shown = await browser.visit(`${url}?${ask}`)
    expect(shown.status).toBe(200)
    expect(offered(shown).length).toBeGreaterThan(0)
  })
})

test('moving a visit offers days too, and the visit does not stand in its own way', async () => {
  const id = await book(
    made.service,
    made.adviser,
    made.school,
    'data-analysis',
    booking(made.adviser, { on: day('2026-12-08'), at: 9 * 60 }),
  )
  const shown = await browser.visit(`/visits/${id}/move`)
  expect(shown.texts('[data-days-says]')[0]).toContain('Tuesday 8 December 2026 is free for you and the school.')
  const refused = await browser.submit(`/visits/${id}/move`, typed('2026-12-03'))
  expect(offered(refused).map(({ on }) => on)).toContain('2026-12-07')
})
