import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

test('a text is read by its sentences, each in its paragraph', () => {
  expect(linesOf('Reading is strong. Is writing?\n\n• Year 3: 62.5% did well.\n \n')).toEqual([
    { line: 1, paragraph: 1, text: 'Reading is strong.' },
    { line: 2, paragraph: 1, text: 'Is writing?' },
    { line: 3, paragraph: 2, text: '• Year 3: 62.5% did well.' },
  ])
})

test('an empty text has no lines', () => expect(linesOf(' \n \n')).toEqual([]))
