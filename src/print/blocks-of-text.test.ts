import { expect, test } from 'vitest'
import { asPart, blocksOfText } from './blocks-of-text.ts'

const paragraph = (text: string) => ({ kind: 'paragraph', text })

test('a line is a paragraph, and lines that people mark are a list', () => {
  expect(blocksOfText('Seen today.\n\n- Books\n• Two lessons\n\n  \nThe head agreed.')).toEqual([
    paragraph('Seen today.'),
    { kind: 'list', items: ['Books', 'Two lessons'] },
    paragraph('The head agreed.'),
  ])
})

test('numbers that count up from one are a list; any other number is part of what is said', () => {
  expect(blocksOfText('1. Read daily\n2) Write daily\n4. pupils moved\n2024. A poor year.\n-5 points')).toEqual([
    { kind: 'list', items: ['Read daily', 'Write daily'], isNumbered: true },
    paragraph('4. pupils moved'),
    paragraph('2024. A poor year.'),
    paragraph('-5 points'),
  ])
})

test('a list of another kind begins anew', () => {
  expect(blocksOfText('- a\n1. b\n2. c')).toEqual([
    { kind: 'list', items: ['a'] },
    { kind: 'list', items: ['b', 'c'], isNumbered: true },
  ])
})

test('as a part of another its headings stand one level lower', () => {
  const headings = ([1, 2, 3] as const).map((level) => ({ kind: 'heading', level, text: 'x' }) as const)
  expect(asPart(headings)).toMatchObject([{ level: 2 }, { level: 3 }, { level: 3 }])
})
