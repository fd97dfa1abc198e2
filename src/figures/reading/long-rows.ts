import type { Layout } from '#measures/index.ts'
import type { ReadRow } from './read-figures.ts'

/**
 * Rows of a long layout, in which a school has a row for each group of pupils: put together as they come, since they need
 * not stand beside each other.
 */
export function longRows({ breakdown }: Pick<Layout, 'breakdown'>) {
  const groups = new Map(Object.entries(breakdown?.is ?? {}).map(([text, group]) => [text.toLowerCase(), group]))
  const begun = new Map<string, ReadRow>()
  return {
    isLong: breakdown !== undefined,
    /** Of which group a row is; undefined for one that is read past. */
    groupIn: (text: string): string | undefined => groups.get(text.trim().toLowerCase()),
    /** Takes in one group of a row to keep. */
    add(key: string, row: ReadRow): void {
      const before = begun.get(key)
      if (!before) return void begun.set(key, row)
      const measures = new Set([...Object.keys(before.figures), ...Object.keys(row.figures)])
      const figures = Object.fromEntries(
        [...measures].map((measure) => [measure, { ...before.figures[measure], ...row.figures[measure] }]),
      )
      begun.set(key, { ...before, figures })
    },
    /** Every row, whole. */
    take: (): ReadRow[] => [...begun.values()],
  }
}
