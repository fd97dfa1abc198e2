import type { Config } from '#config.ts'

/** What an exit code says to whoever called. */
export const EXIT = { done: 0, refused: 1, wrongUsage: 2, databaseAway: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The call was not understood: the message says what is wrong with it. */
export class WrongUsage extends Error {}

/** What the command line has of the world around it. */
export type Terminal = {
  env: NodeJS.ProcessEnv
  /** The folder from which it was called. */
  folder: string
  /** What was asked for: the answer, one line at a time. */
  say: (line: string) => void
  /** What goes on meanwhile, beside the answer. */
  progress: (line: string) => void
  readInput: () => Promise<string>
}

/** One call of a command. */
export type Call = Terminal & {
  args: readonly string[]
  /** The value of an option; undefined when it was not given. */
  option: (name: string) => string | undefined
  isSet: (name: string) => boolean
  /** What the installation is told from outside. Throws one sentence that names the setting to correct. */
  config: () => Config
  /** A file's place, as seen from the folder of the call. */
  path: (file: string) => string
}

/** An option: with the name of its value, or without one for a switch. */
export type Option = { value?: string; says: string }

export type Command = {
  /** One word or two: 'user add'. */
  name: string
  /** What stands after the name: 'FILE...'. */
  takes?: string
  /** One line for the list of commands. */
  says: string
  /** What else is good to know, in lines. */
  help?: string
  options?: Readonly<Record<string, Option>>
  /** How many arguments at least and at most. */
  arguments?: readonly [number, number]
  /** Loads what it needs of the service itself, so that help and models ask nothing of it. */
  run: (call: Call) => Promise<ExitCode>
}
