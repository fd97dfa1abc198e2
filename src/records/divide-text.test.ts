import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divideAtHeadings } from './divide-text.ts'

const TITLES = [
  { id: 'known', title: 'What is known of the school' },
  { id: 'data', title: 'Performance data' },
  { id: 'next', title: 'The school’s next steps' },
]

const divide = (text: string) => divideAtHeadings(text, TITLES, 'data')

describe('a text pasted from elsewhere', () => {
  test('is divided at lines that are titles of the form, numbered, shouted or with a colon', () => {
    const text =
      "Before.\r\n\r\n1. What is known of the school:\r\nStable.\r\n\r\nWell led.\r\nTHE SCHOOL'S NEXT STEPS\r\nReading."
    expect(divide(text)).toEqual([
      { section: 'data', text: 'Before.' },
      { section: 'known', text: 'Stable.\n\nWell led.' },
      { section: 'next', text: 'Reading.' },
    ])
  })

  test('keeps a heading that the form does not have, and joins two pieces of one section', () => {
    expect(divide('Performance data\nUp.\nAttendance\nDown.\nPerformance data\nAgain.')).toEqual([
      { section: 'data', text: 'Up.\nAttendance\nDown.\n\nAgain.' },
    ])
  })

  test('is left as it is where no line is a title', () => {
    expect(divide('Performance data rose.\nIt is known.')).toBeUndefined()
    expect(divide('')).toBeUndefined()
  })

  test('loses no word, whatever stands in it', () => {
    const line = fc.oneof(fc.constantFrom(...TITLES.map(({ title }) => title)), fc.string())
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const pieces = divide(lines.join('\n'))
        const headings = new Set(TITLES.map(({ title }) => title))
        const words = (texts: readonly string[]) => texts.join('\n').split(/\s+/).filter(Boolean).sort()
        const given = words(lines.flatMap((each) => each.split('\n')).filter((each) => !headings.has(each)))
        if (pieces) expect(words(pieces.map(({ text }) => text))).toEqual(given)
      }),
    )
  })
})
