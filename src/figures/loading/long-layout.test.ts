import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { addFile, fileOfFigures, loadFigures } from '../figure-examples.ts'
import { distributionOf } from '../readers/distribution-store.ts'
import { comparisons, figuresOfSchool } from '../readers/read-figures-of.ts'
import { getDataSet, listFigureFaults } from './data-set-store.ts'

// The layout is written by what public programs read of such files, the department's own among them: no file was at hand.
const HEAD = ['time_period', 'geographic_level', 'school_urn', 'school_name', 'old_la_code', 'version']
const OF_2024 = [...HEAD, 'establishment_type_group', 'breakdown_topic', 'breakdown', 't_pupils', 'avg_att8']
const MORE_2024 = ['avg_p8score', 'p8score_ci_low', 'p8score_ci_upp', 'pt_l2basics_94', 'pt_l2basics_95']
const HEADINGS_2024 = [...OF_2024, ...MORE_2024]
const NEW_NAMES: Record<string, string> = {
  ...{ t_pupils: 'pupil_count', avg_att8: 'attainment8_average', avg_p8score: 'progress8_average' },
  ...{ p8score_ci_low: 'progress8_lower_95_ci', p8score_ci_upp: 'progress8_upper_95_ci' },
  ...{ pt_l2basics_94: 'engmath_94_percent', pt_l2basics_95: 'engmath_95_percent' },
}

let service: TestService
let schoolId: string
beforeAll(async () => {
  service = await aService()
  schoolId = await service.addSchool({ urn: '980001', name: 'Alder High School' })
})
const asAdmin = <T>(job: Parameters<typeof service.act<T>>[1]) => service.act(service.administratorId, job)

type Row = Readonly<Record<string, string>>
const row = (breakdown: string, cells: Row = {}): Row => ({
  ...{ time_period: '202324', geographic_level: 'School', school_urn: '980001', school_name: 'Alder High School' },
  ...{ old_la_code: '984', version: 'Final', establishment_type_group: 'Community school', breakdown_topic: 'Any' },
  ...{
    breakdown,
    t_pupils: '180',
    avg_att8: '46.1',
    avg_p8score: '-0.12',
    p8score_ci_low: '-0.3',
    p8score_ci_upp: '0.06',
  },
  ...{ pt_l2basics_94: '64.8', pt_l2basics_95: '45.4', ...cells },
})
const ROWS = [
  row('Total'),
  row('Total', { school_urn: '123456', old_la_code: '850', avg_att8: '50' }),
  row('Girls', { t_pupils: '90', avg_att8: '49' }),
  row('Girls', { school_urn: '123456', old_la_code: '850' }),
  row('Disadvantaged', { t_pupils: '4', avg_att8: 'c', avg_p8score: 'z' }),
  row('Girls and disadvantaged', { avg_att8: '1' }),
  row('Total', { time_period: '202223', avg_att8: '2' }),
  row('Total', {
    geographic_level: 'National',
    school_urn: '',
    old_la_code: '',
    establishment_type_group: '',
    avg_att8: '45.9',
  }),
]
const of2024 = fileOfFigures(HEADINGS_2024, ...ROWS)
const FILE = '202324_performance_tables_schools_final.csv'

async function figuresOf(year: number) {
  const { figures } = await asAdmin((look) => figuresOfSchool(look, schoolId, [year]))
  return (measure: string, pupils = 'all') => figures.find((each) => each.measure === measure && each.pupils === pupils)
}

test('NF-37: of a long layout a school is one row, each group of pupils with its figures; other groups and years are left', async () => {
  const { id } = await asAdmin((look) => addFile(look, FILE, of2024))
  const { counts, layout, year, release } = await asAdmin((look) => getDataSet(look, id))
  expect({ layout, year, release }).toEqual({ layout: 'explore-results-2023', year: 2024, release: 'final' })
  expect(counts).toMatchObject({ rows: 3, schools: 1, others: 1, england: 1, faulty: 0, places: 2 })
  await asAdmin((look) => loadFigures(look, FILE, of2024))
  const of = await figuresOf(2024)
  expect(of('ks4-attainment-8')).toMatchObject({ value: 46.1, cohort: 180 })
  expect(of('ks4-attainment-8', 'girls')).toMatchObject({ value: 49, cohort: 90 })
  expect(of('ks4-attainment-8', 'disadvantaged')).toMatchObject({ value: null, missing: 'suppressed', cohort: 4 })
  expect(of('ks4-progress-8', 'disadvantaged')).toMatchObject({ value: null, missing: 'not-applicable' })
  expect(of('ks4-progress-8')).toMatchObject({ value: -0.12, lower: -0.3, upper: 0.06 })
  const { figures } = await asAdmin((look) => comparisons(look, [2024], 'ks4-attainment-8'))
  expect(figures.map(({ laCode, pupils, value }) => [laCode, pupils, value])).toEqual([[null, 'all', 45.9]])
  const spread = (pupils: string) =>
    asAdmin((look) =>
      distributionOf(look, { year: 2024, measure: 'ks4-attainment-8', pupils, schoolKind: 'mainstream' }),
    )
  expect(await spread('all')).toMatchObject({ schools: 2, inFile: 2 })
  expect(await spread('girls')).toMatchObject({ schools: 2 })
})

test('the columns of 2024/25 are the same figures by their new names', async () => {
  const renamed = (text: string) => NEW_NAMES[text] ?? text
  const rows = ROWS.map((each) =>
    Object.fromEntries(Object.entries(each).map(([name, text]) => [renamed(name), text.replace('202324', '202425')])),
  )
  const text = fileOfFigures(HEADINGS_2024.map(renamed), ...rows)
  await asAdmin((look) => loadFigures(look, '202425_performance_tables_schools_final.csv', text))
  const of = await figuresOf(2025)
  expect(of('ks4-attainment-8', 'girls')).toMatchObject({ value: 49, cohort: 90 })
  expect(of('ks4-basics-5')).toMatchObject({ value: 45.4, cohort: 180 })
})

test('the same school and group twice is named by its line; a school of ours that is not here is named once', async () => {
  const again = [
    row('Total'),
    row('Girls'),
    row('Girls'),
    row('Total', { school_urn: '980099' }),
    row('Girls', { school_urn: '980099' }),
  ]
  const { id } = await asAdmin((look) => addFile(look, FILE, fileOfFigures(HEADINGS_2024, ...again)))
  const faults = await asAdmin((look) => listFigureFaults(look, id))
  expect(faults.map(({ line, name, says }) => `${line} ${name} ${says.slice(0, 30)}`)).toEqual([
    '4 980001 This URN stands in the file tw',
    '5 980099 This service has no school wit',
  ])
})
