/** Why nothing of a file can be taken: one sentence for the person who chose it. The only thing that the readers throw. */
export class FileFault extends Error {
  /** The line on which it shows, counted from 1, when there is one. */
  readonly line: number | null

  constructor(says: string, line: number | null = null) {
    super(says)
    this.name = 'FileFault'
    this.line = line
  }
}

/** What stands in a cell, shortened and in quotation marks, for a sentence about it. */
export function quoted(text: string): string {
  const plain = text.replace(unprintable, '\u{FFFD}')
  return plain.length > 40 ? `‘${plain.slice(0, 40)}…’` : `‘${plain}’`
}

/** 12,345 as it is written in a sentence. */
export function counted(count: number): string {
  return count.toLocaleString('en-GB')
}

const unprintable = /[\u0000-\u001f\u007f-\u009f]/g
