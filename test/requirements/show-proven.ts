import { namedBy, provenRows, type TestCase } from './proven-rows.ts'
import { type RequirementGroup } from './requirement-rows.ts'

/** How many rows are proven, by authority, and which are not: by number, or each with what it says. */
export function showCount(
  groups: readonly RequirementGroup[],
  cases: readonly TestCase[],
  { inFull = false } = {},
): string {
  const proven = provenRows(cases)
  const all = groups.flatMap(({ rows }) => rows.map(({ row }) => row))
  const width = Math.max(...groups.map(({ name }) => name.length))
  const counts = groups.map(({ name, rows }) => {
    const held = rows.filter(({ row }) => proven.has(row)).length
    return `${name.padEnd(width)}  ${String(held).padStart(3)} of ${String(rows.length).padStart(3)}`
  })
  const total = `${all.filter((row) => proven.has(row)).length} of ${all.length} rows proven by ${cases.length} test cases`
  const missing = groups.flatMap(({ name, rows }) => {
    const open = rows.filter(({ row }) => !proven.has(row))
    if (open.length === 0) return []
    if (inFull) return ['', `Not proven, ${name}:`, ...open.map(({ row, says }) => `${row}  ${says}`)]
    return ['', `Not proven, ${name}: ${open.map(({ row }) => row).join(' ')}`]
  })
  const unknown = [...new Set([...namedBy(cases, 'passed'), ...namedBy(cases, 'failed')])]
    .filter((row) => !all.includes(row))
    .sort()
  const strays = unknown.length > 0 ? ['', `Named by a test, but no row: ${unknown.join(' ')}`] : []
  return [...counts, total, ...missing, ...strays].join('\n')
}

/** What one row says and every test that bears its number; undefined when there is no such row. */
export function showRow(
  groups: readonly RequirementGroup[],
  cases: readonly TestCase[],
  row: string,
): string | undefined {
  const found = groups.flatMap(({ rows }) => rows).find((each) => each.row === row)
  if (!found) return undefined
  const bearing = cases.filter(({ rows }) => rows.has(row))
  const tests = bearing.map(({ outcome, path }) => `${outcome.padEnd(7)}  ${path.join(' > ')}`)
  const verdict = provenRows(cases).has(row) ? 'Proven' : 'Not proven'
  return [`${row}  ${found.says}`, ...(tests.length > 0 ? tests : ['No test bears its number.']), verdict].join('\n')
}
