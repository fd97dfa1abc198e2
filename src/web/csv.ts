/** What stands in a cell of a spreadsheet. */
export type CsvCell = string | number | null | undefined

/** Rows as a spreadsheet opens them. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map(toCsvRow).join('')}`
}

/** A row as a spreadsheet opens it, with its end. What would be taken for a formula is written as text; a number is one. */
export function toCsvRow(row: readonly CsvCell[]): string {
  return `${row.map(cell).join(',')}\r\n`
}

function cell(value: CsvCell): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
