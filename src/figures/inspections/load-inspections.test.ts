import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { addFile, fileOfFigures, loadFigures } from '../figure-examples.ts'
import { listFigureYears } from '../readers/figures-store.ts'
import { applyFigures, checkFigures, discardFigures, undoFigures } from '../loading/apply-figures.ts'
import { getDataSet, listFigureFaults } from '../loading/data-set-store.ts'
import { inspectionsOfSchool, saysInspectionSource } from '../readers/inspections-of.ts'
import { previewInspections } from './preview-inspections.ts'
import { BEFORE_CARDS, inspectedSchool, schoolWithCard, withCards } from './inspection-file-examples.ts'

let service: TestService
const schools: Record<string, string> = {}
beforeAll(async () => {
  service = await aService()
  for (const urn of ['940001', '940002', '940003', '940004', '940005', '940006'])
    schools[urn] = await service.addSchool({ urn, name: `School ${urn}` })
})

const asAdmin = <T>(job: Parameters<typeof service.act<T>>[1]) => service.act(service.administratorId, job)
const before = (...rows: Record<string, string>[]) => fileOfFigures(BEFORE_CARDS, ...rows.map(inspectedSchool))
const cards = (...rows: Record<string, string>[]) => fileOfFigures(withCards(), ...rows.map(schoolWithCard))
const OLD = 'State-funded_schools_as_at_31_August_2025.csv'
const NEW = 'latest_inspections_2026-02-28.csv'
const held = async (urn: string) => asAdmin((look) => inspectionsOfSchool(look, schools[urn] ?? ''))
const faultsOf = async (id: string) =>
  (await asAdmin((look) => listFigureFaults(look, id))).map(
    ({ line, name, column, says }) => `${line} ${name} ${column}: ${says}`,
  )

test('XX-11: a file of inspections is previewed and seen by nobody, applied and seen, undone and gone, each in one step', async () => {
  const { id, next } = await asAdmin((look) => addFile(look, OLD, before({ URN: '940001' })))
  expect(next).toBe('preview')
  const found = await asAdmin((look) => getDataSet(look, id))
  expect(found).toMatchObject({ status: 'previewed', datedOn: '2025-08-31', release: null, missingColumns: [] })
  expect(found.counts).toMatchObject({ rows: 1, schools: 1, values: 2, missing: 0, faulty: 0 })
  expect((await held('940001')).inspections).toEqual([])
  await asAdmin((look) => doWork(look, (work) => applyFigures(work, id)))
  expect((await held('940001')).inspections.map(({ startedOn, kind, overall }) => [startedOn, kind, overall])).toEqual([
    ['2018-05-08', 'graded', { grade: 'requires-improvement' }],
    ['2024-05-21', 'graded', { grade: 'good' }],
  ])
  await expect(asAdmin((look) => doWork(look, (work) => applyFigures(work, id)))).rejects.toThrow(/applied already/)
  expect(await asAdmin(listFigureYears)).toEqual([])
  await asAdmin((look) => doWork(look, (work) => undoFigures(work, id)))
  expect((await held('940001')).inspections).toEqual([])
})

test('NF-37: a grade that is missing keeps Ofsted’s own reason, and a report card stands under its own framework', async () => {
  const none = { 'Overall effectiveness': 'Not judged', 'Inspection start date': '24/09/2024' }
  await asAdmin((look) => loadFigures(look, OLD, before({ URN: '940002', ...none })))
  await asAdmin((look) => loadFigures(look, NEW, cards({ URN: '940002', Inclusion: 'Needs attention' })))
  const { inspections, newest } = await held('940002')
  expect(inspections.map(({ startedOn, framework }) => [startedOn, framework])).toEqual([
    ['2018-05-08', 'overall'],
    ['2024-09-24', 'judgements'],
    ['2026-01-06', 'report-card'],
  ])
  expect(newest?.datedOn).toBe('2026-02-28')
  const [first, second, third] = inspections
  expect(first?.grades).toMatchObject({
    'quality-of-education': { missing: 'not-applicable' },
    'early-years-provision': { missing: 'not-judged' },
    'leadership-and-management': { grade: 'requires-improvement' },
  })
  expect(second?.overall).toEqual({ missing: 'not-judged' })
  expect(second?.grades).toMatchObject({ 'behaviour-and-attitudes': { grade: 'outstanding' } })
  expect(third?.overall).toBeUndefined()
  expect(third?.grades).toMatchObject({
    inclusion: { grade: 'needs-attention' },
    'post-16-provision': { missing: 'not-applicable' },
  })
  expect(third?.standards).toEqual({ safeguarding: { grade: 'met' } })
})

