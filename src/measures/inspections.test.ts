import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dayInName, missingInspectionColumns, recogniseInspections } from './inspections.ts'
import { MEASURES_FOLDER, publishedMeasures } from './measures-of.ts'
import { readMeasures } from './read-measures.ts'

const kept = (name: string) => readFileSync(`${MEASURES_FOLDER}${name}`, 'utf8')
const files = (text: string) => [
  { name: 'measures.yaml', text: kept('measures.yaml') },
  { name: 'ofsted.yaml', text },
]
const OFSTED = kept('ofsted.yaml')

test.each([
  [
    'a framework that is not there',
    ['frameworks: [report-card]', 'frameworks: [reportcard]'],
    /no framework reportcard/,
  ],
  ['an area that is not there', ['area: achievement,', 'area: attainment,'], /there is no area attainment/],
  ['a standard that is not there', ['- { standard: safeguarding,', '- { standard: safety,'], /no standard safety/],
  ['a reason that is not there', ["'8': no-grade", "'8': nothing"], /there is no reason nothing/],
  ['a code that stands for two grades', ["is: ['2', Good]", "is: ['1', Good]"], /1 stands for two things here/],
  [
    'a framework that ends before it begins',
    ["until: '2025-11-09'", "until: '2023-11-09'"],
    /ends on 2023-11-09, before/,
  ],
  ['an id that stands twice', ['id: achievement,', 'id: inclusion,'], /inclusion stands twice/],
  ['a word that is not known', ['kind: inspections', 'kind: inspections\ncolour: red'], /colour/],
])('%s is a fault with its line', (_, [from, to], says) => {
  const { measures, faults } = readMeasures(files(OFSTED.replace(from!, to!)))
  expect(measures).toBeUndefined()
  expect(faults[0]?.wrong).toMatch(says)
  expect(faults[0]?.line).toBeGreaterThan(1)
})

test('next year’s renamed columns are a line in the file, and no code', () => {
  const { inspections } = publishedMeasures()
  const { layout } = recogniseInspections({ inspections }, ['URN', 'LAESTAB', ...CARDS])!
  expect(layout.id).toBe('report-cards')
  const headings = ['URN', 'LAESTAB', 'Inclusion - graded on', ...CARDS]
  expect(missingInspectionColumns(layout, headings)).toContain('Inclusion - date of judgement')
  const renamed = OFSTED.replace('Inclusion - date of grade', 'Inclusion - date of grade | Inclusion - graded on')
  const { measures } = readMeasures(files(renamed))
  const next = recogniseInspections(measures!, headings)!
  expect(missingInspectionColumns(next.layout, headings)).not.toContain('Inclusion - date of judgement')
})
const CARDS = ['Inclusion', 'Curriculum and teaching', 'Latest OEIF overall effectiveness']

test.each([
  ['ofsted_state_funded_2025-08-31_leeds.csv', '2025-08-31'],
  ['State-funded_schools_inspections_and_outcomes_as_at_31_August_2025.csv', '2025-08-31'],
  ['Management information - latest inspections as at 28 Feb 2026.csv', '2026-02-28'],
  ['latest_inspections_as_at_1st_march_2026.csv', '2026-03-01'],
  ['ofsted.csv', undefined],
  ['2024-2025_ks2final.csv', undefined],
])('the name %s says the day %s', (name, day) => {
  expect(dayInName(name)).toBe(day)
})
