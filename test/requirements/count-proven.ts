import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { listCases, type TestCase } from './proven-rows.ts'
import { readXml } from './read-xml.ts'
import { listRequirements } from './requirement-rows.ts'
import { showCount, showRow } from './show-proven.ts'

const USAGE = `bin/requirements [--missing | --row ROW] [--from RESULTS]

Counts the rows of docs/requirements.md that passing tests prove, from what bin/test left in test-results/.
  --missing       each row not proven, with what it says
  --row SH-18     the tests that bear one row's number, and how they ended
  --from RESULTS  another folder or file of JUnit results
`

/** Ends with 2 when there is nothing to count, or when it was asked for what it does not know; otherwise with 0. */
function countProven(): void {
  const asked = readQuestion()
  if (!asked) return giveUp(USAGE.trimEnd())
  if (asked.help) return console.log(USAGE.trimEnd())

  const from = resolve(asked.from ?? 'test-results')
  const files = resultFiles(from)
  if (files.length === 0) return giveUp(`There are no test results at ${from}. Run bin/test first.`)
  const cases: TestCase[] = []
  for (const file of files) {
    try {
      cases.push(...listCases(readXml(readFileSync(file, 'utf8'))))
    } catch (error) {
      return giveUp(
        `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}. Run bin/test again.`,
      )
    }
  }

  const groups = listRequirements()
  if (!asked.row) return console.log(showCount(groups, cases, { inFull: asked.missing ?? false }))
  const answer = showRow(groups, cases, asked.row.toUpperCase())
  return answer ? console.log(answer) : giveUp(`${asked.row} is no row of docs/requirements.md.`)
}

function readQuestion() {
  try {
    const options = {
      missing: { type: 'boolean' },
      row: { type: 'string' },
      from: { type: 'string' },
      help: { type: 'boolean' },
    } as const
    return parseArgs({ options }).values
  } catch {
    return undefined
  }
}

function resultFiles(from: string): string[] {
  if (!existsSync(from)) return []
  if (statSync(from).isFile()) return [from]
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.xml'))
    .map((name) => join(from, name))
    .sort()
}

function giveUp(why: string): void {
  console.error(why)
  process.exitCode = 2
}

countProven()
