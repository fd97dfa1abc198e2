import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainModel } from './explain-model.ts'
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
  expect(readOwnModel('wiltshire').service).toBeUndefined()
})
