import { beforeAll, expect, test } from 'vitest'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { readWorkbook } from '../../../test/support/read-workbook.ts'

const rows = 'table tbody tr th a'
let service: TestService
let browser: Browser

beforeAll(async () => {
  service = await aService({ model: 'essex' })
  const ash = await service.addSchool({ name: 'Ash Primary', phase: 'Primary', town: '=Hollin' })
  await service.addSchool({ name: 'Beech High', phase: 'Secondary' })
  await service.addSchool({ name: '@Cedar', phase: 'Not applicable', type: 'Community special school' })
  await service.addSchool({ name: 'Dale Middle', phase: 'Middle deemed primary' })
  await service.addSchool({ name: 'Elm Infants', status: 'closed' })
  await service.addGroup({ kind: 'quadrant', name: 'North, by the sea', schools: [ash] })
  browser = await browse(service, service.administratorId)
})

test('a list of schools is sorted by its headings, which say how it is and lead to the other way round', async () => {
  const page = await browser.visit('/schools')
  expect(page.texts(rows)).toEqual(['@Cedar', 'Ash Primary', 'Beech High', 'Dale Middle'])
  const heads = page.page.querySelectorAll('thead th[aria-sort]')
  expect(heads.map((head) => [head.text, head.getAttribute('aria-sort')])).toEqual([
    ['School', 'ascending'],
    ['Phase', 'none'],
    ['Type', 'none'],
  ])
  expect(heads.map((head) => head.querySelector('a')?.getAttribute('href'))).toEqual([
    '/schools?sort=-name',
    '/schools?sort=phase',
    '/schools?sort=type',
  ])
  const down = await browser.visit('/schools?sort=-name')
  expect(down.texts(rows)).toEqual(['Dale Middle', 'Beech High', 'Ash Primary', '@Cedar'])
  expect(down.page.querySelector('form input[name=sort]')?.getAttribute('value')).toBe('-name')
})

test.each(['phase', 'type'])('by %s it is sorted as the list shows it, in the model’s words', async (by) => {
  const page = await browser.visit(`/schools?sort=${by}`)
  const shown = page.page
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('td')[by === 'phase' ? 0 : 1]?.text ?? '')
  expect(shown).toHaveLength(4)
  expect(shown).toEqual([...shown].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)))
  const down = await browser.visit(`/schools?sort=-${by}`)
  expect(down.texts(rows)).toEqual([...page.texts(rows)].reverse())
})

test('a search is answered nearest first, and nonsense as if it were not there', async () => {
  const found = await browser.visit('/schools?q=beech&sort=-phase')
  expect(found.texts(rows)[0]).toBe('Beech High')
  expect(found.page.querySelectorAll('thead [aria-sort]')).toEqual([])
  expect((await browser.visit('/schools?sort=%27;drop')).texts(rows)[0]).toBe('@Cedar')
})

test.each(['name', '-name', 'phase', '-phase', '-type'])('a long list sorted by %s turns by key', async (sort) => {
  const long = await aService({ model: 'essex' })
  await long.db.owner.query(
    `insert into schools (authority_id, id, urn, name, name_sorted, search_text, status, phase_name, type_name)
     select $1, gen_random_uuid(), (310000 + n)::text, 'Fell ' || n % 40, 'fell ' || n % 40, '', 'open',
       (array['Primary', 'Secondary', null])[1 + n % 3], case n % 2 when 0 then 'Community school' end from generate_series(1, 120) n`,
    [long.authorityId],
  )
  const reader = await browse(long, long.administratorId)
  const seen: string[] = []
  let address: string | undefined = `/schools?sort=${sort}`
  for (let pages = 0; address && pages < 4; pages += 1) {
    const page = await reader.visit(address)
    seen.push(...page.page.querySelectorAll(rows).map((link) => link.getAttribute('href') ?? ''))
    address = page.page.querySelector('a[rel=next]')?.getAttribute('href')?.replaceAll('&amp;', '&')
  }
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
  const file = await reader.visit(`/schools.csv?sort=${sort}`)
  expect(file.body.trim().split('\r\n')).toHaveLength(121)
})

test('the list is kept as the page shows it: the same filters, the same order, nothing taken for a formula', async () => {
  const links = (await browser.visit('/schools?status=all&sort=-name')).page.querySelectorAll(
    'main a[href*="/schools."]',
  )
  expect(links.map((link) => link.getAttribute('href')?.replaceAll('&amp;', '&'))).toEqual([
    '/schools.xlsx?status=all&sort=-name',
    '/schools.csv?status=all&sort=-name',
  ])
  const csv = await browser.visit('/schools.csv?status=all&sort=-name')
  expect(csv.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="Schools-2026-11-12.csv"; filename*=UTF-8''Schools%202026-11-12.csv`,
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  })
  const lines = csv.body.split('\r\n')
  expect(lines[0]).toBe('\uFEFFSchool,URN,Town,Status,Phase,Type,Groups')
  expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual([
    'Elm Infants',
    'Dale Middle',
    'Beech High',
    'Ash Primary',
    `'@Cedar`,
  ])
  expect(lines[4]).toContain(`,'=Hollin,Open,`)
  expect(lines[4]).toContain('"North, by the sea"')

  const sheet = await readWorkbook((await browser.visit('/schools.xlsx?sort=-name')).bytes)
  expect(sheet.map((row) => row[0])).toEqual(['School', 'Dale Middle', 'Beech High', 'Ash Primary', '@Cedar'])
  expect(sheet[3]?.slice(2, 4)).toEqual(['=Hollin', 'Open'])
})

test('a file holds no school outside a person’s reach, and a page before it is theirs', async () => {
  const school = await service.addSchool({ name: 'Fern Primary' })
  const head = await browse(service, await service.addPerson({ role: 'headteacher', school }))
  const csv = await head.visit('/schools.csv?status=all')
  expect(csv.body.match(/\r\n/g)).toHaveLength(2)
  expect(csv.body).toContain('Fern Primary')
  expect(JSON.stringify(await readWorkbook((await head.visit('/schools.xlsx?status=all')).bytes))).not.toContain('Ash')
  await service.db.owner.query(`update schools set status = 'closed' where id = $1`, [school])
})

test('groups are sorted within their kind, and kept kind by kind', async () => {
  const groups = await aService({ model: 'essex' })
  const ids = await Promise.all([1, 2, 3].map(() => groups.addSchool()))
  await groups.addGroup({ kind: 'quadrant', name: 'Large', schools: ids })
  await groups.addGroup({ kind: 'quadrant', name: 'Small', schools: ids.slice(0, 1) })
  const admin = await browse(groups, groups.administratorId)
  const names = async (ask: string) => (await admin.visit(`/groups${ask}`)).texts('tbody th')
  expect(await names('')).toEqual(['Large', 'Small'])
  expect(await names('?sort=-name')).toEqual(['Small', 'Large'])
  expect(await names('?sort=schools')).toEqual(['Small', 'Large'])
  expect(await names('?sort=-schools')).toEqual(['Large', 'Small'])
  const lines = (await admin.visit('/groups.csv?sort=schools')).body.split('\r\n')
  expect(lines[1]).toMatch(/^Quadrant,Small,1,/)
  const head = await browse(groups, await groups.addPerson({ role: 'headteacher', school: ids[1] ?? '' }))
  const own = (await head.visit('/groups.csv')).body
  expect(own).toContain('Quadrant,Large,')
  expect(own).not.toContain('Small')
  expect(own.split('\r\n')[0]).not.toContain('Schools')
})
