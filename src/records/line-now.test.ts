import { expect, test } from 'vitest'
import { lineNow } from './line-now.ts'

const LINES = ['Reading is strong.', 'Nine of thirty read well.', 'Leaders know this.'].map((text) => ({ text }))

test.each([
  ['the same line, where it still stands', 'Leaders know this.', 'Leaders know this.'],
  ['the one most like it, where a word was changed', 'Only seven of thirty read well.', 'Nine of thirty read well.'],
  ['none, where nothing like it is left', 'Attendance fell in the spring.', undefined],
  ['none, where there was no word in it', '…', undefined],
])('what became of a line is %s', (_what, quoted, expected) => {
  expect(lineNow(LINES, quoted)?.text).toBe(expected)
})
