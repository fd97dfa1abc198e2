import { blankEntry, type EntryContent, type EntryKind, type RecordEntry, type RecordSection } from './record.ts'

/** What somebody wrote in a section, without where it stands. */
export type SectionContent = Pick<RecordSection, 'body' | 'judgement' | 'isNotDiscussed' | 'restsOn'>

/** A section as it was typed, over the revision of it that the writer had before them; 0 where nothing was written yet. */
export type SectionSave = SectionContent & { section: string; fromRevision: number }

/** The same of a line beside the sections; `isRemoved` takes it out. What is not said of it is as in a blank one. */
export type EntrySave = Partial<EntryContent> & {
  id: string
  kind: EntryKind
  place: number
  fromRevision: number
  isRemoved?: boolean | undefined
}

/** What a save comes to: what is written, and what somebody else overtook, which is kept beside the newer text. */
export type DividedSave = { toWrite: SectionSave[]; overtaken: SectionSave[] }

/** How each part of a save ended, for whoever goes on writing: the revision to write over next, and what became of the text. */
export type SaveOutcome = {
  sections: Record<string, { revision: number; isBeside?: true }>
  /** `id` where the text goes on as a line of its own beside one that somebody else had changed; `isOvertaken` where it does not. */
  entries: Record<string, { revision: number; id?: string; isOvertaken?: true }>
}

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

/** How the sections of a save ended. Whoever was overtaken goes on over what they saw, so that nothing of theirs is written over the newer text. */
export function outcomeOfSections(
  held: readonly RecordSection[],
  typed: readonly SectionSave[],
  { toWrite, overtaken }: DividedSave,
): SaveOutcome['sections'] {
  const revisionOf = (section: string) => held.find((each) => each.section === section)?.revision ?? 0
  return Object.fromEntries(
    typed.map((save) => {
      if (overtaken.includes(save)) return [save.section, { revision: save.fromRevision, isBeside: true }]
      return [save.section, { revision: toWrite.includes(save) ? save.fromRevision + 1 : revisionOf(save.section) }]
    }),
  )
}

/**
 * What becomes of the lines of a save. One that somebody else changed or took out meanwhile is neither lost nor written
 * over: what was typed becomes a line of its own. Of an item of the agenda and of a tick, which hold no words, the newer answer stays.
 */
export function divideEntries(
  held: readonly RecordEntry[],
  typed: readonly EntrySave[],
  makeId: () => string,
): { toWrite: EntrySave[]; outcome: SaveOutcome['entries'] } {
  const byId = new Map(held.map((entry) => [entry.id, entry]))
  const toWrite: EntrySave[] = []
  const outcome: SaveOutcome['entries'] = {}
  for (const save of typed) {
    const before = byId.get(save.id)
    const revision = before?.revision ?? 0
    const isNewest = save.fromRevision === revision
    if (save.isRemoved) {
      if (before && isNewest) toWrite.push(save)
      outcome[save.id] = { revision: 0, ...(before && !isNewest && { isOvertaken: true }) }
    } else if (isSameEntry(before, save)) outcome[save.id] = { revision }
    else if (isNewest) {
      toWrite.push(save)
      outcome[save.id] = { revision: revision + 1 }
    } else if (save.kind === 'agenda' || save.kind === 'present') outcome[save.id] = { revision, isOvertaken: true }
    else {
      const id = makeId()
      toWrite.push({ ...save, id, fromRevision: 0 })
      outcome[save.id] = { revision: 1, id }
    }
  }
  return { toWrite, outcome }
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

/** All that a save says of a line. */
export function contentOf(save: Partial<EntryContent> & { kind: EntryKind }): EntryContent {
  const blank = blankEntry(save.kind)
  const keys = Object.keys(blank) as (keyof EntryContent)[]
  return Object.fromEntries(keys.map((key) => [key, save[key] ?? blank[key]])) as EntryContent
}

function isSameEntry(before: RecordEntry | undefined, save: EntrySave): boolean {
  const one = before ? contentOf(before) : blankEntry(save.kind)
  const other = contentOf(save)
  const isMoved = before !== undefined && before.place !== save.place
  return !isMoved && (Object.keys(one) as (keyof EntryContent)[]).every((key) => one[key] === other[key])
}

const NOTHING: SectionContent = { body: '', judgement: null, isNotDiscussed: false, restsOn: [] }
