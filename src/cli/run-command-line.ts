import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '#config.ts'
import { DatabaseAway } from '#installation/database-away.ts'
import { EXIT, WrongUsage, type Call, type Command, type ExitCode, type Terminal } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpOf, helpOfAll } from './help.ts'

/** Runs what was typed after bin/waymark, and gives the exit code. Whatever goes wrong is said in a sentence. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const command = COMMANDS.filter(({ name }) => name.split(' ').every((word, at) => words[at] === word)).at(0)
  if (!command) return withoutCommand(words, terminal)
  try {
    const call = readCall(command, words.slice(command.name.split(' ').length), terminal)
    if (!call) {
      terminal.say(helpOf(command))
      return EXIT.done
    }
    return await command.run(call)
  } catch (error) {
    terminal.progress(inWords(error))
    if (error instanceof WrongUsage) terminal.progress(`See bin/waymark ${command.name} --help.`)
    return exitCodeOf(error)
  }
}

function withoutCommand(words: readonly string[], { say, progress }: Terminal): ExitCode {
  const isAskedForHelp = words.length === 0 || ['--help', '-h', 'help'].includes(words[0] ?? '')
  if (!isAskedForHelp) {
    const begun = COMMANDS.filter(({ name }) => name.split(' ')[0] === words[0]).map(({ name }) => name)
    const known = begun.length > 0 ? ` There are: ${begun.join(', ')}.` : ''
    progress(
      `There is no command ${
        words
          .filter((word) => !word.startsWith('-'))
          .slice(0, 2)
          .join(' ') || words[0]
      }.${known}`,
    )
  }
  ;(isAskedForHelp ? say : progress)(helpOfAll(COMMANDS))
  return isAskedForHelp && words.length > 0 ? EXIT.done : EXIT.wrongUsage
}

/** Undefined when help was asked for. Throws WrongUsage. */
function readCall(command: Command, words: string[], terminal: Terminal): Call | undefined {
  const options = Object.entries(command.options ?? {}).map(
    ([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const,
  )
  const { values, positionals } = parse(words, Object.fromEntries(options))
  if (values.help) return undefined
  const [least, most] = command.arguments ?? [0, 0]
  if (positionals.length < least)
    throw new WrongUsage(`Something is missing: bin/waymark ${command.name} ${command.takes}`)
  if (positionals.length > most) throw new WrongUsage(`One thing too many: ${positionals.slice(most).join(' ')}`)
  return {
    ...terminal,
    args: positionals,
    option: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    isSet: (name) => values[name] === true,
    config: () => readConfig({ WAYMARK_CALLED_FROM: terminal.folder, ...terminal.env }),
    path: (file) => resolve(terminal.folder, file),
  }
}

type Parsed = { values: Record<string, string | boolean | undefined>; positionals: string[] }

function parse(args: string[], options: Record<string, { type: 'string' | 'boolean' }>): Parsed {
  try {
    const help = { type: 'boolean', short: 'h' } as const
    return parseArgs({ args, options: { ...options, help }, allowPositionals: true, strict: true })
  } catch (error) {
    const { message } = error as Error
    throw new WrongUsage(`${message.split('. ')[0]?.replace(/\.$/, '')}.`)
  }
}

/** What we throw on purpose is a sentence; anything else is a mistake of ours, and shown whole. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isSentence = error.constructor === Error || error instanceof DatabaseAway || error instanceof WrongUsage
  return isSentence ? error.message : (error.stack ?? error.message)
}

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof WrongUsage) return EXIT.wrongUsage
  return error instanceof DatabaseAway ? EXIT.databaseAway : EXIT.refused
}
