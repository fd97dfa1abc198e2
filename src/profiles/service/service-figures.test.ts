import { beforeAll, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { addCompared, loadCompared, type Compared } from './service-examples.ts'

let service: TestService
let adviser: Browser
let ids: Record<string, string>
const PLACE = '/schools/figures'

const school = (urn: string, name: string, district: string, pupils: string, value: string, more = {}): Compared => ({
  ...{ urn, name, district },
  cells: { TELIG: pupils, PTRWM_EXP: value, ...more },
})
const SCHOOLS = (beech: string) => [
  school('940001', 'Alder School', 'Northmarch', '5', '20%', { READ_AVERAGE: '100', READPROG: '-1.0' }),
  school('940002', 'Beech School', 'Northmarch', '90', beech, { READ_AVERAGE: '106', READPROG: '2.0' }),
  school('940003', 'Cedar School', 'Southmarch', '30', '60%'),
  { urn: '940004', name: 'Dogwood School', district: 'Southmarch' },
]

beforeAll(async () => {
  service = await aService()
  ids = await addCompared(service, SCHOOLS('33%'))
  await loadCompared(service, 2018, SCHOOLS('40%'))
  await loadCompared(service, 2019, SCHOOLS('33%'))
  adviser = await browse(service, await service.addPerson({ role: 'link-adviser' }))
})

const rowsOf = (shown: Awaited<ReturnType<Browser['visit']>>, table: number) =>
  shown.page
    .querySelectorAll('main table')
    [table]!.querySelectorAll('tbody tr')
    .map((row) => row.text)
const schoolsOf = (shown: Awaited<ReturnType<Browser['visit']>>) =>
  shown.texts('main tbody a').filter((name) => name.endsWith('School'))

test('ES-60: one measure of all schools, by district with all its pupils as one, and school by school', async () => {
  const shown = await adviser.visit(PLACE)
  expect(shown.heading).toMatch(/1 of 3 schools lower than chance would give, 0 higher$/)
  const [north, south, all] = rowsOf(shown, 0)
  expect(north).toMatch(/Northmarch2 of 29532%\d+ to \d+%/)
  expect(south).toMatch(/Southmarch1 of 23060%/)
  expect(all).toMatch(/All of these schools3 of 412539%/)
  const [, beech, , dogwood] = rowsOf(shown, 1)
  expect(beech).toMatch(/Beech SchoolNorthmarch.*33% of 90 pupilsrange \d+ to \d+%−7Far lower than chance would give/)
  // Three years in brief, heard as a sentence under the school's name.
  expect(beech).toContain('From 40% to 33%')
  expect(dogwood).toMatch(/Dogwood SchoolSouthmarchnot in the files that are loaded/)
})

test('ES-60: a district has its analysis: its schools among those of all sizes, and its own table', async () => {
  const shown = await adviser.visit(`${PLACE}?district=Northmarch`)
  expect(shown.texts('h2')).toContain('Together: Northmarch')
  const figure = shown.page.querySelector('figure.wm-picture')!.text
  expect(figure).toMatch(/Northmarch: of 2 schools 1 lies below the limits of 19 in 20, 1 within them and none above/)
  expect(schoolsOf(shown)).toEqual(['Alder School', 'Beech School'])
})

test('ES-60: the School summary report has a page for each district, and each school its own of two pages', async () => {
  const pdf = readPdf((await adviser.visit(`${PLACE}/pdf`)).bytes)
  expect(pdf.pages).toBe(3)
  expect(pdf.text).toContain('Schoolsummaryreport')
  expect(pdf.text).toMatch(/Northmarch1of2schoolslowerthanchancewouldgive,0higher\.Together32%of95pupils,range/)
  expect(pdf.text).toContain('◆Northmarch·○otherschools')
  expect(pdf.text).toMatch(
    /Southmarch1school,withinwhatchancewouldgive.*CedarSchool60%60%of30pupils.*Notinthefilesthatareloaded:DogwoodSchool/,
  )
  const own = readPdf((await adviser.visit(`/schools/${ids['Beech School']}/figures/profile/pdf`)).bytes)
  expect([own.pages, own.text.includes('DistrictNorthmarch')]).toEqual([2, true])
})

test('RO-47: a list is put in order only by estimates that are drawn in, and says so', async () => {
  const named = await adviser.visit(PLACE)
  expect(named.texts('main p').join()).toContain('In order of name.')
  const ranked = await adviser.visit(`${PLACE}?order=estimate`)
  // 20% of five pupils is lower than 33% of ninety, and says less.
  expect(schoolsOf(ranked)).toEqual(['Beech School', 'Alder School', 'Cedar School', 'Dogwood School'])
  expect(ranked.texts('main p').join()).toContain('drawn in towards all schools')
  // An average has no estimate: it stays in order of name, whatever the address asks for.
  const average = await adviser.visit(`${PLACE}?measure=ks2-reading-score&order=estimate`)
  expect(schoolsOf(average)[0]).toBe('Alder School')
})

test('RO-47: averages are put together by numbers of pupils, and the page says how', async () => {
  const score = await adviser.visit(`${PLACE}?measure=ks2-reading-score`)
  // (5 × 100 + 90 × 106) / 95 = 105.7; no range is published with it.
  expect(rowsOf(score, 0)[0]).toBe('Northmarch2 of 295106')
  expect(score.texts('main p').join()).toContain('averages, each weighed by its number of pupils. No range is shown')
  const progress = await adviser.visit(`${PLACE}?measure=ks2-reading-progress`)
  // (5 × −1 + 90 × 2) / 95 = 1.84, and half a range of √((5 × 2)² + (90 × 2)²) / 95 = 1.90 about it.
  expect(rowsOf(progress, 0)[0]).toBe('Northmarch2 of 295+1.8−0.1 to +3.7')
  expect(progress.texts('main p').join()).toContain('the range follows from those that are published of each')
})

test('WI-21: the list is of one group of pupils where it is asked for, with the gap to its other side', async () => {
  const shown = await adviser.visit(`${PLACE}?pupils=disadvantaged`)
  expect(shown.texts('.govuk-caption-l').join()).toContain('disadvantaged pupils')
  expect(rowsOf(shown, 1)[2]).toMatch(/Cedar School.*50% of 6 pupils.*−17 \(range −\d+ to \+\d+\)/)
})

test('filters by adviser, by one’s own, by group and phase: those schools alone', async () => {
  const of = async (query: string) => schoolsOf(await adviser.visit(`${PLACE}?${query}`))
  const ruth = await service.addPerson({ role: 'link-adviser', name: 'Ruth', school: ids['Cedar School']! })
  const choices = (await adviser.visit(PLACE)).texts('select[name=whose] option')
  expect(choices).toEqual(['All schools', 'My schools', 'Ruth'])
  expect(await of(`whose=${ruth}`)).toEqual(['Cedar School'])
  const mine = await (await browse(service, ruth)).visit(`${PLACE}?whose=mine`)
  expect(schoolsOf(mine)).toEqual(['Cedar School'])
  // A membership without a beginning has always been.
  const group = await service.addGroup({ kind: 'cluster', schools: [ids['Alder School']!] })
  await service.db.owner.query('update group_memberships set started_on = null where group_id = $1', [group])
  expect(await of(`group=${group}`)).toEqual(['Alder School'])
  expect(await of('phase=Primary&district=Southmarch')).toEqual(['Cedar School', 'Dogwood School'])
})

test('the menu leads there whoever may know of several schools, and the filters can be kept under a name', async () => {
  expect((await adviser.visit(PLACE)).texts('nav [aria-current]')).toEqual(['Figures'])
  expect((await adviser.visit(`/schools/${ids['Cedar School']}/figures`)).texts('nav [aria-current]')).toContain(
    'Schools',
  )
  const head = await browse(service, await service.addPerson({ role: 'headteacher', school: ids['Cedar School']! }))
  expect((await head.visit('/')).texts('nav a')).not.toContain('Figures')
  const address = `${PLACE}?district=Southmarch`
  expect((await adviser.post('/kept-views', { address, name: 'The south' })).status).toBe(303)
  expect((await adviser.visit(PLACE)).texts('.wm-tools--kept a')).toContain('The south')
})

test.each([
  'measure=none&year=1',
  'year=x',
  'group=x',
  'district=Nowhere',
  'phase=%00',
  'order=value',
  'pupils=none',
  'whose=x',
  `whose=${newId()}`,
  'after=x',
  `after=${newId()}`,
])('a filter that makes no sense is as if it were not: %s', async (query) => {
  const shown = await adviser.visit(`${PLACE}?${query}`)
  expect([shown.status, schoolsOf(shown).length]).toEqual([200, 4])
})
