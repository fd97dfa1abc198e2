import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { resultFile } from './junit.ts'
import { leaveResult } from './leave-result.ts'

/** What one program says of the whole checkout. Each thing that it says counts as one test. */
type Check = {
  says: Readonly<Record<string, string>>
  program: readonly string[]
  /** It says several things, and leaves the results itself. */
  leavesResults?: boolean
  /** It takes what the tests leave: those in a browser wait often, for a page or for a minute to pass. */
  whenIdle?: boolean
}

const SAYS = {
  types: 'every type holds',
  'types-in-browser': 'every type holds in what runs in a browser',
  'types-offline': 'every type holds in what runs without a connection',
  lint: 'the linter finds nothing',
} as const

/** What is checked without running anything of ours. */
export function checksOf(kind: 'quick' | 'whole'): Check[] {
  return [...(kind === 'quick' ? whatHasChanged() : [everything()]), layout(kind)]
}

/** Read once and forgotten: a linter that knows types overlooks nothing only without its cache. It needs more memory than Node gives on a small machine. */
function everything(): Check {
  const program = ['--max-old-space-size=4096', '--import', 'tsx', 'test/run/check-program.ts']
  return { says: SAYS, program, leavesResults: true, whenIdle: true }
}

/** One after the other, each looking only at what has changed since the last quick run. */
function whatHasChanged(): Check[] {
  const tsc = ['node_modules/typescript/bin/tsc', '--noEmit']
  const incremental = ['--incremental', '--tsBuildInfoFile', '.cache/types-quick.tsbuildinfo']
  const check = (name: keyof typeof SAYS, program: string[]): Check => ({ says: { [name]: SAYS[name] }, program })
  return [
    check('types', [...tsc, ...incremental]),
    check('types-in-browser', [...tsc, '--project', 'src/records/browser']),
    check('types-offline', [...tsc, '--project', 'src/devices/browser']),
    check('lint', ['node_modules/eslint/bin/eslint.js', '.', ...cache('lint-quick')]),
  ]
}

function layout(kind: 'quick' | 'whole'): Check {
  const prettier = ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn']
  const says = { format: 'every file is laid out as Prettier does' }
  return { says, program: [...prettier, ...cache(`format-${kind}`)], whenIdle: kind === 'whole' }
}

function cache(name: string): string[] {
  return ['--cache', '--cache-strategy=content', `--cache-location=.cache/${name}`]
}

/** Runs one check, leaves its result, and shows what it said where it failed. One that leaves its own has to leave all. */
export async function runCheck(folder: string, check: Check): Promise<void> {
  const { says, program, leavesResults = false, whenIdle = false } = check
  const began = performance.now()
  const { code, output } = await run(leavesResults ? [...program, folder] : program, whenIdle)
  const seconds = (performance.now() - began) / 1000
  if (leavesResults && output !== '') console.log(output.trimEnd())
  for (const [name, holds] of Object.entries(says)) {
    if (leavesResults && existsSync(resultFile(folder, name))) continue
    const wrong = leavesResults || code !== 0 ? output || `It ended with ${code}.` : ''
    leaveResult(folder, { name, says: holds, seconds, wrong })
  }
}

function run(program: readonly string[], whenIdle: boolean): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe'] })
    if (whenIdle && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}
