import { readFileSync } from 'node:fs'
import { readModel, type Fault } from '#model/index.ts'
import { EXIT, type Command } from './command.ts'

export const modelCheckCommand: Command = {
  name: 'model check',
  takes: 'FILE...',
  says: 'Checks service models, and says every fault with its line and what would be right',
  help: 'Each fault is one line: FILE:LINE:COLUMN: what is wrong; what would be right. Exit code 1 when there is one.',
  arguments: [1, Infinity],
  run({ args, path, say }) {
    let isGood = true
    for (const file of args) {
      const { model, faults } = readModel(readBytes(path(file)), file)
      for (const fault of faults) say(showFaultOnALine(fault))
      if (model)
        say(`${file}: good. ${model.identity.title}, ${model.identity.schoolYear}, ${model.roles.length} roles.`)
      else isGood = false
    }
    return Promise.resolve(isGood ? EXIT.done : EXIT.refused)
  },
}

/** A fault as editors and compilers write it, so that a press on it goes to the place. */
export function showFaultOnALine({ file, line, column, wrong, right }: Fault): string {
  return `${file}:${line}:${column}: ${wrong}; right: ${right}`
}

/** The bytes of a model's file. Throws one sentence. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Is that its name?`)
  }
}
