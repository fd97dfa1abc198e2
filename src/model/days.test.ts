import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explainDays } from './explain-days.ts'
import { functionsOf } from './functions-of.ts'
import { readModel } from './read-model.ts'

const textOf = (name: string) => readFileSync(new URL(`../../models/${name}.yaml`, import.meta.url), 'utf8')
const modelOf = (name: string) => {
  const { model } = readModel(textOf(name), name)
  if (!model) throw new Error(name)
  return model
}
const faultsOf = (name: string, change: string, to: string) => {
  expect(textOf(name)).toContain(change)
  return readModel(textOf(name).replace(change, to), name).faults.map(({ wrong }) => wrong)
}

describe('what cannot be due', () => {
  test.each([
    ['no amount', 'days: 5\n      bounded', 'bounded', 'what is due has no amount'],
    ['two amounts', 'days: 5\n', 'days: 5\n      visits: initial-visit\n', 'what is due has days and visits'],
    [
      'an amount by schools, to a school',
      'days: 5\n      bounded',
      'perSchool: 5\n      bounded',
      'perSchool is for groups',
    ],
    [
      'a visit without a length',
      'days: 5\n',
      'visits: scheduled-visit\n',
      'scheduled-visit has no length or no atMost',
    ],
    ['a quarter of a day', 'days: 5\n', 'days: 5.25\n', 'days is 5.25'],
    ['a role that there is not', 'by: [school-improvement-partner]', 'by: [partner]', 'there is no role partner'],
    ['a kind that there is not', 'kinds: [partner-time]', 'kinds: [partner]', 'there is no kind of day partner'],
  ])('%s is found', (_name, change, to, wrong) => {
    expect(faultsOf('wiltshire', change, to)).toContain(wrong)
  })
  test('sizes that do not rise are found', () => {
    const bands = 'bySize: [{ upTo: 8, days: 16 }, { upTo: 8, days: 20 }]'
    expect(faultsOf('essex', 'perSchool: 2', bands)).toContain('the sizes do not rise')
    expect(faultsOf('essex', 'perSchool: 2', 'bySize: [{ upTo: 8, days: 16 }, { days: 20 }]')).toEqual([])
  })
})

test('functions are the purposes of the visits, each once, and what stands beside them', () => {
  expect(functionsOf(modelOf('wiltshire'))).toHaveLength(6)
  expect(functionsOf(modelOf('st-helens')).filter(({ source }) => source === 'SH-84')).toHaveLength(10)
  expect(functionsOf(modelOf('norfolk'))).toEqual([])
})

test('the handbook says which numbers are the service’s own, and which the document gives', () => {
  const says = (name: string) => JSON.stringify(explainDays(modelOf(name)))
  expect(says('wiltshire')).toContain('5 days a year. Given by: School Improvement Partner.')
  expect(says('essex')).toContain('2 days a year for each of its schools (a number of the service’s own')
  expect(says('st-helens')).toContain('For: Significant support.')
})
