import { beforeAll, expect, test } from 'vitest'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'

let service: TestService
let adviser: Browser
const PLACE = '/schools/figures'

beforeAll(async () => {
  service = await aService()
  const names = ['Alder', 'Beech', 'Cedar', 'Dogwood']
  for (const [at, name] of names.entries()) {
    const id = await service.addSchool({ urn: String(940_001 + at), name: `${name} School` })
    const district = at < 2 ? 'Northmarch' : 'Southmarch'
    await service.db.owner.query('update schools set district_name = $1 where id = $2', [district, id])
  }
  const own = (urn: string, pupils: string, value: string) => ks2School({ URN: urn, TELIG: pupils, PTRWM_EXP: value })
  const others = Array.from({ length: 14 }, (_, at) => own(String(950_000 + at), String(30 + at), `${55 + at}%`))
  const england = ks2School({ RECTYPE: '5', LEA: ' ', URN: ' ', PTRWM_EXP: '65%' })
  const file = (beech: string) =>
    fileOfFigures(
      KS2_HEADINGS,
      ...[own('940001', '5', '20%'), own('940002', '90', beech), own('940003', '30', '60%'), england, ...others],
    )
  const load = (name: string, text: string) =>
    service.act(service.administratorId, (look) => loadFigures(look, name, text))
  await load('2017-2018_ks2final.csv', file('40%').replace('_18', '_17'))
  await load('2018-2019_ks2final.csv', file('33%'))
  adviser = await browse(service, await service.addPerson({ role: 'link-adviser' }))
})

test('ES-60: one measure of all schools, by district with all its pupils as one, and school by school', async () => {
  const shown = await adviser.visit(PLACE)
  expect(shown.heading).toMatch(/1 of 3 schools lower than chance would give, 0 higher$/)
  const [together, schools] = shown.page.querySelectorAll('main table').map((table) => table.text)
  expect(together).toMatch(/Northmarch2 of 29532%\d+ to \d+%/)
  expect(together).toMatch(/Southmarch1 of 23060%/)
  expect(together).toMatch(/All of these schools3 of 412539%/)
  expect(schools).toMatch(/Beech SchoolNorthmarch33% of 90 pupils\d+ to \d+%−7Far lower than chance would give/)
  expect(schools).toMatch(/Dogwood SchoolSouthmarchnot in the files that are loaded/)
  expect((await adviser.visit(`${PLACE}?district=Southmarch`)).texts('main tbody a')).toEqual([
    'Cedar School',
    'Dogwood School',
  ])
})

test('RO-47: a list is put in order only by estimates that are drawn in, and says so', async () => {
  const named = await adviser.visit(PLACE)
  expect(named.texts('main p').join()).toContain('In order of name.')
  const ranked = await adviser.visit(`${PLACE}?order=estimate`)
  // 20% of five pupils is lower than 33% of ninety, and says less.
  expect(ranked.texts('main tbody a')).toEqual(['Beech School', 'Alder School', 'Cedar School', 'Dogwood School'])
  expect(ranked.texts('main p').join()).toContain('drawn in towards all schools')
})

test('XX-14: the list is kept and printed as its page has it; nobody sees more in a file than on a page', async () => {
  const file = await adviser.visit(`${PLACE}.csv?district=Northmarch`)
  expect(file.body).toMatch(/Beech School,Primary,Northmarch,.*,2018\/19,33,90,33% of 90 pupils/)
  expect(file.body).not.toContain('Cedar')
  expect((await adviser.visit(`${PLACE}.xlsx`)).headers['content-type']).toContain('spreadsheetml')
  const pdf = readPdf((await adviser.visit(`${PLACE}/pdf?district=Northmarch`)).bytes)
  expect(pdf.text).toContain('Schoolsummaryreport')
  expect(pdf.text).toContain('33%of90pupils')
  expect(pdf.text).not.toContain('Cedar')
})

test.each(['measure=none&year=1', 'year=x', 'group=x', 'district=Nowhere', 'phase=%00', 'order=value'])(
  'a filter that makes no sense is as if it were not: %s',
  async (query) => {
    const shown = await adviser.visit(`${PLACE}?${query}`)
    expect([shown.status, shown.texts('main tbody a').length]).toEqual([200, 4])
  },
)
