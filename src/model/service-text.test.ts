import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainModel } from './explain-model.ts'
import { fociOf, focusOf } from './foci-of.ts'
import { readOwnModel } from './model-examples.ts'
import { readModel } from './read-model.ts'
import { showHandbookAsText } from './show-handbook.ts'

const own = readFileSync(new URL('../../models/st-helens.yaml', import.meta.url), 'utf8')
const faults = (from: string, to: string) => {
  expect(own).toContain(from)
  return JSON.stringify(readModel(own.replace(from, to), 'a').faults)
}

test('SH-11: where support has strands, a purpose of a visit, a programme and a purpose of support each name theirs', () => {
  expect(readModel(own, 'a').faults).toEqual([])
  for (const [from, what] of [
    ['name: Planning, strand: support4success,', 'Planning'],
    ['name: Literacy, phases: [primary], strand: support4success,', 'Literacy'],
    ['    strand: support4success\n    visits:', 'Light touch core support'],
  ] as const) {
    expect(faults(from, from.replace(/ *strand: support4success,?\n?/, ''))).toContain(`${what} names no strand`)
    expect(faults(from, from.replace('support4success', 'support4succes'))).toContain('there is no strand')
  }
})

test('SH-92: a provider of support names roles that the file has', () => {
  expect(faults('roles: [consultant-leader]\n', 'roles: [consultant-leaders]\n')).toContain('there is no role')
})

test('SH-01, SH-12, SH-14, SH-15: the handbook says what the service stands for and what each strand covers', () => {
  const text = showHandbookAsText(explainModel(readOwnModel('st-helens')))
  for (const said of [
    'Partnership: A relationship of trust.',
    'Coherence: Joined up support working effectively.',
    'assessment, teaching, learning, curriculum, ICT, Early Years and the induction of NQTs',
    'Support to leadership and management at all levels.',
    'The application of study skills, and summer schools.',
  ])
    expect(text).toContain(said)
})

test('a service without strands tags nothing', () => {
  expect(readOwnModel('wiltshire').service?.strands).toEqual([])
  expect(readOwnModel('norfolk').service).toBeUndefined()
})

const wilts = readFileSync(new URL('../../models/wiltshire.yaml', import.meta.url), 'utf8')
const NEXT_YEAR = `  foci:
    - schoolYear: 2011/12
      says: The plan of the next year has one focus.
      source: WI-02
      of:
        - { id: reading, name: Reading, says: Every child reads., source: WI-02 }
`

test('WI-02: foci belong to a year, stand until those of a later year take their place, and keep their name for what was tagged', () => {
  const { model, faults } = readModel(wilts.replace('  foci:\n', NEXT_YEAR), 'a')
  expect(faults).toEqual([])
  const names = (year: number) => fociOf(model!, year)?.of.map(({ id }) => id)
  const first = [
    'aspirations-for-all-learners',
    'partnership-support-for-leaders',
    'ethos-and-collaborative-leadership',
  ]
  expect(names(2009)).toBeUndefined()
  expect(names(2010)).toEqual(first)
  expect(names(2011)).toEqual(['reading'])
  expect(names(2012)).toEqual(['reading'])
  expect(fociOf(model!, 2012)?.schoolYear).toBe('2011/12')
  expect(fociOf(readOwnModel('norfolk'), 2010)).toBeUndefined()
  expect(focusOf(model!, first[0]!)?.name).toBe('Aspirations for all learners')
})

test.each([
  ['a year that is none', '2011/12', '2011/13', '2011/13 is not one school year'],
  ['a year twice', '2011/12', '2010/11', '2010/11 stands twice'],
  ['an id of another year', 'id: reading', 'id: aspirations-for-all-learners', 'stands twice in this list'],
])('WI-02: %s is refused in the file', (_name, from, to, wrong) => {
  const { faults } = readModel(wilts.replace('  foci:\n', NEXT_YEAR.replace(from, to)), 'a')
  expect(JSON.stringify(faults)).toContain(wrong)
})

test('WI-01 to WI-05: the handbook has the vision, its aims and the foci of the year', () => {
  const text = showHandbookAsText(explainModel(readOwnModel('wiltshire')))
  for (const said of ['dynamic learning society', 'Developing learning communities', 'Foci of 2010/11'])
    expect(text).toContain(said)
})
