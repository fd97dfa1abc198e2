import type { Look, Work } from '#work/work.ts'
import type { VisitRecord } from './record.ts'
import type { VisitWithRecord } from './visit-with-record.ts'

/** What somebody who read a record said of it, as it stands above the part that is to be mended. */
export type NoteToMend = {
  id: string
  /** The part of the record; undefined for what was said of the whole. */
  part: string | undefined
  /** The line of which it was said, as it read then. */
  quoted?: string
  /** Who says it, and what, a sentence each. */
  says: readonly { who: string; what: string }[]
  /** Whether something is still to be done about it; undefined where nothing is asked. */
  waits: boolean | undefined
  /** A box for what was done about it, saved with the record; `keepAt` is where a page with scripts posts it as it is typed. */
  box?: { field: string; id: string; label: string; value: string; keepAt: string }
  link?: { href: string; text: string }
}

/** A room whose people say something of a record that its author then mends. */
export type NotesToMend = {
  list: (look: Look, found: VisitWithRecord, record: VisitRecord) => Promise<readonly NoteToMend[]>
  /** Keeps what was written into its boxes, by their fields. */
  keep?: (work: Work, visitId: string, typed: Readonly<Record<string, string>>) => Promise<void>
}

const sources: NotesToMend[] = []

/** Takes in what rooms have to say to whoever mends a record; the application calls it once. */
export function learnNotesToMend(...from: readonly NotesToMend[]): void {
  for (const source of from) if (!sources.includes(source)) sources.push(source)
}

/** All that others said of a record and that is read while it is mended. */
export async function listNotesToMend(look: Look, found: VisitWithRecord, record: VisitRecord): Promise<NoteToMend[]> {
  return (await Promise.all(sources.map(({ list }) => list(look, found, record)))).flat()
}

/** Keeps what was written into the boxes of notes, with the record that was saved. */
export const keepMended = async (work: Work, visitId: string, typed: Readonly<Record<string, string>>) => {
  for (const { keep } of sources) await keep?.(work, visitId, typed)
}
