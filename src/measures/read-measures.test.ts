import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MEASURES_FOLDER, readMeasuresFolder } from './measures-of.ts'
import { MEASURES_SCHEMAS, readMeasures } from './read-measures.ts'

const kept = (name: string) => readFileSync(`${MEASURES_FOLDER}${name}`, 'utf8')

test('the measures and publications that come with the program have no fault', () => {
  const { measures, faults } = readMeasuresFolder(MEASURES_FOLDER)
  expect(faults).toEqual([])
  expect(measures?.publications.map(({ id }) => id)).toEqual(['absence', 'census', 'key-stage-2', 'key-stage-4'])
})

test.each(Object.entries(MEASURES_SCHEMAS))('%s is the one that the files are checked by', (name, schema) => {
  if (process.env['UPDATE_SCHEMA']) writeFileSync(`${MEASURES_FOLDER}${name}`, `${JSON.stringify(schema(), null, 2)}\n`)
  expect(JSON.parse(kept(name)), `measures/${name} is not current`).toEqual(JSON.parse(JSON.stringify(schema())))
})

const DICTIONARY = `format: 1
hideBelow: 5
groups:
  - { id: all, name: all pupils }
  - { id: girls, name: girls, otherSide: all }
reasons:
  - { id: suppressed, name: hidden, says: Too few. }
  - { id: unreadable, name: unreadable, says: It could not be read. }
missing: { '-': suppressed }
measures:
  - id: english
    name: English
    short: English
    topic: attainment
    phases: [primary]
    kind: share
    better: high
    comparable: [{ from: 2016, until: 2017 }, { from: 2018 }]
    source: a sheet
`
const PUBLICATION = `format: 1
id: tests
name: Tests
publisher: Somebody
where: somewhere
missing: { SUPP: suppressed }
layouts:
  - id: first
    says: the first
    years: { from: 2016, until: 2019 }
    recognise: [URN, ENG]
    urn: URN
    rows: { column: KIND, schools: ['1'] }
    groups:
      - { group: all, is: '', cohort: N }
      - { group: girls, is: _G }
    figures:
      - { measure: english, column: 'ENG{group}', groups: [all, girls] }
`

const read = (dictionary: string, publication = PUBLICATION) =>
  readMeasures([
    { name: 'measures.yaml', text: dictionary },
    { name: 'tests.yaml', text: publication },
  ])

test('what is written right has no fault', () => {
  expect(read(DICTIONARY).faults).toEqual([])
})

const wrong: [string, [string, string], string, RegExp, RegExp][] = [
  ['a kind of measure that is none', ['kind: share', 'kind: shares'], 'measures.yaml:16', /"shares"/, /^share/],
  ['another side that is not there', ['otherSide: all', 'otherSide: boy'], 'measures.yaml:5', /no group.*boy/, /all/],
  ['spans that overlap', ['until: 2017', 'until: 2018'], 'measures.yaml:18', /before the one above/, /one after/],
  ['a span that ends first', ['until: 2017', 'until: 2015'], 'measures.yaml:18', /before it begins/, /2016 or later/],
  ['an id that stands twice', ['id: girls', 'id: all'], 'measures.yaml:5', /all stands twice/, /its own/],
  ['a reason that code needs', ['id: unreadable', 'id: other'], 'measures.yaml:6', /has no unreadable/, /unreadable/],
  ['a key that is none', ['    better:', '    beter:'], 'measures.yaml:17', /has no key beter/, /better/],
  [
    'a measure that is not there',
    ['measure: english', 'measure: englsh'],
    'tests.yaml:18',
    /no measure englsh/,
    /english/,
  ],
  ['a group that the layout has not', ['[all, girls]', '[all, boys]'], 'tests.yaml:18', /no group boys/, /girls/],
  [
    'a reason that is not there',
    ['SUPP: suppressed', 'SUPP: hidden'],
    'tests.yaml:6',
    /no reason hidden/,
    /suppressed/,
  ],
  ['a layout without its school', ['    urn: URN\n', ''], 'tests.yaml:8', /urn is missing/, /urn/],
  [
    'a layout like one that is not there',
    ['id: first', 'id: first\n    like: none'],
    'tests.yaml:9',
    /no layout none/,
    /none/,
  ],
]

test.each(wrong)('%s is said with its line and what would be right', (_, [from, to], place, says, right) => {
  const inDictionary = DICTIONARY.includes(from)
  const change = (text: string) => text.replace(from, to)
  const { measures, faults } = inDictionary ? read(change(DICTIONARY)) : read(DICTIONARY, change(PUBLICATION))
  expect(measures).toBeUndefined()
  const fault = faults.find(({ wrong: found }) => says.test(found))
  expect(`${fault?.file}:${fault?.line}`).toBe(place)
  expect(fault?.right).toMatch(right)
})

test('a folder without its dictionary says so', () => {
  expect(readMeasures([{ name: 'tests.yaml', text: PUBLICATION }]).faults[0]?.wrong).toMatch(/no measures.yaml/)
})
