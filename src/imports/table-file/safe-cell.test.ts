import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainCell, safeCell } from './safe-cell.ts'

test.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('%j is written as text', (text) => {
  expect(safeCell(text)).toBe(`'${text}`)
})

test('ordinary text is left as it is', () => {
  for (const text of ['', 'Lark Hill', "O'Neil", "'tis", '2 - 3', 'a@example.org']) expect(safeCell(text)).toBe(text)
})

test('whatever was written comes back', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', '\t', ' ') })
  fc.assert(
    fc.property(text, (any) => {
      expect(plainCell(safeCell(any))).toBe(any)
    }),
  )
})
