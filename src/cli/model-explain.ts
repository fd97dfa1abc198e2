import { explainModel, readModel, showHandbookAsText } from '#model/index.ts'
import { EXIT, type Command } from './command.ts'
import { readBytes } from './model-check.ts'

export const modelExplainCommand: Command = {
  name: 'model explain',
  takes: 'FILE',
  says: 'Prints a service model as a handbook in English',
  arguments: [1, 1],
  run({ args: [file = ''], path, say }) {
    const { model, faults } = readModel(readBytes(path(file)), file)
    if (!model)
      throw new Error(
        `${file} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}: bin/waymark model check ${file} says where.`,
      )
    say(showHandbookAsText(explainModel(model)).trimEnd())
    return Promise.resolve(EXIT.done)
  },
}
