/** Finds the place (from 0) of a column by its heading, whatever its capitals; the first of A | B that is there, or -1. */
export function placeOfColumn(headings: readonly string[]): (column: string) => number {
  const places = new Map(headings.map((heading, at) => [plain(heading), at]))
  return (column) => {
    for (const name of column.split(' | ')) {
      const at = places.get(plain(name))
      if (at !== undefined) return at
    }
    return -1
  }
}

function plain(heading: string): string {
  return heading.trim().replace(/\s+/g, ' ').toLowerCase()
}
