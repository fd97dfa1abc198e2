import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { readWorkbook } from '../../test/support/read-workbook.ts'

test('visits are sorted by date, school, adviser and how far they are, and kept as the page shows them', async () => {
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
  await add(ash, people.young, '2026-12-08')
  const browser = await browse(service, service.administratorId)
  const shown = async (ask = '') =>
    (await browser.visit(`/visits${ask}`)).page
      .querySelectorAll('tbody tr')
      .map((row) => row.querySelectorAll('td').map(({ text }) => text.trim())[1])
  expect(await shown()).toEqual(['Ash', 'Birch', 'Ash'])
  expect(await shown('?sort=school')).toEqual(['Ash', 'Ash', 'Birch'])
  expect(await shown('?sort=-school')).toEqual(['Birch', 'Ash', 'Ash'])
  expect(await shown('?sort=by')).toEqual(['Birch', 'Ash', 'Ash'])
  expect(await shown('?sort=-status')).toEqual(['Birch', 'Ash', 'Ash'])
  expect(await shown('?sort=nonsense&after=nonsense')).toEqual(['Ash', 'Birch', 'Ash'])
  const heads = (await browser.visit('/visits?sort=date')).page.querySelectorAll('thead th[aria-sort]')
  expect(heads.map((head) => head.getAttribute('aria-sort'))).toEqual(['ascending', 'none', 'none', 'none'])

  const lines = (await browser.visit('/visits.csv?status=cancelled')).body.trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/^2026-12-01,09:30,Birch,.*,'=Zoe Adams,Cancelled$/)
  const sheet = await readWorkbook((await browser.visit('/visits.xlsx?sort=by')).bytes)
  expect(sheet.slice(1).map((row) => row[4])).toEqual([people.adams, people.young, people.young])
  expect(sheet[1]?.[0]).toEqual(new Date('2026-12-01T00:00:00Z'))

  const head = await browse(service, await service.addPerson({ role: 'headteacher', school: birch }))
  expect((await head.visit('/visits.csv')).body.match(/\r\n/g)).toHaveLength(2)
})
