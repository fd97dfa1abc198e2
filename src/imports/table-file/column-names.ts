import { counted, FileFault, quoted } from '#files/index.ts'
import { type CsvRecord } from './split-cells.ts'

/** The headings of a file, trimmed, as many as its first row has cells. Throws FileFault when they can name no columns. */
export function columnNames(header: CsvRecord, most: number): readonly string[] {
  const { line, width, cells, flaw } = header
  if (width > most) {
    throw new FileFault(`The file has ${counted(width)} columns, more than the ${counted(most)} that can be read`, line)
  }
  if (flaw) throw new FileFault(`The heading of column ${flaw.column + 1} ${flaw.says}`, line)
  const names = cells.map((cell) => cell.trim().replace(/\s+/g, ' '))
  const seen = new Map<string, number>()
  for (const [column, name] of names.entries()) {
    const key = name.toLowerCase()
    const before = seen.get(key)
    if (key !== '' && before !== undefined) {
      throw new FileFault(`Columns ${before + 1} and ${column + 1} have the same heading, ${quoted(name)}`, line)
    }
    seen.set(key, column)
  }
  return names
}

/** Whether nothing is written in any cell, as in the empty rows that a spreadsheet leaves below a table. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** The file's column for each wanted name (from 0), or -1; spelling apart from capitals and spaces must be exact. */
export function placesOf<Key extends string>(
  wanted: Readonly<Record<Key, readonly string[]>>,
  names: readonly string[],
): Record<Key, number> {
  const at = new Map(names.map((name, column) => [name.toLowerCase(), column]))
  const places = {} as Record<Key, number>
  for (const key of Object.keys(wanted) as Key[]) {
    const name = wanted[key].find((spelling) => at.has(spelling.toLowerCase()))
    places[key] = name === undefined ? -1 : at.get(name.toLowerCase())!
  }
  return places
}
