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

test.each([
  ['a number after a sentence', 'Phonics is weak. 12 of 30 read well.', ['Phonics is weak.', '12 of 30 read well.']],
  ['a number after a year group', 'We saw Year 5. 12 of them wrote.', ['We saw Year 5.', '12 of them wrote.']],
  ['a number after a question', 'How many? 7 could say.', ['How many?', '7 could say.']],
  ['a sum of money', 'It was bought. £400 is left.', ['It was bought.', '£400 is left.']],
  ['a number in quotation marks', 'He said “no.” 3 agreed.', ['He said “no.”', '3 agreed.']],
  ['three in a row', 'One. 2 came. 3 left.', ['One.', '2 came.', '3 left.']],
  ['a share that begins a sentence', 'It fell. 62.5% did well.', ['It fell.', '62.5% did well.']],
  [
    'a date that begins a sentence',
    'It was late. 5 November is too late.',
    ['It was late.', '5 November is too late.'],
  ],
  ['a class by its letter', 'We saw Class B. 9 were in.', ['We saw Class B.', '9 were in.']],
])('%s begins a line of its own', (_what, text, lines) => {
  expect(linesOf(text).map((each) => each.text)).toEqual(lines)
})

test.each([
  ['a decimal point', 'It rose to 62.5 of a hundred.'],
  ['a figure of the register', 'See p. 12 of the report, para. 3.2, and fig. 4.'],
  ['a number that is called one', 'Room No. 5 was empty.'],
  ['about so many', 'There were approx. 30 of them, i.e. 12 fewer, e.g. 3 in Year 2.'],
  ['a date with dots', 'It was on 5. 12. 2026 at the school.'],
  ['a day of the week cut short', 'It is on Thurs. 12 November, then in Jan. 2027.'],
  ['a time of day', 'It began at 9.30 and ended at 11.15.'],
])('%s is not torn apart', (_what, text) => {
  expect(linesOf(text).map((each) => each.text)).toEqual([text])
})

test.each([
  ['1. Phonics is weak. 2. Writing is late.', ['1. Phonics is weak.', '2. Writing is late.']],
  ['3. 12 of 30 read well.', ['3. 12 of 30 read well.']],
  ['a) Phonics. Then writing.', ['a) Phonics.', 'Then writing.']],
  ['2.1. Reading is strong.', ['2.1. Reading is strong.']],
])('the number of a list stands with what it counts: %s', (text, lines) => {
  expect(linesOf(text).map((each) => each.text)).toEqual(lines)
})

test('what was agreed is one line with its owner and its date; the prose before it is read by its sentences', () => {
  const body = 'We spoke of it. 2 were there.\nRead daily. The school, by 11 December. We shall know by: the test.'
  expect(linesOf(body, { whole: 1 })).toEqual([
    { line: 1, paragraph: 1, text: 'We spoke of it.' },
    { line: 2, paragraph: 1, text: '2 were there.' },
    { line: 3, paragraph: 2, text: 'Read daily. The school, by 11 December. We shall know by: the test.' },
  ])
})
