import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { areQuestionsDue } from './when-asked.ts'

const term = (id: string, startedOn: string, finishedOn: string) => ({
  term: id,
  startedOn: day(startedOn),
  finishedOn: day(finishedOn),
})
const terms = [
  term('one', '2026-09-02', '2026-10-23'),
  term('two', '2026-11-02', '2026-12-18'),
  term('three', '2027-01-04', '2027-02-12'),
]
const type = (...named: string[]) =>
  ({ hypotheses: { terms: named } }) as unknown as Parameters<typeof areQuestionsDue>[0]

test.each<[string, string[], string, boolean]>([
  ['its first day', ['one'], '2026-09-02', true],
  ['its last day', ['one'], '2026-10-23', true],
  ['the day after', ['one'], '2026-10-24', false],
  ['the term between two that are named', ['one', 'three'], '2026-11-20', false],
  ['the second that is named', ['one', 'three'], '2027-01-04', true],
  ['any where none is named', [], '2026-11-20', true],
  ['any where nobody entered its dates', ['six'], '2026-11-20', true],
])('WI-59: questions are due before a visit in the terms that the model names: %s', (_what, named, on, isDue) => {
  expect(areQuestionsDue(type(...named), day(on), terms)).toBe(isDue)
})
