import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ComparisonFigure, FigureSource, SchoolFigure, SchoolInspection } from '#figures/index.ts'
import { inspectionsForPrint } from '#inspections/index.ts'
import { publishedMeasures } from '#measures/index.ts'
import { readModel } from '#model/index.ts'
import { toPdf } from '#print/index.ts'
import { aSchool } from '#schools/school-examples.ts'
import { day } from '#shared/plain-date.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { groupsOf } from './groups-of-measure.ts'
import { measureLines } from './measure-lines.ts'
import { nameOfProfile } from './profile-name.ts'
import { linesToPrint, printProfile } from './print-profile.ts'

const measures = publishedMeasures()
const GROUPS = ['all', 'girls', 'boys', 'disadvantaged', 'not-disadvantaged', 'eal', 'prior-low', 'prior-middle']
const SOURCES = ['ks2', 'absence', 'census']

type What = Partial<Pick<SchoolFigure, 'value' | 'cohort' | 'isHidden' | 'missing'>>

/** Everything that a primary school has in three years, absence and census among it, as a whole file would bring it. */
async function profileOf(what: What, inspected: readonly SchoolInspection[] = []) {
  const figures = measures.measures
    .filter(({ id }) => !id.startsWith('ks4'))
    .flatMap(({ id, kind, topic }) =>
      [2017, 2018, 2019].flatMap((year) =>
        [...GROUPS, 'prior-high', 'non-mobile'].map((pupils): SchoolFigure => {
          const range = kind === 'progress' ? { lower: -10.6, upper: 12.1 } : { lower: null, upper: null }
          const dataSetId = topic === 'attendance' ? 'absence' : topic === 'context' ? 'census' : 'ks2'
          return {
            ...{ measure: id, pupils, year, kind: 'result', value: kind === 'progress' ? -1.2 : 48, cohort: 131 },
            ...{ ...range, missing: null, isHidden: false, schoolKind: '', dataSetId, schoolId: 's', asSchool: null },
            ...what,
          }
        }),
      ),
    )
  const others = figures.map((each): ComparisonFigure => ({ ...each, value: 65, isHidden: false, laCode: null }))
  const held = { laCode: null, figures, others, spreads: [] }
  const lines = measureLines(measures, held)
  const [first] = linesToPrint(lines)
  const source = (dataSetId: string): FigureSource => ({
    ...{ dataSetId, source: dataSetId, title: 'Key stage 2 performance tables', year: 2019, release: 'provisional' },
    ...{ kind: 'result', datedOn: null, appliedAt: new Date(0), checkedAt: new Date(0), checkedByName: 'Ada Admin' },
  })
  const sources = new Map(SOURCES.map((id) => [id, source(id)]))
  const inspections = await inspectionsForPrint({
    ...{ inspections: inspected, publication: measures.inspections[0], sources: new Map() },
    newest: {
      ...{ dataSetId: 'ofsted', source: 'ofsted', title: measures.inspections[0]!.name, datedOn: day('2026-09-30') },
      ...{ appliedAt: new Date(0), checkedAt: null, checkedByName: null },
    },
  })
  const { document, byName } = await printProfile({
    name: 'School Statistical Profile',
    inspections: inspections.blocks,
    school: aSchool({ name: 'Saint Bartholomew’s Church of England Voluntary Aided Primary School and Nursery' }),
    ...{ measures, profile: { lines, sources, newest: undefined }, groups: groupsOf(measures, first!.measure, held) },
    ...{ organisation: 'Eskmoor School Improvement Service', today: day('2026-11-12') },
  })
  return { lines, pdf: readPdf(await toPdf(document, { byName: { ...byName, ...inspections.byName } })) }
}

test('SH-101: the profile of a school with everything that is published in three years is exactly two printed pages', async () => {
  const { lines, pdf } = await profileOf({})
  expect(lines.length).toBeGreaterThan(20)
  expect(pdf.pages).toBe(2)
  expect(pdf.text).toMatch(/Readingprogress−1.2−1.2−1.2131−10.6to\+12.1/)
  expect(pdf.text).toContain(`${lines.length - 12}moremeasuresstand`)
})

test('SH-101: it is two pages too where every figure is hidden, or of a handful of pupils', async () => {
  const { pdf } = await profileOf({ value: null, cohort: null, isHidden: true })
  expect(pdf.pages).toBe(2)
  expect(pdf.text).toContain('Hidden:fewerthan5pupils')
  expect((await profileOf({ value: null, missing: 'low-coverage' })).pdf.pages).toBe(2)
})

test('SH-101: with inspections under three frameworks, every area of each graded apart, it is two pages still', async () => {
  const inspected = ['2017-05-16', '2022-11-08', '2025-02-04', '2026-06-30'].map((on, at): SchoolInspection => {
    const framework = at < 2 ? 'overall' : at === 2 ? 'judgements' : 'report-card'
    const [publication] = measures.inspections
    const scale = publication!.frameworks.find(({ id }) => id === framework)!.grades
    const areas = publication!.areas.slice(...(at < 3 ? [0, 6] : [6]))
    return {
      ...{
        number: String(at),
        kind: 'graded',
        framework,
        startedOn: day(on),
        publishedOn: null,
        type: 'S5 Inspection',
      },
      ...{ urnThen: at === 0 ? '100999' : null, nameThen: at === 0 ? 'Saint Bartholomew’s Infant School' : null },
      ...(at < 2 && { overall: { grade: 'good' } }),
      grades: Object.fromEntries(areas.map(({ id }, nth) => [id, { grade: scale[nth % scale.length]!.id }])),
      ...{ standards: { safeguarding: { grade: at < 3 ? 'effective' : 'met' } }, dataSetId: 'ofsted' },
    }
  })
  const { pdf } = await profileOf({}, inspected)
  expect(pdf.pages).toBe(2)
  expect(pdf.text).toMatch(/InspectionsOverallgradeuntilAugust2024/)
  expect(pdf.text).toContain('asatWednesday30September2026')
})

test('ES-60: the printed figures of a school bear the name that the service has for them', () => {
  const named = (name: string) => nameOfProfile(readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name).model!)
  expect(['essex', 'st-helens', 'norfolk'].map(named)).toEqual([
    'School summary report',
    'School Statistical Profile',
    'School Statistical Profile',
  ])
})