test('the same inspection in two files stands once, as the newer file has it; one that became graded stays graded', async () => {
  const number = { 'Inspection number of latest graded inspection': '10300001' }
  await asAdmin((look) => loadFigures(look, OLD, before({ URN: '940003', ...number })))
  const again = {
    ...{ 'Inspection number of latest full inspection': 'NULL', 'Inspection start date': 'NULL' },
    ...{ 'Latest ungraded inspection number': '10300001', 'Date of latest ungraded inspection': '20/05/2024' },
    ...{ 'Inspection number of latest OEIF graded inspection': '1', 'Latest OEIF overall effectiveness': '4' },
    ...{
      'Inspection start date of latest OEIF graded inspection': '05/02/2024',
      'Latest OEIF category of concern': 'SM',
    },
    ...{ 'Latest OEIF  safeguarding is effective?': 'No' },
  }
  await asAdmin((look) => loadFigures(look, NEW, cards({ URN: '940003', ...again })))
  const { inspections } = await held('940003')
  expect(inspections.map(({ number, kind, startedOn }) => [number, kind, startedOn])).toEqual([
    ['ITS940003', 'graded', '2018-05-08'],
    ['1', 'graded', '2024-02-05'],
    ['10300001', 'graded', '2024-05-21'],
  ])
  expect(inspections[1]).toMatchObject({
    concern: 'special-measures',
    standards: { safeguarding: { grade: 'not-effective' } },
  })
})

test('an ungraded inspection keeps its outcome, an inspection of a predecessor its name, a re-graded area its day', async () => {
  const was = {
    ...{
      'Latest ungraded inspection number since last graded inspection': '7',
      'Ungraded inspection overall outcome': 'School remains Good',
    },
    ...{ 'Date of latest ungraded inspection': '14/06/2025', 'URN at time of latest graded inspection': '100999' },
    'School name at time of latest graded inspection': 'Old School',
  }
  await asAdmin((look) => loadFigures(look, OLD, before({ URN: '940004', ...was })))
  const later = fileOfFigures(
    withCards('grade'),
    schoolWithCard({ URN: '940004', 'Inclusion - date of grade': '03/02/2026' }),
  )
  await asAdmin((look) => loadFigures(look, NEW, later))
  const { inspections } = await held('940004')
  expect(inspections[1]).toMatchObject({ urnThen: '100999', nameThen: 'Old School' })
  expect(inspections[2]).toMatchObject({ kind: 'ungraded', outcome: 'School remains Good', framework: 'judgements' })
  expect(inspections[3]?.grades).toMatchObject({ inclusion: { grade: 'expected-standard', on: '2026-02-03' } })
  expect(inspections[3]?.grades['achievement']).toEqual({ grade: 'expected-standard' })
})

test('NF-57: source, day and whether it was checked stand under inspections', async () => {
  const id = await asAdmin((look) => loadFigures(look, OLD, before({ URN: '940005' })))
  const says = async () => saysInspectionSource((await held('940005')).newest!)
  expect(await says()).toBe(
    'Ofsted, latest inspections of state-funded schools, as at Sunday 31 August 2025, loaded on Thursday 12 November 2026. Not checked yet.',
  )
  await asAdmin((look) => doWork(look, (work) => checkFigures(work, id)))
  expect(await says()).toMatch(/Checked by .* on Thursday 12 November 2026\.$/)
})

