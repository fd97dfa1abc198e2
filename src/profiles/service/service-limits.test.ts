import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { readWorkbook } from '../../../test/support/read-workbook.ts'
import { addCompared, loadCompared, type Compared } from './service-examples.ts'

let service: TestService
let schools: Compared[]
let ids: Record<string, string>
const PLACE = '/schools/figures'

// 120 schools in two districts; of the last, four pupils, and of the one before it four disadvantaged ones.
beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  schools = Array.from({ length: 120 }, (_, at) => ({
    urn: String(941_000 + at),
    name: `School ${String(at).padStart(3, '0')}`,
    district: at % 2 === 0 ? 'Northmarch' : 'Southmarch',
    cells: { TELIG: String(20 + (at % 40)), PTRWM_EXP: `${40 + ((at * 7) % 50)}%` },
  }))
  schools[118] = {
    ...schools[118]!,
    cells: {
      TELIG: '31',
      PTRWM_EXP: '61%',
      TFSM6CLA1A: '4',
      TNotFSM6CLA1A: '27',
      PTRWM_EXP_FSM6CLA1A: '25%',
      PTRWM_EXP_NotFSM6CLA1A: '66%',
    },
  }
  schools[119] = { ...schools[119]!, cells: { TELIG: '4', GELIG: '2', BELIG: '2', PTRWM_EXP: '75%' } }
  ids = await addCompared(service, schools)
  await loadCompared(service, 2019, schools)
})

const by = async (role: string, school?: string) =>
  browse(service, await service.addPerson({ role, ...(school && { school }) }))

/** Every row of the list, page after page, by its next links. */
async function turnThrough(reader: Browser, query: string): Promise<{ name: string; text: string }[]> {
  const rows: { name: string; text: string }[] = []
  let url: string | undefined = `${PLACE}${query}`
  for (let pages = 0; url && pages < 9; pages += 1) {
    const shown = await reader.visit(url)
    const tables = shown.page.querySelectorAll('main table')
    const table = tables.find((each) => each.text.startsWith('School by school'))
    for (const row of table?.querySelectorAll('tbody tr') ?? [])
      rows.push({ name: row.querySelector('a')?.text ?? '', text: row.text })
    url = shown.page.querySelector('.govuk-pagination__next a')?.getAttribute('href')
  }
  return rows
}

/** The cells of a spreadsheet by their headings. */
async function readList(reader: Browser, query: string): Promise<Record<string, unknown>[]> {
  const [head = [], ...rows] = await readWorkbook((await reader.visit(`${PLACE}.xlsx${query}`)).bytes)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? ''])))
}

test.each(['', '?order=estimate', '?district=Northmarch', '?pupils=disadvantaged'])(
  'XX-14: the pages turn through every school once, and workbook and print have the same rows with the same values: %s',
  async (query) => {
    const adviser = await by('ses-officer')
    const [pages, list] = [await turnThrough(adviser, query), await readList(adviser, query)]
    const count = query.includes('district') ? 60 : 120
    expect([pages.length, new Set(pages.map(({ name }) => name)).size]).toEqual([count, count])
    expect(list.map((row) => row.School)).toEqual(pages.map(({ name }) => name))
    for (const [at, row] of list.entries()) expect(pages[at]!.text).toContain(String(row['As shown']))
    const print = readPdf((await adviser.visit(`${PLACE}/pdf${query}`)).bytes).text
    for (const row of list) expect(print).toContain(`${row.School}`.replaceAll(' ', ''))
    for (const row of list) expect(print).toContain(`${row['As shown']}`.replaceAll(' ', ''))
  },
)

test('RO-93: the School Effectiveness Service and the Improvement Partnership read the very same numbers', async () => {
  const wide = ['ses-director', 'ses-officer', 'ses-data-team', 'consultant-head']
  const read = await Promise.all(wide.map(async (role) => turnThrough(await by(role), '?order=estimate')))
  for (const rows of read) expect(rows).toEqual(read[0])
  const one = `/schools/${ids['School 007']}/figures`
  const pages = await Promise.all(wide.map(async (role) => (await (await by(role)).visit(one)).texts('main')))
  for (const page of pages) expect(page).toEqual(pages[0])
  const files = await Promise.all(wide.map(async (role) => (await (await by(role)).visit(`${PLACE}.csv`)).body))
  for (const file of files) expect(file).toEqual(files[0])
  // A list rests on the same reading as the school's own page.
  const shown = (await (await by('consultant-head')).visit(one)).texts('.wm-measure__row')[0]!
  const [value] = /\d+% of \d+ pupils/.exec(shown)!
  expect(read[0]!.find(({ name }) => name === 'School 007')!.text).toContain(value)
})

