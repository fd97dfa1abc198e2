import { spawn } from 'node:child_process'
import { writeResults } from './junit.ts'

/** Something that a program says of the whole checkout, and that counts as one test. */
type Check = { name: string; says: string; program: string; args: string[] }

/** What is checked without running anything of ours. A linter that knows types forgets nothing only without its cache. */
export function checksOf(kind: 'quick' | 'whole'): Check[] {
  const cached = (name: string) => `.cache/${name}-${kind}`
  const lintCache =
    kind === 'quick' ? ['--cache', '--cache-strategy=content', `--cache-location=${cached('lint')}`] : []
  return [
    {
      name: 'types',
      says: 'every type holds',
      program: 'node_modules/typescript/bin/tsc',
      args: ['--noEmit', '--incremental', `--tsBuildInfoFile`, `${cached('types')}.tsbuildinfo`],
    },
    {
      name: 'types-in-browser',
      says: 'every type holds in what runs in a browser',
      program: 'node_modules/typescript/bin/tsc',
      args: ['--noEmit', '--project', 'src/records/browser'],
    },
    {
      name: 'types-offline',
      says: 'every type holds in what runs without a connection',
      program: 'node_modules/typescript/bin/tsc',
      args: ['--noEmit', '--project', 'src/devices/browser'],
    },
    {
      name: 'lint',
      says: 'the linter finds nothing',
      program: 'node_modules/eslint/bin/eslint.js',
      args: ['.', ...lintCache],
    },
    {
      name: 'format',
      says: 'every file is laid out as Prettier does',
      program: 'node_modules/prettier/bin/prettier.cjs',
      args: [
        '--check',
        '.',
        '--log-level=warn',
        '--cache',
        '--cache-strategy=content',
        `--cache-location=${cached('format')}`,
      ],
    },
  ]
}

/** Runs one check, leaves its result, and shows what it said where it failed. */
export async function runCheck(folder: string, { name, says, program, args }: Check): Promise<void> {
  const began = performance.now()
  const { code, output } = await run(program, args)
  const seconds = (performance.now() - began) / 1000
  writeResults(folder, name, [{ name: says, seconds, outcome: code === 0 ? 'passed' : 'failed', says: output }])
  if (code !== 0) console.log(`\nFAILED  ${name}: not so that ${says}\n${output.trimEnd()}\n`)
}

function run(program: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}
