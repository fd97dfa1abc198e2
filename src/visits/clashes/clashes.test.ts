import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { newId } from '#shared/id.ts'
import { doWork } from '#work/work.ts'
import { aServiceToVisit, book, booking, sourcesOf } from '../../../test/support/a-visit.ts'
import { hasBought } from '../../../test/support/bought.ts'
import { browse } from '../../../test/support/browse.ts'
import { moveVisit } from '../move-visit.ts'

const ON = day('2026-11-19')

/** An adviser of two schools. */
async function twoSchools() {
  const made = await aServiceToVisit()
  const other = await made.service.addSchool({ name: 'Beck Side Primary School' })
  await hasBought(made.service, other)
  await made.service.db.owner.query(
    `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, standing, started_on)
     values ($1, $2, $3, 'link-adviser', $4, 'adviser', 'school', $5, 'substantive', '2020-01-01')`,
    [made.service.authorityId, newId(), made.adviser, made.service.modelVersionId, other],
  )
  return { ...made, other }
}

describe('booking', () => {
  test('XX-09: at the time of another visit asks for a reason, and with one both stand', async () => {
    const { service, school, other, adviser } = await twoSchools()
    const at = { on: ON, at: 9 * 60 }
    await book(service, adviser, school, 'data-analysis', booking(adviser, at))
    const again = (reasons = {}) => book(service, adviser, other, 'data-analysis', booking(adviser, at), reasons)
    expect(await again().catch(sourcesOf)).toEqual(['XX-09'])
    await again({ 'adviser-elsewhere': 'Both are short, and next to each other' })
    const { rows } = await service.db.owner.query('select 1 from visits where booked_for = $1 and adviser_id = $2', [
      ON,
      adviser,
    ])
    expect(rows).toHaveLength(2)
  })

  test('XX-09: of two bookings of one person at once one is asked for a reason', async () => {
    const { service, school, other, adviser } = await twoSchools()
    const at = booking(adviser, { on: ON, at: 9 * 60 })
    const both = await Promise.all(
      [school, other].map((each) => book(service, adviser, each, 'data-analysis', at).catch(sourcesOf)),
    )
    expect(both.filter((each) => Array.isArray(each))).toEqual([['XX-09']])
  })

  test('XX-09: moving a visit to another time of its own day does not stand in its own way', async () => {
    const { service, school, adviser } = await twoSchools()
    const id = await book(service, adviser, school, 'data-analysis', booking(adviser, { on: ON, at: 9 * 60 }))
    await service.act(adviser, (look) =>
      doWork(look, (work) => moveVisit(work, id, { on: ON, at: 10 * 60, revision: 1 })),
    )
    const { rows } = await service.db.owner.query('select starts_at_minute as at from visits where id = $1', [id])
    expect(rows).toEqual([{ at: 600 }])
  })

  test('XX-07: on a day on which the school’s own pupils stay at home asks for a reason; others may have them', async () => {
    const { service, school, other, adviser } = await twoSchools()
    await service.db.owner.query(
      `insert into non_pupil_days (authority_id, id, school_id, held_on, name) values ($1, $2, $3, $4, 'Training')`,
      [service.authorityId, newId(), school, ON],
    )
    const on = booking(adviser, { on: ON })
    expect(await book(service, adviser, school, 'data-analysis', on).catch(sourcesOf)).toEqual(['XX-07'])
    expect(await book(service, adviser, other, 'data-analysis', on)).toEqual(expect.any(String))
    const christmas = booking(adviser, { on: day('2026-12-25') })
    expect(await book(service, adviser, other, 'school-improvement', christmas).catch(sourcesOf)).toContain('XX-07')
  })
})

describe('the form that books', () => {
  test('says before it is sent who else is in the school, whatever they are, and which of them within a fortnight of the day', async () => {
    const { service, school, adviser } = await twoSchools()
    const colleague = await service.addPerson({ role: 'link-adviser', school, name: 'Owen Colleague' })
    await book(service, colleague, school, 'self-evaluation', booking(colleague, { on: day('2027-02-04') }))
    const browser = await browse(service, adviser)
    const form = `/schools/${school}/visits/book/data-analysis`
    const said = (url: string) => browser.visit(url).then(({ texts }) => texts('.govuk-inset-text').join(' '))
    expect(await said(form)).toContain('Thursday 4 February 2027: Owen Colleague, Visit 2')
    expect(await said(`${form}?on=2027-01-21`)).toContain('Within a fortnight of this day: Thursday 4 February 2027')
    expect(await said(`${form}?on=2027-01-20`)).not.toContain('Within a fortnight')
  })
})
