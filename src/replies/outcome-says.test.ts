import { expect, test } from 'vitest'
import { becameSays } from './outcome-says.ts'

const view = { kind: 'seen-differently', outcome: null, settled: null } as const
const changed = { kind: 'fact-wrong', outcome: 'changed', settled: null } as const
const kept = { ...changed, outcome: 'kept' } as const
const settled = { ...changed, outcome: 'put-to-head-of-service', settled: 'changed' } as const

test.each([
  [[], []],
  [[changed], ['The school corrected one line: it was changed.']],
  [[kept], ['The school corrected one line: it is kept as it was, with the school’s words beside it.']],
  [
    [settled, view],
    ['The school corrected one line: it was changed.', 'One line is seen differently.'],
  ],
  [[changed, settled], ['The school corrected 2 lines: all of them were changed.']],
  [
    [changed, kept, kept],
    ['The school corrected 3 lines: one was changed, 2 are each kept as it was, with the school’s words beside it.'],
  ],
])('XX-06: an issued record says what became of the lines that the school marked: %#', (marks, says) => {
  expect(becameSays(marks)).toEqual(says)
})
