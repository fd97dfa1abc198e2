import { MEASURES_FOLDER, readMeasuresFolder } from '#measures/index.ts'
import { EXIT, type Command } from './command.ts'
import { showFaultOnALine } from './model-check.ts'

export const measuresCheckCommand: Command = {
  name: 'measures check',
  takes: '[FOLDER]',
  says: 'Checks what is measured and in which columns it is published, and says every fault with its line',
  help: `Of the folder measures/ unless another is named. Each fault is one line: FILE:LINE:COLUMN: what is wrong; what would be
right. Exit code 1 when there is one.`,
  arguments: [0, 1],
  run({ args: [folder], path, say }) {
    const { measures, faults } = readMeasuresFolder(folder === undefined ? MEASURES_FOLDER : reachable(path(folder)))
    for (const fault of faults) say(showFaultOnALine(fault))
    if (!measures) return Promise.resolve(EXIT.refused)
    const { publications, inspections, measures: known, groups } = measures
    const layouts = publications.reduce((sum, each) => sum + each.layouts.length, 0)
    const frameworks = inspections.reduce((sum, each) => sum + each.frameworks.length, 0)
    say(
      `Good: ${known.length} measures of ${groups.length} groups of pupils, in ${publications.length} publications with ${layouts} layouts; ${frameworks} frameworks of inspection.`,
    )
    return Promise.resolve(EXIT.done)
  },
}

/** Throws one sentence for a folder that is none. */
function reachable(folder: string): string {
  try {
    readMeasuresFolder(folder)
    return folder
  } catch (error) {
    throw new Error(`${folder} cannot be read (${(error as NodeJS.ErrnoException).code}). Is that its name?`)
  }
}
