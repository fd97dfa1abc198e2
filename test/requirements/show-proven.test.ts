import { expect, test } from 'vitest'
import { readRequirements } from './requirement-rows.ts'
import { showCount, showRow } from './show-proven.ts'
import { type TestCase } from './proven-rows.ts'

const groups = readRequirements(
  [
    '## St Helens (SH)',
    '| Row | What must hold | Where it lives |',
    '|---|---|---|',
    '| SH-01 | Seven principles. | impact&mission |',
    '| SH-02 | Four steps. | selfevaluation |',
    '## Norfolk (NF)',
    '| NF-01 | Primary only. | traded |',
  ].join('\n'),
)

function aCase(row: string, outcome: TestCase['outcome'] = 'passed'): TestCase {
  return { path: ['a.test.ts', `does it (${row})`], rows: new Set([row]), outcome }
}

test('the count is by authority, and then says which rows are open', () =>
  expect(showCount(groups, [aCase('SH-01'), aCase('NF-01')])).toBe(
    'St Helens    1 of   2\nNorfolk      1 of   1\n2 of 3 rows proven by 2 test cases\n\nNot proven, St Helens: SH-02',
  ))

test('in full, an open row says what must hold', () =>
  expect(showCount(groups, [aCase('SH-01')], { inFull: true })).toContain('Not proven, Norfolk:\nNF-01  Primary only.'))

test('a number that is no row is named', () => {
  const stray = `SH-${900}`
  expect(showCount(groups, [aCase(stray)])).toContain(`Named by a test, but no row: ${stray}`)
})

test('a row shows every test that bears its number', () => {
  expect(showRow(groups, [aCase('SH-01'), aCase('SH-01', 'failed')], 'SH-01')).toBe(
    'SH-01  Seven principles.\npassed   a.test.ts > does it (SH-01)\nfailed   a.test.ts > does it (SH-01)\nNot proven',
  )
  expect(showRow(groups, [], 'SH-02')).toContain('No test bears its number.')
  expect(showRow(groups, [], `SH-${900}`)).toBeUndefined()
})

test('a row under another heading is refused', () =>
  expect(() => readRequirements('## Norfolk (NF)\n| SH-01 | Seven principles. | traded |')).toThrow('another heading'))
