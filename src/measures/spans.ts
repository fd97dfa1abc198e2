import { valuesAt, type Placed } from '#model/index.ts'

/** Years from one on, or between two. */
export type Span = { from: number; until?: number }

/** The spans of years that stand under a pattern. */
export function spansAt(raw: unknown, pattern: string): Placed[] {
  return valuesAt(raw, pattern)
}

/** Whether a value has the shape of a span; what has another is the schema's matter. */
export function isSpan(value: unknown): value is Span {
  const { from, until } = (value ?? {}) as Partial<Span>
  return typeof from === 'number' && (until === undefined || typeof until === 'number')
}
