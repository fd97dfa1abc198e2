import { beforeAll, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { giveAccount } from '../../../test/support/give-account.ts'
import { readWorkbook } from '../../../test/support/read-workbook.ts'

let service: TestService
let browser: Browser
const names = async (ask = '') => (await browser.visit(`/people${ask}`)).texts('tbody th')

beforeAll(async () => {
  service = await aService()
  const school = await service.addSchool()
  const email = `in-${newId()}@example.test`
  await service.addPerson({ role: 'governor', name: '=Nell Noaddress', email: null, school })
  const asked = await service.addPerson({ role: 'governor', name: 'Iris Invited', school })
  await giveAccount(service, await service.addPerson({ role: 'headteacher', name: 'Sam Signs', email, school }), email)
  await service.db.owner.query('update people set invited_at = $1 where id = $2', [service.now, asked])
  browser = await browse(service, service.administratorId)
})

test('people are sorted by name and by how far they are on the way in, either way round', async () => {
  expect(await names()).toEqual(['=Nell Noaddress', 'Ada Admin', 'Iris Invited', 'Sam Signs'])
  expect(await names('?sort=-name')).toEqual(['Sam Signs', 'Iris Invited', 'Ada Admin', '=Nell Noaddress'])
  expect(await names('?sort=sign-in')).toEqual(['Sam Signs', 'Iris Invited', 'Ada Admin', '=Nell Noaddress'])
  expect(await names('?sort=password')).toEqual(await names())
  expect(await names('?sort=-sign-in&role=governor')).toEqual(['=Nell Noaddress', 'Iris Invited'])
})

test('a long list turns by key in each order, and a file holds all of it', async () => {
  const long = await aService()
  await long.db.owner.query(
    `insert into people (authority_id, id, name, name_sorted, email, invited_at)
     select $1, gen_random_uuid(), 'Pat ' || n % 30, 'pat ' || n % 30, case when n % 3 > 0 then n || '@x.test' end,
       case when n % 2 = 0 then '2026-01-01'::timestamptz end from generate_series(1, 620) n`,
    [long.authorityId],
  )
  const reader = await browse(long, long.administratorId)
  for (const sort of ['name', '-name', 'sign-in', '-sign-in']) {
    const seen: string[] = []
    let address: string | undefined = `/people?sort=${sort}`
    while (address && seen.length < 1000) {
      const page = await reader.visit(address)
      seen.push(...page.page.querySelectorAll('tbody th a').map((link) => link.getAttribute('href') ?? ''))
      address = page.page.querySelector('a[rel=next]')?.getAttribute('href')?.replaceAll('&amp;', '&')
    }
    expect([seen.length, new Set(seen).size]).toEqual([621, 621])
    expect((await reader.visit(`/people.csv?sort=${sort}`)).body.trim().split('\r\n')).toHaveLength(622)
  }
})

test('the list is kept with its filters, and by nobody who may not read it', async () => {
  const csv = await browser.visit('/people.csv?role=governor&sort=-name')
  expect(csv.body.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    '\uFEFFName',
    'Iris Invited',
    `'=Nell Noaddress`,
    '',
  ])
  const sheet = await readWorkbook((await browser.visit('/people.xlsx?role=governor')).bytes)
  expect(sheet[1]).toEqual(['=Nell Noaddress', expect.stringMatching(/governor/i), null, null, 'No address'])
  const { rows } = await service.db.owner.query<{ id: string }>(`select id from people where name = 'Sam Signs'`)
  const head = await browse(service, rows[0]?.id)
  for (const ending of ['csv', 'xlsx']) expect((await head.visit(`/people.${ending}`)).status).toBe(403)
})
