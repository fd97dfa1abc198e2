/** What is wrong with a model's file, where, and what would be right. Lines and columns count from 1. */
export type Fault = {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Where in the model: 'visitTypes.2.record.form'; empty for the whole file. */
  readonly path: string
  readonly wrong: string
  readonly right: string
}

/** The steps to a value in the file: keys of maps and positions in lists, from 0. */
export type Path = readonly (string | number)[]

/** A fault before its place in the file is known. */
export type Misfit = {
  readonly path: Path
  /** At the key itself rather than at its value. */
  readonly atKey?: boolean
  readonly wrong: string
  readonly right: string
}

/** A fault on one line, for the command line: 'model.yaml:12:5 …'. */
export function showFault(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.wrong}. Right would be: ${fault.right}.`
}
