import type { EntryContent, EntryKind } from '../record.ts'
import type { TypedSave } from '../save-wire.ts'
import type { SectionContent } from '../save-rules.ts'

/** A line as it was typed. */
export type TypedEntry = EntryContent & { kind: EntryKind; place: number; isRemoved?: boolean | undefined }

/** What was typed and is in no save yet, by section and by line. */
export type Typed = { sections: Record<string, SectionContent>; entries: Record<string, TypedEntry> }

/**
 * All that one page has not yet had acknowledged: the save on its way, what was typed since, and the revision of each part
 * that it goes on from. It is kept on this computer until the service has it.
 */
export type Unsent = {
  /** The page on which it was typed. */
  sitting: string
  writer: string
  visitId: string
  sectionRevisions: Record<string, number>
  entryRevisions: Record<string, number>
  sent: TypedSave | null
  typed: Typed
}

/** A page on which nothing was typed yet. */
export function nothingUnsent(
  given: Pick<Unsent, 'sitting' | 'writer' | 'visitId' | 'sectionRevisions' | 'entryRevisions'>,
): Unsent {
  return { ...given, sent: null, typed: { sections: {}, entries: {} } }
}

/** Whether everything is with the service. */
export function isAllSent({ sent, typed }: Unsent): boolean {
  return sent === null && !hasTyped(typed)
}

/** Whether there is something that is in no save yet. */
export function hasTyped({ sections, entries }: Typed): boolean {
  return Object.keys(sections).length + Object.keys(entries).length > 0
}

/** Puts what was typed into a save of its own, over the revisions that the page goes on from. */
export function takeTyped(unsent: Unsent, id: string): void {
  const { sitting, writer, typed, sectionRevisions, entryRevisions } = unsent
  unsent.sent = {
    ...{ id, sitting, writer },
    sections: Object.entries(typed.sections).map(([section, content]) => ({
      ...content,
      ...{ section, restsOn: [...content.restsOn], fromRevision: sectionRevisions[section] ?? 0 },
    })),
    entries: Object.entries(typed.entries).map(([entry, content]) => ({
      ...content,
      ...{ id: entry, fromRevision: entryRevisions[entry] ?? 0 },
    })),
  }
  unsent.typed = { sections: {}, entries: {} }
}

/** A save that the service will not have as it is: what was in it waits with what was typed since, which is newer. */
export function putBack(unsent: Unsent): void {
  const { sent, typed } = unsent
  if (!sent) return
  const sections = sent.sections.map(({ section, fromRevision: _, ...content }) => [section, content] as const)
  const entries = sent.entries.map(({ id, fromRevision: _, ...content }) => [id, content] as const)
  for (const [section, content] of sections) typed.sections[section] ??= content
  for (const [id, content] of entries) typed.entries[id] ??= content
  unsent.sent = null
}
