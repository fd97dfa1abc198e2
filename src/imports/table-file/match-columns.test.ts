import { expect, test } from 'vitest'
import { matchColumns, type WantedColumn } from './match-columns.ts'

const wanted: WantedColumn<'school' | 'urn' | 'adviser' | 'email'>[] = [
  { key: 'school', names: ['School', 'School name'], required: true },
  { key: 'urn', names: ['URN'], required: true },
  { key: 'adviser', names: ['Adviser', 'Lead adviser'], required: false },
  { key: 'email', names: ['E-mail address', 'E-mail'], required: false },
]
const columnsOf = (headings: string[], remembered?: Parameters<typeof matchColumns>[2]) => {
  return matchColumns(headings, wanted, remembered).matches.map(({ key, column, how }) => [key, column, how])
}

test('headings are matched by their words, whatever their capitals and signs', () => {
  expect(columnsOf(['urn', 'SCHOOL_NAME', 'e mail', 'LeadAdviser'])).toEqual([
    ['school', 1, 'same'],
    ['urn', 0, 'same'],
    ['adviser', 3, 'same'],
    ['email', 2, 'same'],
  ])
})

test('a slip of spelling or another order of words is proposed as close, and no column twice', () => {
  expect(columnsOf(['Name of the school', 'Advisor', 'Adviser 2', ''])).toEqual([
    ['school', 0, 'close'],
    ['urn', null, null],
    ['adviser', 1, 'close'],
    ['email', null, null],
  ])
})

test('what was chosen last time comes first, as long as the file still has it', () => {
  expect(columnsOf(['School', 'Setting', 'URN'], { school: 'Setting' })[0]).toEqual(['school', 1, 'remembered'])
  expect(columnsOf(['School', 'URN'], { school: 'Setting' })[0]).toEqual(['school', 0, 'same'])
})

test('what is missing and what was not used is said', () => {
  expect(matchColumns(['School', 'Colour'], wanted)).toMatchObject({ missing: ['urn'], unused: ['Colour'] })
})
