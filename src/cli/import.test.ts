import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asGiasCsv, asLinksCsv } from '#demonstration/gias-csv.ts'
import { fileOfFigures } from '#figures/figure-examples.ts'
import { BEFORE_CARDS, inspectedSchool } from '#figures/inspections/inspection-file-examples.ts'
import { madeUpFile } from '#demonstration/made-up-figures.ts'
import { madeUpRegister } from '#demonstration/made-up-register.ts'
import { publishedMeasures } from '#measures/index.ts'
import { anOperator, type Operator } from '../../test/support/operator.ts'

const NAME = `The Importing Service ${process.pid}`
let operator: Operator
afterAll(() => operator.close())

const type: Operator['type'] = (words, given) => operator.type(words, given)
const { schools, links } = madeUpRegister({
  seed: 'operate',
  laCode: '984',
  laName: 'A made-up authority',
  schools: 40,
})
const write = (name: string, lines: Iterable<string>) => writeFileSync(join(operator.folder, name), [...lines].join(''))
beforeAll(async () => {
  operator = await anOperator(NAME)
  write('register.csv', asGiasCsv(schools))
  write('links.csv', asLinksCsv(links))
  write('letter.csv', ['Dear Sir or Madam\n'])
})

test('brings in the register and its links, as an administrator, and says what it did', async () => {
  const { code, said, told } = await type(['import', 'gias', 'register.csv', '--authority', NAME])
  expect([code, told.split('\n')[0]]).toEqual([0, 'Reading register.csv as Ada Admin ...'])
  expect(said).toBe(`Imported: ${schools.length} rows read, 0 rows could not be.`)
  const again = await type(['import', 'gias', 'register.csv', '--authority', NAME])
  expect(again.told).toMatch(/New: 0\. Changed: 0\./)
  const linked = await type(['import', 'links', 'links.csv', '--authority', NAME])
  expect(linked).toMatchObject({ code: 0, said: expect.stringMatching(/^Imported: \d+ rows? read/) })
})

test('fills the register of all England, which belongs to no service', async () => {
  const { code, said } = await type(['import', 'gias', 'register.csv', '--england'])
  expect(code).toBe(0)
  expect(said).toContain(`${schools.length} rows read`)
  expect((await type(['import', 'gias', 'register.csv', '--england', '--authority', NAME])).code).toBe(2)
})

const refused: [string, string[], RegExp][] = [
  ['a file that is not there', ['gias', 'none.csv'], /none\.csv cannot be read \(ENOENT\)/],
  ['a folder', ['gias', '.'], /it is no file/],
  ['another file', ['gias', 'letter.csv'], /./],
  ['another file for all of England', ['gias', 'letter.csv', '--england'], /Nothing was written/],
  ['somebody who is not known', ['gias', 'register.csv', '--as', 'who@example.test'], /Nobody in .* has the address/],
]
test.each(refused)('is refused for %s in a sentence', async (_case, words, says) => {
  const more = words.includes('--england') ? [] : ['--authority', NAME]
  const { code, told } = await type(['import', ...words, ...more])
  expect(code).toBe(1)
  expect(told).toMatch(says)
  expect(told).not.toMatch(/\n\s+at /)
})

test('is refused for somebody who may not load data', async () => {
  await operator.service.addPerson({ role: 'director', email: 'dee@example.test' })
  const { code, told } = await type(['import', 'gias', 'register.csv', '--authority', NAME, '--as', 'dee@example.test'])
  expect(code).toBe(1)
  expect(told).toMatch(/may not load data: name somebody who may with --as EMAIL/)
})

test('loads published figures, and asks for the year where the file does not say it', async () => {
  const { publications } = publishedMeasures()
  const layout = publications.find(({ id }) => id === 'absence')!.layouts[0]!
  const school = schools.find(({ statusName }) => statusName === 'Open')!
  const cells = { LA: '984', ESTAB: '2001', URN: school.urn }
  const subject = { key: school.urn, cells, pupils: 200, strength: 0, disadvantaged: 0.2, isPlace: false }
  await type(['import', 'gias', 'register.csv', '--authority', NAME])
  write('abs.csv', [madeUpFile(publishedMeasures(), layout, 2025, [subject], 'cli')])
  const asked = await type(['import', 'figures', 'abs.csv', '--authority', NAME])
  expect(asked).toMatchObject({ code: 1, told: expect.stringContaining('of which one school year') })
  const said = ['--year', '2024/25', '--release', 'final']
  const { code, said: done } = await type(['import', 'figures', 'abs.csv', '--authority', NAME, ...said])
  expect([code, done]).toEqual([0, 'Loaded: Pupil absence in schools, figures of 1 schools, 0 rows with faults.'])
  const inspected = fileOfFigures(BEFORE_CARDS, inspectedSchool({ URN: school.urn }))
  write('ofsted.csv', [inspected])
  const day = await type(['import', 'figures', 'ofsted.csv', '--authority', NAME])
  expect(day).toMatchObject({ code: 1, told: expect.stringContaining('as at which day') })
  const loaded = await type(['import', 'figures', 'ofsted.csv', '--authority', NAME, '--as-at', '2025-08-31'])
  expect(loaded.said).toBe(
    'Loaded: Ofsted, latest inspections of state-funded schools, inspections of 1 schools, 0 rows with faults.',
  )
  const wrong = await type(['import', 'figures', 'abs.csv', '--year', 'soon'])
  expect(wrong).toMatchObject({ code: 2, told: expect.stringContaining('write 2018/19') })
})
