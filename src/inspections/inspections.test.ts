import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { fileOfFigures, loadFigures } from '#figures/figure-examples.ts'
import {
  BEFORE_CARDS,
  inspectedSchool,
  schoolWithCard,
  withCards,
} from '#figures/inspections/inspection-file-examples.ts'
import { publishedMeasures } from '#measures/index.ts'
import { readInspectionList } from './list/inspection-list.ts'
import { listInspectedSchools } from './list/list-store.ts'

let service: TestService
let head: string
const schools: Record<string, string> = {}
const OVERALL = 'Overall effectiveness'
const LATER = { 'Inspection start date': '24/09/2024', [OVERALL]: 'Not judged' }
const UNGRADED = {
  'Latest ungraded inspection number since last graded inspection': '7',
  'Date of latest ungraded inspection': '14/06/2025',
  'Ungraded inspection overall outcome': 'School remains Good',
}
beforeAll(async () => {
  service = await aService()
  for (const [urn, name] of Object.entries({
    950001: 'Alder',
    950002: 'Birch',
    950003: 'Cedar',
    950004: 'Dogwood',
    950005: 'Elm',
  }))
    schools[name] = await service.addSchool({ urn, name: `${name} Primary School` })
  head = await service.addPerson({ role: 'headteacher', school: schools['Birch']! })
  const before = [
    inspectedSchool({ URN: '950001', [OVERALL]: '4', 'Category of concern': 'SM', 'Safeguarding is effective?': 'No' }),
    inspectedSchool({ URN: '950002', ...LATER }),
    inspectedSchool({ URN: '950003', ...UNGRADED }),
    inspectedSchool({ URN: '950004' }),
  ]
  const load = (name: string, text: string) =>
    service.act(service.administratorId, (look) => loadFigures(look, name, text))
  await load('as_at_2025-08-31.csv', fileOfFigures(BEFORE_CARDS, ...before))
  await load(
    'as_at_2026-02-28.csv',
    fileOfFigures(withCards(), schoolWithCard({ URN: '950002', Inclusion: 'Needs attention' })),
  )
})

test('NF-37: a school’s inspections stand on one line, broken where the framework changed, with a table and every reason', async () => {
  const page = await (await browse(service, head)).visit(`/schools/${schools['Birch']}/inspections`)
  expect(page.heading).toBe('6 areas expected standard, 1 needs attention, January 2026')
  const picture = page.page.querySelector('figure.wm-picture')!
  expect(picture.querySelectorAll('.wm-picture__wide .c-break')).toHaveLength(2)
  expect(picture.querySelector('desc')?.text).toMatch(/cannot be compared\.$/)
  expect(page.texts('h2').filter((text) => /20\d\d/.test(text))).toEqual([
    'Tuesday 6 January 2026',
    'Tuesday 24 September 2024',
    'Tuesday 8 May 2018',
  ])
  const rows = page.texts('section tr').map((text) => text.replace(/\s+/g, ' ').trim())
  expect(rows).toEqual(expect.arrayContaining([expect.stringMatching(/^Overall ?not judged$/)]))
  expect(rows).toEqual(expect.arrayContaining([expect.stringMatching(/^Post-16 provision ?does not apply$/)]))
  expect(page.body).toContain('as at Saturday 28 February 2026')
  expect(page.body).toContain('as at Sunday 31 August 2025')
})

test('NF-57: on the figures of a school its inspections stand with their source, and a school without any says so', async () => {
  const browser = await browse(service, service.administratorId)
  const figures = await browser.visit(`/schools/${schools['Alder']}/figures`)
  expect(figures.texts('#inspections-heading')).toEqual(['Inspections: Inadequate overall, May 2024'])
  expect(figures.body).toMatch(/as at Sunday 31 August 2025, loaded on .* Not checked yet\./)
  const none = await browser.visit(`/schools/${schools['Elm']}/inspections`)
  expect(none.heading).toBe('No inspection is held')
  const card = await browser.visit(`/schools/${schools['Alder']}`)
  expect(card.texts('.wm-card h3')).toContain('Inadequate overall, May 2024')
})

const FILTERED: [query: string, names: string[]][] = [
  ['', ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm']],
  ['?sort=date', ['Elm', 'Alder', 'Dogwood', 'Cedar', 'Birch']],
  ['?sort=-date', ['Birch', 'Cedar', 'Dogwood', 'Alder', 'Elm']],
  ['?sort=grade', ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm']],
  ['?kind=report-card', ['Birch']],
  ['?kind=ungraded', ['Cedar']],
  ['?kind=overall', ['Alder', 'Dogwood']],
  ['?grade=inadequate', ['Alder']],
  ['?grade=needs-attention', ['Birch']],
  ['?concern=any', ['Alder']],
  ['?concern=serious-weaknesses', []],
  ['?age=none', ['Elm']],
  ['?age=year', ['Birch']],
  ['?age=four-years', []],
  ['?phase=Nowhere', []],
  ['?kind=made-up&grade=%27&age=x&after=no&whose=?', ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm']],
]

test.each(FILTERED)(
  'schools by their latest inspection, asked for %s: %j; never in order of grade',
  async (query, names) => {
    const page = await (await browse(service, service.administratorId)).visit(`/schools/inspections${query}`)
    expect(page.status).toBe(200)
    expect(page.texts('tbody th').map((text) => text.split(' ')[0])).toEqual(names)
  },
)

test('XX-14: the list is kept and printed within the limits of the screen: a head has their own school alone', async () => {
  const browser = await browse(service, head)
  expect((await browser.visit('/schools/inspections')).heading).toBe('1 school by latest inspection')
  const { body } = await browser.visit('/schools/inspections.csv')
  expect(body.split('\r\n').slice(1).filter(Boolean)).toEqual([
    expect.stringMatching(
      /^Birch Primary School,.*2026-01-06,.*Report card,"?6 areas expected standard, 1 needs attention/,
    ),
  ])
  const all = await (await browse(service, service.administratorId)).visit('/schools/inspections.csv?concern=any')
  expect(all.body).toMatch(/Alder Primary School.*Special measures/)
  expect(all.body).not.toContain('Birch')
  expect((await browser.visit('/schools/inspections/pdf')).status).toBe(200)
  const elsewhere = await browser.visit(`/schools/${schools['Alder']}/inspections`)
  expect(elsewhere.status).toBe(404)
})

test('the list turns by key in both orders: every school once', async () => {
  const [publication] = publishedMeasures().inspections
  await service.look(service.administratorId, async (look) => {
    for (const sort of ['name', '-name', 'date', '-date']) {
      const seen: string[] = []
      let after = ''
      for (let turn = 0; turn < 6; turn += 1) {
        const found = await listInspectedSchools(look, readInspectionList({ sort, after }, publication!), 2)
        seen.push(...found.map(({ id }) => id))
        after = found.at(-1)?.id ?? after
        if (found.length < 2) break
      }
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, 5, 5])
    }
  })
})
