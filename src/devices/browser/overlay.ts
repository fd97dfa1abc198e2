import type { RecordEntry, RecordSection, TypedSave, TypedSaved, Unsent, Writing } from '#records/browser/index.ts'

/** What stands in a record on this device: what the service gave, and over it what was typed here and not sent. */
export function withUnsent({ sections, entries }: Writing, unsent: Unsent | undefined) {
  const shown = new Map(sections.map((section) => [section.section, section]))
  const lines = new Map(entries.map((entry) => [entry.id, entry]))
  for (const save of unsent?.sent?.sections ?? [])
    shown.set(save.section, { ...contentOf(save), revision: shown.get(save.section)?.revision ?? 0 })
  for (const [section, content] of Object.entries(unsent?.typed.sections ?? {}))
    shown.set(section, { ...content, section, revision: shown.get(section)?.revision ?? 0 })
  const typedLines = [
    ...(unsent?.sent?.entries ?? []),
    ...Object.entries(unsent?.typed.entries ?? {}).map(([id, entry]) => ({ ...entry, id })),
  ]
  for (const { id, isRemoved, ...content } of typedLines)
    if (isRemoved) lines.delete(id)
    else lines.set(id, lineOf({ ...content, id }, lines.get(id)))
  return { sections: [...shown.values()], entries: [...lines.values()].sort((one, other) => one.place - other.place) }
}

/** The record on this device once the service has taken a save: what was written over is the newer state here too. */
export function withSaved(writing: Writing, save: TypedSave, saved: TypedSaved): Writing {
  const sections = new Map(writing.sections.map((section) => [section.section, section]))
  for (const each of save.sections) {
    const outcome = saved.sections[each.section]
    // Overtaken: the newer text is the service's, and comes with the next asking.
    if (outcome && !outcome.isBeside) sections.set(each.section, { ...contentOf(each), revision: outcome.revision })
  }
  const entries = new Map(writing.entries.map((entry) => [entry.id, entry]))
  for (const { isRemoved, ...typed } of save.entries) {
    const outcome = saved.entries[typed.id]
    if (!outcome || outcome.isOvertaken) continue
    if (isRemoved) entries.delete(typed.id)
    else {
      const id = outcome.id ?? typed.id
      entries.set(id, { ...lineOf({ ...typed, id }, undefined), revision: outcome.revision })
    }
  }
  return { ...writing, sections: [...sections.values()], entries: [...entries.values()], asides: saved.asides }
}

/** The revisions of a record from which something is typed on this device. */
export function revisionsOf({ sections, entries }: Writing) {
  return {
    sectionRevisions: Object.fromEntries(sections.map(({ section, revision }) => [section, revision])),
    entryRevisions: Object.fromEntries(entries.map(({ id, revision }) => [id, revision])),
  }
}

/** The fields of the record's page as they stand. */
export function answersOf(sections: readonly RecordSection[]): Record<string, string> {
  return Object.fromEntries(
    sections.flatMap(({ section, body, judgement, isNotDiscussed, restsOn }) => [
      [`body.${section}`, body],
      [`judgement.${section}`, judgement === null ? '' : String(judgement)],
      [`skip.${section}`, isNotDiscussed ? 'yes' : ''],
      [`rests.${section}`, restsOn.join('\n')],
    ]),
  )
}

const contentOf = ({ fromRevision: _, ...content }: TypedSave['sections'][number]) => content

type Line = Omit<RecordEntry, 'actionId' | 'revision'> & { fromRevision?: number }

function lineOf({ fromRevision: _, ...line }: Line, before: RecordEntry | undefined): RecordEntry {
  return { ...line, actionId: before?.actionId ?? null, revision: before?.revision ?? 0 }
}
