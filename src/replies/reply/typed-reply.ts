import type { MarkKind } from '../reply.ts'

/** What was typed under one line, and what stood there when the page was made. */
export type TypedLine = { section: string; line: number; kind: MarkKind | undefined; says: string; was: string }

/** What came with a page of a reply. */
export type TypedReply = { lines: readonly TypedLine[]; says: string; wasSays: string }

/** How a mark is written into a page, to tell later whether anybody touched it there; empty where there is none. */
export function stateOf(mark: { kind: MarkKind | undefined; says: string } | undefined): string {
  return mark && mark.says.trim() !== '' ? `${mark.kind ?? ''}\n${mark.says}` : ''
}

/** The name of a field under a line, and the place in the page to which an error leads. */
export const fieldOf = (what: 'says' | 'kind' | 'was', { section, line }: { section: string; line: number }) =>
  `${what}.${section}.${line}`
export const placeOf = ({ section, line }: { section: string; line: number }) => `says-${section}-${line}`
