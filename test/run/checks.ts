import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { leaveResult } from './leave-result.ts'

/** What one program says of the whole checkout: one test. */
type Check = {
  says: { name: string; says: string }
  program: readonly string[]
  /** It takes what the tests leave: those in a browser wait often, for a page or for a minute to pass. */
  whenIdle?: boolean
}

/** What is checked without running anything of ours. */
export function checksOf(kind: 'quick' | 'whole'): Check[] {
  return [typesAndLint(kind), layout()]
}

/** One reading for both: the linter knows the types of every part of the checkout, that in a browser too, by the nearest `tsconfig.json`. */
function typesAndLint(kind: 'quick' | 'whole'): Check {
  const program = ['node_modules/oxlint/bin/oxlint', '--type-aware', '--type-check', '--format=unix']
  return {
    says: { name: 'lint', says: 'every type holds, and the linter finds nothing' },
    program,
    whenIdle: kind === 'whole',
  }
}

function layout(): Check {
  const says = { name: 'format', says: 'every file is laid out by one hand' }
  return { says, program: ['node_modules/oxfmt/bin/oxfmt', '--check'] }
}

/** Runs one check, leaves its result, and shows what it said where it failed. */
export async function runCheck(folder: string, check: Check): Promise<void> {
  const began = performance.now()
  const { code, output } = await run(check.program, check.whenIdle ?? false)
  const seconds = (performance.now() - began) / 1000
  const wrong = code === 0 ? '' : output || `It ended with ${code}.`
  leaveResult(folder, { ...check.says, seconds, wrong })
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
