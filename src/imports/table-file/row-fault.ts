/** One thing wrong with one row. The row is left out; the rest of its file is read. A row can have several. */
export type RowFault = {
  /** The line on which the row begins, counted from 1, the header's included. */
  readonly line: number
  /** The row's own name for itself, as far as it could be read: the URN in the register. */
  readonly name: string | null
  /** The heading of the column, as the file writes it, or null when the whole row is wrong. */
  readonly column: string | null
  readonly says: string
}
