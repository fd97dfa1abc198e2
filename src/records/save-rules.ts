import type { RecordEntry, RecordSection } from './record.ts'

/** What somebody wrote in a section, without where it stands. */
export type SectionContent = Pick<RecordSection, 'body' | 'judgement' | 'isNotDiscussed' | 'restsOn'>

/** A section as it was typed, over the revision of it that the writer had before them; 0 where nothing was written yet. */
export type SectionSave = SectionContent & { section: string; fromRevision: number }

/** The same of an entry; `isRemoved` takes it out. */
export type EntrySave = Omit<RecordEntry, 'revision'> & { fromRevision: number; isRemoved?: boolean }

/** What a save comes to: what is written, and what somebody else overtook, which is kept beside the newer text. */
export type DividedSave = { toWrite: SectionSave[]; overtaken: SectionSave[] }

/**
 * Never one text silently over another: a section is written only over the revision that its writer saw. What says the
 * same as what is held is neither, and what was written over an older state waits beside the newer until a person chooses.
 */
export function divideSave(held: readonly RecordSection[], typed: readonly SectionSave[]): DividedSave {
  const byId = new Map(held.map((section) => [section.section, section]))
  const differs = typed.filter((save) => !saysTheSame(byId.get(save.section) ?? NOTHING, save))
  const isNewest = (save: SectionSave) => save.fromRevision === (byId.get(save.section)?.revision ?? 0)
  return { toWrite: differs.filter(isNewest), overtaken: differs.filter((save) => !isNewest(save)) }
}

/** Which entries are written: of one that somebody else changed meanwhile the newer state stays, for each is a line of its own. */
export function entriesToWrite(held: readonly RecordEntry[], typed: readonly EntrySave[]): EntrySave[] {
  const byId = new Map(held.map((entry) => [entry.id, entry]))
  return typed.filter((save) => save.fromRevision === (byId.get(save.id)?.revision ?? 0))
}

/** Two states of a section that a reader could not tell apart. */
export function saysTheSame(one: SectionContent, other: SectionContent): boolean {
  return (
    one.body === other.body &&
    one.judgement === other.judgement &&
    one.isNotDiscussed === other.isNotDiscussed &&
    [...one.restsOn].sort().join() === [...other.restsOn].sort().join()
  )
}

const NOTHING: SectionContent = { body: '', judgement: null, isNotDiscussed: false, restsOn: [] }