test('RO-47: the picture says how many schools lie outside what chance would give, of all and of each district', async () => {
  const shown = await (await by('consultant-head')).visit(PLACE)
  expect(shown.heading).toMatch(/^.*of 120 schools/)
  expect(shown.texts('main table')[0]).toMatch(/Northmarch60 of 60.*Southmarch60 of 60.*All of these schools120 of 120/)
})

test('XX-11: outside the school and the service few pupils are hidden on the list, in its sums, files and print', async () => {
  const [few, other] = [ids['School 119']!, ids['School 118']!]
  const outside = await by('officer-of-the-la')
  const inside = await by('ses-officer')
  const governor = await by('governor', ids['School 001'])
  const last = async (reader: Browser, query = '') =>
    (await turnThrough(reader, query)).find(({ name }) => name === 'School 119')?.text
  expect(await last(inside)).toContain('75% of 4 pupils')
  expect(await last(outside)).toContain('hidden: fewer than 5 pupils')
  expect(await last(outside)).not.toContain('75%')
  const file = (await readList(outside, '')).at(-1)!
  expect([file.Value, file['Number of pupils'], file['As shown']]).toEqual(['', '', 'hidden: fewer than 5 pupils'])
  const print = readPdf((await outside.visit(`${PLACE}/pdf`)).bytes).text
  expect(print).not.toContain('75%of4pupils')
  // What is hidden is in no sum: 119 of 120 have a figure for who does not see it.
  const together = async (reader: Browser) => (await reader.visit(PLACE)).texts('main table')[0]
  expect(await together(inside)).toContain('All of these schools120 of 120')
  expect(await together(outside)).toContain('All of these schools119 of 120')
  // A group is hidden with its other side, from which it could be told.
  const groupOf = async (reader: Browser, pupils: string) =>
    (await turnThrough(reader, `?pupils=${pupils}`)).find(({ name }) => name === 'School 118')?.text
  expect(await groupOf(inside, 'not-disadvantaged')).toContain('66% of 27 pupils')
  expect(await groupOf(outside, 'not-disadvantaged')).toContain('hidden: fewer than 5 pupils')
  expect((await outside.visit(`/schools/${other}/figures.csv`)).body).not.toMatch(/not disadvantaged,2018\/19,66/)
  // Nor does the number of the others tell how few they are, where the publication has no value itself.
  const suppressed = {
    TELIG: '10',
    PTRWM_EXP: '50%',
    TFSM6CLA1A: '1',
    TNotFSM6CLA1A: '9',
    PTRWM_EXP_FSM6CLA1A: 'SUPP',
    PTRWM_EXP_NotFSM6CLA1A: 'SUPP',
  }
  const tiny = { urn: '941900', name: 'School 900', district: 'Northmarch', cells: suppressed }
  const added = await addCompared(service, [tiny])
  await loadCompared(service, 2019, [...schools, tiny])
  const groups = async (reader: Browser) =>
    (await reader.visit(`/schools/${added['School 900']}/figures/ks2-rwm-expected`)).texts('main table tr').join('; ')
  expect(await groups(inside)).toMatch(/Disadvantaged pupils1hidden.*not disadvantaged9hidden/)
  expect(await groups(outside)).toMatch(/Disadvantaged pupilshidden: fewer.*not disadvantagedhidden: fewer/)
  // The governor of another school knows of this one at most by its name.
  const page = await governor.visit(`/schools/${few}/figures`)
  expect(page.body).not.toContain('75%')
  expect(page.body).not.toContain('of 4 pupils')
  // Of another service's schools nobody finds anything.
  const elsewhere = await aService({ model: 'rotherham' })
  const stranger = await browse(elsewhere, await elsewhere.addPerson({ role: 'ses-director' }))
  for (const end of ['', '.csv', '/profile/pdf', '/ks2-rwm-expected'])
    expect((await stranger.visit(`/schools/${few}/figures${end}`)).status).toBe(404)
  expect((await stranger.visit(PLACE)).body).not.toContain('School 119')
})
