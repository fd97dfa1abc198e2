import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { readWorkbook } from '../../../test/support/read-workbook.ts'
import { newId } from '#shared/id.ts'

let service: TestService
const schools: Record<string, string> = {}
let adviser: string
let group: string

const decided = (school: string, category: string, level: number, startsOn: string, nextLookOn: string | null) =>
  service.db.owner.query(
    `insert into need_decisions (authority_id, id, school_id, model_version_id, category, level, standing, starts_on, decided_on, decided_by, reason, next_look_on)
     values ($1, $2, $3, $4, $5, $6, 'in-force', $7, $7, $8, 'vulnerable', $9)`,
    [
      ...[service.authorityId, newId(), school, service.modelVersionId, category, level, startsOn],
      ...[service.administratorId, nextLookOn],
    ],
  )
const names = 'table.wm-grid tbody tr:not(.wm-table__sum) th a'

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  for (const [name, phase] of [
    ['Ash', 'Primary'],
    ['Beech', 'Primary'],
    ['Cedar', 'Secondary'],
    ['Dale', 'Primary'],
  ] as const)
    schools[name] = await service.addSchool({ name, phase })
  const { Ash = '', Beech = '', Cedar = '' } = schools
  adviser = await service.addPerson({ role: 'link-adviser', name: 'Ann', school: Beech })
  group = await service.addGroup({ kind: service.model.groupKinds[0]?.id ?? 'trust', name: 'North', schools: [Cedar] })
  await decided(Ash, 'enhanced', 2, '2025-09-10', '2026-09-10')
  await decided(Beech, 'enhanced', 2, '2024-10-01', null)
  await decided(Beech, 'significant', 4, '2026-10-01', '2026-12-01')
  await decided(Cedar, 'significant', 3, '2025-01-10', null)
  await decided(Cedar, 'light-touch', 1, '2026-09-20', '2027-09-20')
})

test('SH-16, SH-17: every school stands in one category with its level, the most need first, over four school years', async () => {
  const page = await (await browse(service, service.administratorId)).visit('/need')
  expect(page.heading).toContain('One school needs more than on 31 August 2026; one needs less')
  expect(page.texts(names)).toEqual(['Beech', 'Ash', 'Cedar', 'Dale'])
  const row = page.texts('table.wm-grid tbody tr:nth-child(2) .wm-cat__word')
  expect(row).toEqual(['Light touch', 'Enhanced', 'Enhanced', 'Significant 4'])
  expect(page.texts('.wm-table__sum td').slice(0, 4)).toEqual([
    '0 S 0 E 4 L',
    '1 S 1 E 2 L',
    '1 S 2 E 1 L',
    '1 S 1 E 2 L',
  ])
})

test.each([
  ['?category=significant', ['Beech']],
  ['?moved=less', ['Cedar']],
  ['?moved=more', ['Beech']],
  ['?moved=more&since-day=1&since-month=9&since-year=2025', ['Beech', 'Ash']],
  ['?look=overdue', ['Ash']],
  ['?phase=Secondary', ['Cedar']],
  ['?sort=name', ['Ash', 'Beech', 'Cedar', 'Dale']],
  ['?sort=-name', ['Dale', 'Cedar', 'Beech', 'Ash']],
  ['?sort=look', ['Ash', 'Beech', 'Cedar', 'Dale']],
  ['?category=nothing&moved=x&look=y&since-day=99&after=z&whose=1', ['Beech', 'Ash', 'Cedar', 'Dale']],
])('the address %s narrows or sorts the list', async (address, found) => {
  const page = await (await browse(service, service.administratorId)).visit(`/need${address}`)
  expect(page.texts(names)).toEqual(found)
})

test('it is narrowed by group and by adviser', async () => {
  const desk = await browse(service, service.administratorId)
  expect((await desk.visit(`/need?group=${group}`)).texts(names)).toEqual(['Cedar'])
  expect((await desk.visit(`/need?whose=${adviser}`)).texts(names)).toEqual(['Beech'])
})

test('SH-103, XX-14: an adviser’s list, its counts and its files hold the schools that they work with, and no school’s head has one', async () => {
  const desk = await browse(service, adviser)
  const page = await desk.visit('/need')
  expect(page.texts(names)).toEqual(['Beech'])
  expect(page.texts('.wm-stats__n')).toEqual(['1', '0', '0', '1', '0', '0'])
  const csv = (await desk.visit('/need.csv')).body
  expect(csv).toContain('Beech')
  expect(csv).toContain('"Significant support, level 4"')
  expect(csv).not.toMatch(/Ash|Cedar|Dale/)
  const book = readWorkbook((await desk.visit('/need.xlsx')).bytes)
  expect(JSON.stringify(await book)).not.toMatch(/Ash|Cedar|Dale/)
  const head = await browse(service, await service.addPerson({ role: 'headteacher', school: schools.Ash ?? '' }))
  for (const url of ['/need', '/need.csv', '/need.xlsx'])
    expect([url, (await head.visit(url)).status]).toEqual([url, 404])
})
