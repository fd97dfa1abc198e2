import { newId } from '#shared/id.ts'
import { keepFiguresOfVisit } from '#profiles/index.ts'
import { getVisitToChange } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { addAsides, listAsides, type Aside } from './aside-store.ts'
import { entriesOfForm } from './entry-rules.ts'
import { ownerOf } from './owners.ts'
import { mayWriteRecord } from './record-policy.ts'
import { recordFormOf, whyNotOpenFor, whyRecordCannotBeWritten } from './record-rules.ts'
import { findDraft } from './draft-store.ts'
import { addRecord } from './record-store.ts'
import { divideEntries, divideSave, outcomeOfSections } from './save-rules.ts'
import type { EntrySave, SaveOutcome, SectionSave } from './save-rules.ts'
import { keepRevision, noteSave, writeEntries } from './save-store.ts'

/** What was typed since the last save. `id` is made where it was typed: sent twice, a save is kept once. */
export type SaveRecord = {
  id?: string | undefined
  /** The page on which it was typed: what is written there over an older state is one text beside the newer, not many. */
  sitting?: string | undefined
  sections: readonly SectionSave[]
  entries?: readonly EntrySave[] | undefined
}

/** How the draft stands after a save: how each part of it ended, and the texts between which somebody has to choose. */
export type Saved = SaveOutcome & { revision: number; asides: readonly Aside[] }

/**
 * Keeps what the author has written so far. What was written over an older state of a section is kept beside the newer
 * text; neither is lost. Throws NotFound, NotAllowed, and Refused where the record is no longer the author's to write.
 */
export async function saveRecord(work: Work, visitId: string, save: SaveRecord): Promise<Saved> {
  // Sent one after the other without waiting: what comes second is read once the visit is held.
  const [{ visit, type, model }, held] = await Promise.all([
    getVisitToChange(work, visitId),
    findDraft(work, visitId, {
      id: save.id,
      sections: save.sections.map(({ section }) => section),
      entries: (save.entries ?? []).map(({ id }) => id),
    }),
  ])
  requireThat(mayWriteRecord(work, visit), work, `write the record of the visit ${visitId}`)
  refuseIf(work, whyRecordCannotBeWritten(visit, type))
  if (held?.before) return { ...held.before, revision: held.revision, asides: await listAsides(work, held.id) }
  if (held) refuseIf(work, whyNotOpenFor(held, 'write'))
  if (!held && save.sections.length + (save.entries?.length ?? 0) === 0) return NOTHING_YET

  const recordId = held?.id ?? (await addRecord(work, visitId, null))
  // Of a visit that was held before there were any figures, they are kept as its record is begun.
  if (!held) await keepFiguresOfVisit(work, visit, type)
  const known = new Set(recordFormOf(model, type)?.sections.map(({ id }) => id))
  const typed = save.sections.filter(({ section }) => known.has(section))
  const sections = divideSave(held?.sections ?? [], typed)
  const typedEntries = entriesOfForm(save.entries ?? [], type).map((entry) => ({
    ...entry,
    ...ownerOf(model, visit, entry),
  }))
  const entries = divideEntries(held?.entries ?? [], typedEntries, newId)
  const outcome = { sections: outcomeOfSections(held?.sections ?? [], typed, sections), entries: entries.outcome }
  const over = {
    sections: sections.toWrite.map(({ section }) => section),
    entries: entries.toWrite.map(({ id }) => id),
  }
  const isWritten = over.sections.length + over.entries.length > 0
  // Sent one after the other without waiting for each answer.
  await Promise.all([
    held && isWritten && !held.isKept && keepRevision(work, held.id, over),
    writeEntries(work, recordId, entries.toWrite),
    addAsides(work, recordId, save, sections.overtaken),
    noteSave(work, recordId, { id: save.id, sections: sections.toWrite, outcome, isWritten }),
  ])
  const revision = (held?.revision ?? 1) + (isWritten ? 1 : 0)
  const areBeside = held?.hasAsides === true || sections.overtaken.length > 0
  return { ...outcome, revision, asides: areBeside ? await listAsides(work, recordId) : [] }
}

const NOTHING_YET: Saved = { revision: 0, sections: {}, entries: {}, asides: [] }