const BAD: [what: string, row: Record<string, string>, says: RegExp, inspections: number][] = [
  ['a URN that is none', { URN: '94000x' }, /^2 94000x URN: ‘94000x’ is not a URN/, 0],
  ['a school of ours that is not here', { URN: '940099' }, /^2 940099 URN: This service has no school/, 0],
  ['a day that there is not', { 'Inspection start date': '31/02/2024' }, /start date: ‘31\/02\/2024’ is no day/, 1],
  ['an American day', { 'Inspection start date': '05/21/2024' }, /‘05\/21\/2024’ is no day/, 1],
  ['an inspection without a day', { 'Inspection start date': '' }, /Inspection 1940006 has no date/, 1],
  [
    'an inspection after the day of the file',
    { 'Inspection start date': '01/09/2025' },
    /after the day of the file, Sunday 31 August 2025/,
    1,
  ],
  [
    'a grade that there is not',
    { 'Overall effectiveness': '5' },
    /‘5’ is no grade of the framework ‘Overall grade’/,
    2,
  ],
  ['a grade of another framework', { 'Quality of education': 'Strong standard' }, /‘Strong standard’ is no grade/, 2],
  ['a comma as decimal', { 'Quality of education': '2,0' }, /‘2,0’ is no grade/, 2],
  ['safeguarding by another word', { 'Safeguarding is effective?': 'Maybe' }, /‘Maybe’ is neither met nor not met/, 2],
  ['a category that there is not', { 'Category of concern': 'XX' }, /‘XX’ is no category of concern/, 2],
]

test.each(BAD)('%s is named by its line and column, and the rest is taken', async (_, row, says, inspections) => {
  const { id } = await asAdmin((look) => addFile(look, OLD, before({ URN: '940006', ...row })))
  expect(await faultsOf(id)).toEqual([expect.stringMatching(says)])
  const { counts } = await asAdmin((look) => getDataSet(look, id))
  expect([counts.faulty, counts.values]).toEqual([1, inspections])
  await asAdmin((look) => doWork(look, (work) => discardFigures(work, id)))
})

test('the same URN twice, ragged rows, Windows-1252 and a file of others are each read for what they are', async () => {
  const twice = before({ URN: '940006' }, { URN: '940006', 'Overall effectiveness': '4' })
  const { id } = await asAdmin((look) => addFile(look, OLD, twice))
  expect(await faultsOf(id)).toEqual([expect.stringMatching(/^3 940006 URN: This URN stands in the file twice/)])
  const accents = Buffer.from(
    `${before({ URN: '940006', 'School name': 'Sainte Th\u00e9r\u00e8se' }).replace('\u{FEFF}', '')}940005,9842002,Short\r\n`,
    'latin1',
  )
  const { id: second } = await asAdmin((look) => addFile(look, OLD, accents))
  const found = await asAdmin((look) => getDataSet(look, second))
  expect(found.says).toMatch(/Windows-1252/)
  expect(found.counts).toMatchObject({ schools: 2, missing: 1, faulty: 0 })
  const elsewhere = before({ URN: '123456', LAESTAB: '8502001', 'Overall effectiveness': 'rubbish' })
  const { id: others } = await asAdmin((look) => addFile(look, OLD, elsewhere))
  const apply = asAdmin((look) => doWork(look, (work) => applyFigures(work, others)))
  await expect(apply).rejects.toThrow(/nothing to apply/)
  expect(await faultsOf(others)).toEqual([])
})

test('a file whose name says no day, or one to come, is asked; a day to come and one long ago are refused', async () => {
  const { id, next } = await asAdmin((look) => addFile(look, 'ofsted.csv', before({ URN: '940006' })))
  expect(next).toBe('as-at')
  const preview = (asAt: string) => asAdmin((look) => doWork(look, (work) => previewInspections(work, id, day(asAt))))
  await expect(preview('2027-01-01')).rejects.toThrow(/still to come/)
  await expect(preview('1999-01-01')).rejects.toThrow(/before there were such files/)
  await preview('2025-08-31')
  expect((await asAdmin((look) => getDataSet(look, id))).counts.values).toBe(2)
  const late = await asAdmin((look) => addFile(look, 'ofsted_2027-08-31.csv', before({ URN: '940006' })))
  expect(late.next).toBe('as-at')
})

test('XX-01: nothing of another service is read or changed', async () => {
  const other = await aService()
  const { id } = await other.act(other.administratorId, (look) => addFile(look, OLD, before({ URN: '940001' })))
  for (const deed of [applyFigures, undoFigures, discardFigures, checkFigures])
    await expect(asAdmin((look) => doWork(look, (work) => deed(work, id)))).rejects.toThrow(/no file of figures/)
})
