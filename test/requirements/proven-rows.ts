import { type XmlElement } from './read-xml.ts'
import { ROW_NUMBER } from './requirement-rows.ts'

/** One test case of a result: the rows that it or a suite around it names, and how it ended. */
export type TestCase = {
  /** Its suites' names and its own, from the outside in. */
  readonly path: readonly string[]
  readonly rows: ReadonlySet<string>
  readonly outcome: 'passed' | 'failed' | 'skipped'
}

const SPAN = /\b(SH|NF|WI|ES|RO|XX)-(\d{2,3}) to \1-(\d{2,3})\b/g

/** The rows that a name bears; a span written with "to" means every row in it. */
export function rowsIn(name: string): string[] {
  const spans = [...name.matchAll(SPAN)].flatMap(([, prefix, from, to]) => {
    const numbers = Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, step) => Number(from) + step)
    return numbers.map((number) => `${prefix}-${String(number).padStart(2, '0')}`)
  })
  return [...(name.match(ROW_NUMBER) ?? []), ...spans]
}

/** Every test case in a JUnit result. */
export function listCases(
  element: XmlElement,
  pathAbove: readonly string[] = [],
  rowsAbove: ReadonlySet<string> = new Set(),
): TestCase[] {
  const { name } = element.attributes
  const path = name ? [...pathAbove, name] : pathAbove
  const rows = name ? new Set([...rowsAbove, ...rowsIn(name)]) : rowsAbove
  if (element.tag === 'testcase') return [{ path, rows, outcome: outcomeOf(element) }]
  return element.children.flatMap((child) => listCases(child, path, rows))
}

function outcomeOf(testcase: XmlElement): TestCase['outcome'] {
  const has = (tag: string) => testcase.children.some((child) => child.tag === tag)
  if (has('skipped')) return 'skipped'
  return has('failure') || has('error') ? 'failed' : 'passed'
}

/** Proven is what some case passed and no case failed; a skipped case says nothing either way. */
export function provenRows(cases: readonly TestCase[]): Set<string> {
  const proven = namedBy(cases, 'passed')
  for (const row of namedBy(cases, 'failed')) proven.delete(row)
  return proven
}

/** Rows that cases with this outcome name, whether the document has them or not. */
export function namedBy(cases: readonly TestCase[], outcome: TestCase['outcome']): Set<string> {
  return new Set(cases.filter((each) => each.outcome === outcome).flatMap(({ rows }) => [...rows]))
}
