import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse } from '../../test/support/browse.ts'
import { readWorkbook } from '../../test/support/read-workbook.ts'

test('visits are sorted by date, school, adviser and how far they are, and kept as the page shows them: the next one first, and what is over on a side of its own', async () => {
  const service = await aService({ model: 'norfolk' })
  const type = service.model.visitTypes[0]!
  const people = { adams: '=Zoe Adams', young: 'Yan Young' }
  const add = async (school: string, name: string, on: string, status = 'booked') => {
    const adviser = await service.addPerson({ role: 'link-adviser', name, school })
    await service.db.owner.query(
      `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for,
         starts_at_minute, cancelled_because)
       values ($1, $2, $3, $4, $5, false, $6, 'half-day', $7, $8, 570, case when $7 = 'cancelled' then 'Snow' end)`,
      [service.authorityId, newId(), school, service.modelVersionId, type.id, adviser, status, on],
    )
  }
  const [ash, birch] = [await service.addSchool({ name: 'Ash' }), await service.addSchool({ name: 'Birch' })]
  await add(ash, people.young, '2026-11-20')
  await add(birch, people.adams, '2026-12-01', 'cancelled')
  await add(birch, people.adams, '2026-11-12')
  await add(ash, people.young, '2026-12-08')
  await add(ash, people.young, '2026-11-11')
  await add(birch, people.adams, '2026-09-10', 'cancelled')
  const browser = await browse(service, service.administratorId)
  const read = async (ask = '') => {
    const { page, heading } = await browser.visit(`/visits${ask}`)
    const cells = page
      .querySelectorAll('tbody tr')
      .map((row) => row.querySelectorAll('td').map(({ text }) => text.trim()))
    return { heading, days: cells.map((row) => row[0]?.slice(0, -'09:30'.length)), schools: cells.map((row) => row[1]) }
  }
  expect(await read()).toMatchObject({
    heading: '3 visits to come',
    days: ['12 November 2026', '20 November 2026', '8 December 2026'],
  })
  expect(await read('?when=past')).toMatchObject({
    heading: '2 past visits',
    days: ['11 November 2026', '10 September 2026'],
  })
  expect(await read('?status=cancelled')).toMatchObject({ heading: '1 visit to come, cancelled', schools: ['Birch'] })
  expect((await read('?when=past&status=held')).heading).toBe('No past visits, held')
  const shown = async (ask: string) => (await read(ask)).schools
  expect(await shown('?sort=school')).toEqual(['Ash', 'Ash', 'Birch'])
  expect(await shown('?sort=-school')).toEqual(['Birch', 'Ash', 'Ash'])
  expect(await shown('?sort=by')).toEqual(['Birch', 'Ash', 'Ash'])
  expect(await shown('?sort=-status')).toEqual(['Ash', 'Ash', 'Birch'])
  expect(await shown('?sort=nonsense&after=nonsense&when=nonsense&whose=nonsense')).toEqual(['Birch', 'Ash', 'Ash'])
  const heads = (await browser.visit('/visits?sort=date')).page.querySelectorAll('thead th[aria-sort]')
  expect(heads.map((head) => head.getAttribute('aria-sort'))).toEqual(['ascending', 'none', 'none', 'none'])

  const lines = (await browser.visit('/visits.csv?status=cancelled')).body.trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/^2026-12-01,09:30,Birch,.*,'=Zoe Adams,Cancelled$/)
  const sheet = await readWorkbook((await browser.visit('/visits.xlsx?sort=by')).bytes)
  expect(sheet.slice(1).map((row) => row[4])).toEqual([people.adams, people.young, people.young])
  expect(sheet[1]?.[0]).toEqual(new Date('2026-11-12T00:00:00Z'))

  const head = await browse(service, await service.addPerson({ role: 'headteacher', school: birch }))
  expect((await head.visit('/visits.csv')).body.match(/\r\n/g)).toHaveLength(2)
})

test('a visit is booked from the first page and from the list; one’s own schools can be looked at alone', async () => {
  const service = await aService({ model: 'norfolk' })
  await addTerms(service)
  const [ash, birch] = [
    await service.addSchool({ name: 'Ash School' }),
    await service.addSchool({ name: 'Birch School' }),
  ]
  const adviser = await service.addPerson({ role: 'link-adviser', name: 'Ruth Adviser', school: ash })
  const browser = await browse(service, adviser)
  const leads = async (from: string, href: string) =>
    expect((await browser.visit(from)).page.querySelector(`main a[href="${href}"]`), from).not.toBeNull()
  await leads('/', '/visits/book')
  await leads('/visits', '/visits/book')
  await leads('/visits/book', `/schools/${ash}/visits/book`)
  expect((await browser.visit('/visits/book')).body).not.toContain('Birch School')
  await leads(`/schools/${ash}/visits/book`, `/schools/${ash}/visits/book/data-analysis`)

  expect((await browser.visit('/schools')).heading).toBe('2 open schools')
  const mine = await browser.visit('/schools?whose=mine')
  expect(mine.heading).toBe('My 1 open school')
  expect(mine.texts('tbody th')[0]).toContain('Ash School')
  expect((await browser.visit('/schools.csv?whose=mine')).body).not.toContain('Birch')

  const lead = await service.addPerson({ role: 'link-adviser', name: 'Lee Lead', school: birch })
  expect((await (await browse(service, lead)).visit('/visits/book?q=birch')).body).toContain('Birch School')
  expect((await (await browse(service, lead)).visit('/visits/book?q=%25_&after=x')).status).toBe(200)
  const head = await browse(service, await service.addPerson({ role: 'headteacher', school: ash }))
  expect((await head.visit('/visits/book')).status).toBe(403)
  expect((await head.visit('/visits')).page.querySelector('a[href="/visits/book"]')).toBeNull()
})
