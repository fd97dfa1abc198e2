import type { Command } from './command.ts'

/** What bin/waymark --help prints. */
export function helpOfAll(commands: readonly Command[]): string {
  const lines = commands.map(({ name, takes, says }) => [`${name}${takes ? ` ${takes}` : ''}`, says] as const)
  return [
    'bin/waymark COMMAND: the command line of Waymark.',
    '',
    ...inColumns(lines),
    '',
    'bin/waymark COMMAND --help says more. The database is that of this folder, or the one that WAYMARK_DATA,',
    'DATABASE_URL and DATABASE_OWNER_URL name. Exit codes: 0 done, 1 refused or faulty, 2 not understood,',
    '3 the database cannot be reached.',
  ].join('\n')
}

/** What bin/waymark COMMAND --help prints. */
export function helpOf({ name, takes, says, help, options = {} }: Command): string {
  const lines = Object.entries(options).map(
    ([option, { value, says: what }]) => [`--${option}${value ? ` ${value}` : ''}`, what] as const,
  )
  const usage = `bin/waymark ${name}${takes ? ` ${takes}` : ''}${lines.length > 0 ? ' [OPTIONS]' : ''}`
  return [usage, '', says, ...(help ? ['', help] : []), ...(lines.length > 0 ? ['', ...inColumns(lines)] : [])].join(
    '\n',
  )
}

function inColumns(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...lines.map(([left]) => left.length))
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
