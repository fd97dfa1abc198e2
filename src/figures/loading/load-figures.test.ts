import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { doWork } from '#work/work.ts'
import { addFile, fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '../figure-examples.ts'
import { comparisons, figuresOfSchool } from '../readers/read-figures-of.ts'
import { distributionOf } from '../readers/distribution-store.ts'
import { saysSource } from '../readers/says-source.ts'
import { applyFigures, checkFigures, discardFigures, undoFigures } from './apply-figures.ts'
import { getDataSet, listFigureFaults } from './data-set-store.ts'
import { previewFigures } from './preview-figures.ts'

let service: TestService
let schoolId: string
beforeAll(async () => {
  service = await aService()
  schoolId = await service.addSchool({ urn: '910001', name: 'Alder Primary School' })
})

const own = (cells: Record<string, string> = {}) => ks2School({ URN: '910001', ...cells })
const file = (...rows: Record<string, string>[]) => fileOfFigures(KS2_HEADINGS, ...rows)
const asAdmin = <T>(job: Parameters<typeof service.act<T>>[1]) => service.act(service.administratorId, job)
const faultsOf = (id: string) => asAdmin((look) => listFigureFaults(look, id))
const of = async (year: number, measure: string, pupils = 'all') => {
  const { figures } = await asAdmin((look) => figuresOfSchool(look, schoolId, [year]))
  return figures.find((each) => each.measure === measure && each.pupils === pupils)
}

test('XX-11: a published file is previewed and seen by nobody, applied and seen, undone and gone, each in one step', async () => {
  const { id, next } = await asAdmin((look) => addFile(look, '2018-2019_984_ks2final.csv', file(own())))
  expect(next).toBe('preview')
  expect(await asAdmin((look) => getDataSet(look, id))).toMatchObject({
    year: 2019,
    release: 'final',
    status: 'previewed',
  })
  expect(await of(2019, 'ks2-rwm-expected')).toBeUndefined()
  await asAdmin((look) => doWork(look, (work) => applyFigures(work, id)))
  expect(await of(2019, 'ks2-rwm-expected')).toMatchObject({ value: 63, cohort: 30, missing: null })
  expect(await of(2019, 'ks2-reading-progress')).toMatchObject({ value: 1.2, lower: -0.8, upper: 3.2 })
  await expect(asAdmin((look) => doWork(look, (work) => applyFigures(work, id)))).rejects.toThrow(
    /applied already.*Ada/,
  )
  await asAdmin((look) => doWork(look, (work) => undoFigures(work, id)))
  expect(await of(2019, 'ks2-rwm-expected')).toBeUndefined()
  await expect(asAdmin((look) => doWork(look, (work) => undoFigures(work, id)))).rejects.toThrow(/were undone/)
})

test('NF-37: a value that is missing keeps its reason and its cohort, and is never nought', async () => {
  const row = own({
    ...{ PTRWM_EXP: 'SUPP', PTRWM_EXP_G: 'NE', PTRWM_EXP_B: '0%', READPROG: 'LOWCOV', READ_AVERAGE: '' },
    ...{ PTRWM_EXP_FSM6CLA1A: 'NA', TFSM6CLA1A: '0', TELIG: '4' },
  })
  const id = await asAdmin((look) => loadFigures(look, '2016-2017_ks2final.csv', file(row).replace('_18', '_16')))
  expect(await of(2017, 'ks2-rwm-expected')).toMatchObject({ value: null, missing: 'suppressed', cohort: 4 })
  expect(await of(2017, 'ks2-rwm-expected', 'girls')).toMatchObject({ value: null, missing: 'not-entered', cohort: 16 })
  expect(await of(2017, 'ks2-rwm-expected', 'boys')).toMatchObject({ value: 0, missing: null, cohort: 14 })
  expect(await of(2017, 'ks2-rwm-expected', 'disadvantaged')).toMatchObject({ missing: 'no-pupils', cohort: 0 })
  expect(await of(2017, 'ks2-reading-progress')).toMatchObject({ missing: 'low-coverage' })
  expect(await of(2017, 'ks2-reading-score')).toMatchObject({ value: null, missing: 'not-published' })
  expect((await asAdmin((look) => getDataSet(look, id))).counts).toMatchObject({ schools: 1, faulty: 0 })
})

test('a row of a new school that ends early is missing for that reason', async () => {
  const text = file().trimEnd() + '\r\n1,984,2001,910001,Alder Primary School,NEW\r\n'
  await asAdmin((look) => loadFigures(look, '2021-2022_ks2final.csv', text.replace('_18', '_21')))
  expect(await of(2022, 'ks2-rwm-expected')).toMatchObject({ value: null, missing: 'new-school', cohort: null })
})

test('NF-57: final stands before revised and revised before provisional, and all are kept with their dates', async () => {
  const at = (release: string, value: string) =>
    asAdmin((look) =>
      loadFigures(look, `2022-2023_ks2${release}.csv`, file(own({ PTRWM_EXP: value })).replace('_18', '_22')),
    )
  await at('revised', '64%')
  await at('provisional', '61%')
  expect((await of(2023, 'ks2-rwm-expected'))?.value).toBe(64)
  const final = await at('final', '65%')
  expect((await of(2023, 'ks2-rwm-expected'))?.value).toBe(65)
  await asAdmin((look) => doWork(look, (work) => undoFigures(work, final)))
  expect((await of(2023, 'ks2-rwm-expected'))?.value).toBe(64)
})

test('NF-57: source, year and date stand under a figure, and whether it was checked; somebody checks it once', async () => {
  const id = await asAdmin((look) => loadFigures(look, '2023-2024_ks2final.csv', file(own()).replace('_18', '_23')))
  const says = async () => {
    const { figures, sources } = await asAdmin((look) => figuresOfSchool(look, schoolId, [2024]))
    return saysSource(sources.get(figures[0]?.dataSetId ?? '')!)
  }
  expect(await says()).toBe(
    'Key stage 2 performance tables, 2023/24, final, loaded on Thursday 12 November 2026. Not checked yet.',
  )
  const officer = await service.addPerson({
    role: service.model.roles.find(({ kind }) => kind === 'data-officer')!.id,
    name: 'Dora Data',
  })
  await service.act(officer, (look) => doWork(look, (work) => checkFigures(work, id)))
  expect(await says()).toMatch(/Checked by Dora Data on Thursday 12 November 2026\.$/)
  await expect(asAdmin((look) => doWork(look, (work) => checkFigures(work, id)))).rejects.toThrow(/by Dora Data/)
})

test('rows of authorities and England are told from schools by their own column, and stand beside them', async () => {
  const rows = [
    own(),
    ks2School({ RECTYPE: '3', URN: ' ', ESTAB: ' ', SCHNAME: 'Eastmarch', TELIG: '14855', PTRWM_EXP: '68%' }),
    ks2School({ RECTYPE: '3', LEA: '850', URN: ' ', PTRWM_EXP: '70%' }),
    ks2School({ RECTYPE: '4', LEA: ' ', URN: ' ', PTRWM_EXP: '64%' }),
    ks2School({ RECTYPE: '5', LEA: ' ', URN: ' ', PTRWM_EXP: '65%', TELIG: '644967' }),
    ks2School({ URN: '910099', LEA: '850', PTRWM_EXP: '90%' }),
    ks2School({ RECTYPE: '2', URN: '910098', LEA: '850', PTRWM_EXP: '4%' }),
  ]
  const id = await asAdmin((look) => loadFigures(look, '2024-2025_ks2final.csv', file(...rows).replace('_18', '_24')))
  const { counts } = await asAdmin((look) => getDataSet(look, id))
  expect(counts).toMatchObject({ schools: 1, authorities: 1, england: 1, others: 3, faulty: 0, places: 2 })
  const { figures } = await asAdmin((look) => comparisons(look, [2025], 'ks2-rwm-expected'))
  expect(
    figures.filter(({ pupils }) => pupils === 'all').map(({ laCode, value, cohort }) => [laCode, value, cohort]),
  ).toEqual([
    ['984', 68, 14855],
    [null, 65, 644967],
  ])
  const spread = await asAdmin((look) =>
    distributionOf(look, { year: 2025, measure: 'ks2-rwm-expected', pupils: 'all', schoolKind: 'mainstream' }),
  )
  expect(spread).toMatchObject({
    schools: 2,
    inFile: 2,
    mean: 76.5,
    isEngland: false,
    dots: [
      [63, 30],
      [90, 30],
    ],
  })
})

const BAD: [string, Record<string, string>[], RegExp, object][] = [
  [
    'the same URN twice',
    [own(), own({ PTRWM_EXP: '1%' })],
    /^3 910001 URN This URN stands in the file twice/,
    { schools: 1 },
  ],
  ['a URN that is none', [own(), ks2School({ URN: '9100O1' })], /^3 9100O1 URN ‘9100O1’ is not a URN/, { schools: 1 }],
  [
    'a school of ours that is not here',
    [own(), ks2School({ URN: '910055' })],
    /^3 910055 URN This service has no school/,
    { unknown: 1 },
  ],
  ['a percentage above 100', [own({ PTRWM_EXP: '163%' })], /^2 910001 PTRWM_EXP ‘163%’ is no share/, { schools: 1 }],
  ['a comma as decimal', [own({ READ_AVERAGE: '104,5' })], /READ_AVERAGE ‘104,5’ has a comma/, { schools: 1 }],
  [
    'a fault of a spreadsheet',
    [own({ READ_AVERAGE: '#REF!' })],
    /‘#REF!’ is a fault of the spreadsheet/,
    { schools: 1 },
  ],
  [
    'a code that nobody knows',
    [own({ PTRWM_EXP: 'HIDDEN' })],
    /‘HIDDEN’ is neither a number nor a code/,
    { schools: 1 },
  ],
  [
    'a kind of row that is none',
    [own(), ks2School({ RECTYPE: '9', URN: '910044' })],
    /^3 910044 RECTYPE ‘9’ is no kind of row/,
    { schools: 1 },
  ],
]

test.each(BAD)('%s is named by its line, and the rest is taken', async (_, rows, says, counts) => {
  const { id } = await asAdmin((look) => addFile(look, '2018-2019_ks2final.csv', file(...rows)))
  const faults = await faultsOf(id)
  expect(faults.map((each) => `${each.line} ${each.name} ${each.column} ${each.says}`)).toEqual([
    expect.stringMatching(says),
  ])
  expect((await asAdmin((look) => getDataSet(look, id))).counts).toMatchObject({ ...counts, faulty: 1 })
  await asAdmin((look) => doWork(look, (work) => discardFigures(work, id)))
})

test('a cell that could not be read is missing for that reason, and the others of its row stand', async () => {
  const row = own({ PTRWM_EXP: '163%' })
  await asAdmin((look) => loadFigures(look, '2017-2018_ks2final.csv', file(row).replace('_18', '_17')))
  expect(await of(2018, 'ks2-rwm-expected')).toMatchObject({ value: null, missing: 'unreadable', cohort: 30 })
  expect(await of(2018, 'ks2-rwm-expected', 'girls')).toMatchObject({ value: 69 })
})

test('ragged rows, a byte order mark and Windows-1252 are read; a row with too many values is named', async () => {
  const accent = Buffer.from(
    file(own({ SCHNAME: 'Saint Gen\u00e8vi\u00e8ve' })).replace('\u{FEFF}', '') + '1,984,2,910002\r\n',
    'latin1',
  )
  const { id } = await asAdmin((look) => addFile(look, '2018-2019_ks2final.csv', accent))
  expect(await asAdmin((look) => getDataSet(look, id))).toMatchObject({
    says: expect.stringContaining('Windows-1252') as string,
  })
  const long = `${file(own())}${'1,'.repeat(40)}9\r\n`
  const { id: second } = await asAdmin((look) => addFile(look, '2018-2019_ks2final.csv', long))
  expect((await faultsOf(second))[0]?.says).toBe('has 41 values under 21 columns')
})

test('a file whose columns are of another year than is said of it is refused, and so is a year to come', async () => {
  const { id, next } = await asAdmin((look) => addFile(look, '2016-2017_ks2final.csv', file(own())))
  expect(next).toBe('ask')
  const preview = (year: number) =>
    asAdmin((look) => doWork(look, (work) => previewFigures(work, id, { year, release: 'final' })))
  await expect(preview(2017)).rejects.toThrow(/those of 2018\/19, not of 2016\/17/)
  await preview(2019)
  const bare = file(own()).replace('PTRWM_EXP_18', 'OTHER')
  const { id: other } = await asAdmin((look) => addFile(look, 'ks2final.csv', bare))
  const late = asAdmin((look) => doWork(look, (work) => previewFigures(work, other, { year: 2030, release: 'final' })))
  await expect(late).rejects.toThrow(/still to come/)
  const early = asAdmin((look) => doWork(look, (work) => previewFigures(work, other, { year: 2012, release: 'final' })))
  await expect(early).rejects.toThrow(/of 2015\/16 and later, not of 2011\/12/)
})

test('nothing of another service is read or changed', async () => {
  const other = await aService()
  const { id } = await other.act(other.administratorId, (look) => addFile(look, '2018-2019_ks2final.csv', file(own())))
  for (const deed of [applyFigures, undoFigures, discardFigures, checkFigures])
    await expect(asAdmin((look) => doWork(look, (work) => deed(work, id)))).rejects.toThrow(/no file of figures/)
})
