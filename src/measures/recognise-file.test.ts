import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { figureColumns } from './figure-columns.ts'
import { MEASURES_FOLDER, publishedMeasures } from './measures-of.ts'
import { readMeasures } from './read-measures.ts'
import { recogniseFile, releaseIn } from './recognise-file.ts'
import { yearInText } from './years.ts'

const KS2 = ['RECTYPE', 'LEA', 'URN', 'SCHNAME', 'TELIG', 'PTRWM_EXP', 'READ_AVERAGE', 'PTRWM_EXP_FSM6CLA1A']

test.each([
  ['key stage 2', KS2, '2018-2019_850_ks2final.csv', 'key-stage-2/tables-2016', [2019], 'final'],
  [
    'its year by what its headings carry',
    [...KS2, 'PTRWM_EXP_17', 'PTRWM_EXP_18', 'PTRWM_EXP_3YR'],
    'a.csv',
    'key-stage-2/tables-2016',
    [2019],
    undefined,
  ],
  [
    'a name that says another year',
    [...KS2, 'PTRWM_EXP_18'],
    '2016-2017_ks2revised.csv',
    'key-stage-2/tables-2016',
    [2019, 2017],
    'revised',
  ],
  [
    'key stage 4, wide',
    ['RECTYPE', 'URN', 'TPUP', 'ATT8SCR', 'P8MEA'],
    '2017-2018_850_ks4provisional.csv',
    'key-stage-4/tables-2017',
    [2018],
    'provisional',
  ],
  [
    'key stage 4, explore',
    ['time_period', 'geographic_level', 'school_urn', 't_pupils', 'diffn_att8'],
    'x.csv',
    'key-stage-4/explore-2023',
    [],
    undefined,
  ],
  [
    'absence',
    ['LA', 'ESTAB', 'URN', 'PERCTOT', 'PPERSABS10'],
    'england_abs_2018-2019.csv',
    'absence/tables',
    [2019],
    undefined,
  ],
  [
    'the census, in other capitals',
    ['urn', 'LA', 'Estab', 'SchoolType', 'NOR', 'PNUMEAL'],
    '383_2024-2025_census.csv',
    'census/tables',
    [2025],
    undefined,
  ],
] as const)('%s is recognised by its columns', (_, headings, name, layout, years, release) => {
  const found = recogniseFile(publishedMeasures(), headings, name)
  expect(`${found?.publication.id}/${found?.layout.id}`).toBe(layout)
  expect(found?.years).toEqual(years)
  expect(found?.release).toBe(release)
})

test('a file of something else is not recognised', () => {
  expect(recogniseFile(publishedMeasures(), ['URN', 'EstablishmentName'], 'edubasealldata.csv')).toBeUndefined()
})

test('a figure is found by its headings, wherever they stand and however they are written', () => {
  const { layout } = recogniseFile(publishedMeasures(), KS2, '')!
  const headings = [...KS2].reverse().map((each) => each.toLowerCase())
  const { columns, missing } = figureColumns(layout, headings)
  const rwm = columns.filter(({ measure }) => measure === 'ks2-rwm-expected')
  expect(rwm.map(({ group, value, cohort }) => [group, headings[value], headings[cohort]])).toEqual([
    ['all', 'ptrwm_exp', 'telig'],
    ['disadvantaged', 'ptrwm_exp_fsm6cla1a', undefined],
  ])
  expect(missing).toContain('PTRWM_EXP_G')
})

test('next year’s renamed columns are a new layout in the file of the publication, and no code', () => {
  const text = readFileSync(`${MEASURES_FOLDER}key-stage-2.yaml`, 'utf8')
  const next = `${text}
  - id: tables-2027
    says: the performance tables as they may be called in 2027
    years: { from: 2027 }
    like: tables-2016
    renamed: { PTRWM_EXP: RWM_EXPECTED_PCT, PTRWM_EXP_FSM6CLA1A: RWM_EXPECTED_PCT_DIS, TELIG: ELIGIBLE, URN: SCHOOL_URN }
`
  const dictionary = readFileSync(`${MEASURES_FOLDER}measures.yaml`)
  const { measures, faults } = readMeasures([
    { name: 'measures.yaml', text: dictionary },
    { name: 'key-stage-2.yaml', text: next },
  ])
  expect(faults).toEqual([])
  const headings = [
    'RECTYPE',
    'LEA',
    'SCHOOL_URN',
    'ELIGIBLE',
    'RWM_EXPECTED_PCT',
    'READ_AVERAGE',
    'RWM_EXPECTED_PCT_DIS',
  ]
  expect(recogniseFile(publishedMeasures(), headings, '2026-2027_ks2final.csv')).toBeUndefined()
  const { layout } = recogniseFile(measures!, headings, '2026-2027_ks2final.csv')!
  expect([layout.id, layout.urn, layout.laCode]).toEqual(['tables-2027', 'SCHOOL_URN', 'LEA'])
  const { columns } = figureColumns(layout, headings)
  expect(
    columns.filter(({ measure }) => measure === 'ks2-rwm-expected').map(({ group, heading }) => [group, heading]),
  ).toEqual([
    ['all', 'RWM_EXPECTED_PCT'],
    ['disadvantaged', 'RWM_EXPECTED_PCT_DIS'],
  ])
  expect(columns.find(({ measure }) => measure === 'ks2-rwm-expected')?.cohort).toBe(3)
  const before = recogniseFile(measures!, KS2, '2018-2019_ks2final.csv')
  expect(before?.layout.id).toBe('tables-2016')
})

test.each([
  ['2018-2019_850_ks2final.csv', 2019],
  ['850_202324.csv', 2024],
  ['Results 2023/24', 2024],
  ['2018-2020', undefined],
  ['edubasealldata20240129.csv', undefined],
])('the year in %s is %s', (text, year) => {
  expect(yearInText(text)).toBe(year)
})

test('what a publication says of itself is read as how final it is', () => {
  expect(['Final', 'ks2revised.csv', 'Provisional', 'new'].map(releaseIn)).toEqual([
    'final',
    'revised',
    'provisional',
    undefined,
  ])
})
