/**
 * A text as it may be written into a cell of a CSV file or workbook. What a spreadsheet would run as a formula gets an
 * apostrophe in front; so does what only looks as if it had one already, so that `plainCell` gives back either.
 */
export function safeCell(text: string): string {
  return runs.test(text) ? `'${text}` : text
}

/** A text as it was before `safeCell`, for a file that was written here, filled in and brought back. */
export function plainCell(text: string): string {
  return text.startsWith("'") && runs.test(text) ? text.slice(1) : text
}

/** Formulas begin with = + - @, in either width, or hide behind a tab or a line end. */
const runs = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
