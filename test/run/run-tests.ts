import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checksOf, runCheck } from './checks.ts'
import { countResults, showCount, type Count } from './count-results.ts'
import { installChromium } from './install-chromium.ts'
import { writeResults } from './junit.ts'

const HELP = `bin/test          everything: types, lint, layout, all tests, those in a browser too
bin/test --quick  types, rules, deeds and the house: no browser, no pages, no whole installation
bin/test FILE …   only the tests of these files or folders; the results of others stay

Results are left in test-results/, one JUnit file for each test file. Ends with 1 if anything failed, or nothing ran.`

const RESULTS = 'test-results'

/** Everything under one roof: the last line says how many tests passed and failed, whatever kind they are of. */
async function runTests(): Promise<void> {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  })
  if (values.help) return console.log(HELP)
  const began = performance.now()
  const kind = values.quick ? 'quick' : 'whole'
  if (files.length === 0) rmSync(RESULTS, { recursive: true, force: true })
  const opensBrowser = files.length === 0 ? kind === 'whole' : files.some((file) => /journey|start/.test(file))
  if (opensBrowser) installChromium()
  const folder = makeFolder()
  try {
    const checks = files.length === 0 ? checksOf(kind) : []
    await Promise.all([runVitest(folder, kind, files), inTurn(checks, (check) => runCheck(folder, check))])
    mkdirSync(RESULTS, { recursive: true })
    cpSync(folder, RESULTS, { recursive: true })
    const { groups, whole } = countResults(folder)
    if (groups.size > 0) console.log(showCount({ groups }))
    console.log(`${Math.round((performance.now() - began) / 1000)} seconds`)
    finish(whole)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Results gather apart, so that a run which is broken off leaves none, and a run of one file keeps those of others. */
function makeFolder(): string {
  mkdirSync('.cache', { recursive: true })
  return mkdtempSync('.cache/results-')
}

async function inTurn<T>(all: readonly T[], job: (each: T) => Promise<void>): Promise<void> {
  for (const each of all) await job(each)
}

/** Where it ends badly without a failed test, that is a failure of its own. */
async function runVitest(folder: string, kind: 'quick' | 'whole', files: string[]): Promise<void> {
  const projects = kind === 'quick' ? ['--project=quick'] : []
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects, ...files]
  const env = {
    ...process.env,
    WAYMARK_RESULTS: join(process.cwd(), folder),
    ...(kind === 'quick' && { WAYMARK_QUICK: 'yes' }),
  }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code === 0 || countResults(folder).whole.failed > 0) return
  const says = countResults(folder).groups.size > 0 ? `vitest ended with ${code}` : `no tests ran: ${files.join(' ')}`
  console.log(`\nFAILED  ${says}\n`)
  writeResults(folder, 'runner', [{ name: 'the tests end as they should', seconds: 0, outcome: 'failed', says }])
}

function finish({ passed, failed }: Count): void {
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

await runTests().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  finish({ passed: 0, failed: 0, skipped: 0 })
})
