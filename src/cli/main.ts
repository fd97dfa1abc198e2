import { text } from 'node:stream/consumers'
import { runCommandLine } from './run-command-line.ts'

// bin/waymark: see run-command-line.ts. The code is kept for the end, so that everything said is written out first.
process.stdout.on('error', () => process.exit(0))
process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  folder: process.env.WAYMARK_CALLED_FROM ?? process.cwd(),
  say: (line) => console.log(line),
  progress: (line) => console.error(line),
  readInput: () => text(process.stdin),
})
