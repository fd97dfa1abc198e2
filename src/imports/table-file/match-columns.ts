import { closeness, plainHeading } from './closeness.ts'

/** A column that an import looks for, by the headings that people give it, the likeliest first. */
export type WantedColumn<Key extends string> = {
  readonly key: Key
  readonly names: readonly string[]
  readonly required: boolean
}

/** Where a wanted column was found: in which column (from 0), and why there. A person confirms or changes it. */
export type ColumnMatch<Key extends string> = {
  readonly key: Key
  readonly column: number | null
  readonly heading: string | null
  readonly how: 'remembered' | 'same' | 'close' | null
}

export type ColumnMatches<Key extends string> = {
  readonly matches: readonly ColumnMatch<Key>[]
  /** Required columns without a match. */
  readonly missing: readonly Key[]
  /** Headings that no wanted column took. */
  readonly unused: readonly string[]
}

/**
 * Proposes which heading of a file stands for which wanted column: the one chosen last time, else the same words, else the
 * closest spelling, the closest pairs first. No column is proposed twice.
 */
export function matchColumns<Key extends string>(
  headings: readonly string[],
  wanted: readonly WantedColumn<Key>[],
  remembered?: Readonly<Partial<Record<Key, string>>>,
): ColumnMatches<Key> {
  const plain = headings.map(plainHeading)
  const found = new Map<Key, { column: number; how: ColumnMatch<Key>['how'] }>()
  const taken = new Set<number>()
  const take = (key: Key, column: number, how: ColumnMatch<Key>['how']) => {
    if (column < 0 || taken.has(column) || found.has(key)) return
    found.set(key, { column, how })
    taken.add(column)
  }

  for (const { key } of wanted) {
    const heading = remembered?.[key]
    if (heading !== undefined) take(key, plain.indexOf(plainHeading(heading)), 'remembered')
  }
  for (const { key, names } of wanted) {
    for (const name of names) take(key, plain.indexOf(plainHeading(name)), 'same')
  }
  const pairs = wanted.flatMap(({ key, names }) => {
    return plain.map((heading, column) => ({
      key,
      column,
      close: Math.max(...names.map((name) => likeness(name, heading))),
    }))
  })
  for (const { key, column } of pairs.filter((pair) => pair.close >= 0.75).sort((a, b) => b.close - a.close)) {
    take(key, column, 'close')
  }

  return {
    matches: wanted.map(({ key }) => {
      const match = found.get(key)
      return {
        key,
        column: match?.column ?? null,
        heading: match ? headings[match.column]! : null,
        how: match?.how ?? null,
      }
    }),
    missing: wanted.filter(({ key, required }) => required && !found.has(key)).map(({ key }) => key),
    unused: headings.filter((heading, column) => heading !== '' && !taken.has(column)),
  }
}

/** 'Name of school' is 'School name'; a heading without letters is like nothing. */
function likeness(name: string, heading: string): number {
  if (heading === '') return 0
  const wanted = plainHeading(name)
  return Math.max(closeness(wanted, heading), closeness(inOrder(wanted), inOrder(heading)) - 0.01)
}

function inOrder(heading: string): string {
  return heading
    .split(' ')
    .filter((word) => word !== 'of' && word !== 'the')
    .sort()
    .join(' ')
}
