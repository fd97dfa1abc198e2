import { getVisitToChange } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { addAsides, listAsides, type Aside } from './aside-store.ts'
import { mayWriteRecord } from './record-policy.ts'
import { recordFormOf, whyNotOpenFor, whyRecordCannotBeWritten } from './record-rules.ts'
import { addRecord, findNewestRecord } from './record-store.ts'
import { divideSave, entriesToWrite, type EntrySave, type SectionSave } from './save-rules.ts'
import { keepRevision, takeSave, writeEntries, writeSections } from './save-store.ts'

/** What was typed since the last save. `id` is made where it was typed: sent twice, a save is kept once. */
export type SaveRecord = { id?: string; sections: readonly SectionSave[]; entries?: readonly EntrySave[] }

/** How the draft stands after a save: the revision of each part, and the texts between which somebody has to choose. */
export type Saved = {
  revision: number
  sections: Readonly<Record<string, number>>
  entries: Readonly<Record<string, number>>
  asides: readonly Aside[]
}

/**
 * Keeps what the author has written so far. What was written over an older state of a section is kept beside the newer
 * text; neither is lost. Throws NotFound, NotAllowed, and Refused where the record is no longer the author's to write.
 */
export async function saveRecord(work: Work, visitId: string, save: SaveRecord): Promise<Saved> {
  const { visit, type, model } = await getVisitToChange(work, visitId)
  requireThat(mayWriteRecord(work, visit), work, `write the record of the visit ${visitId}`)
  refuseIf(work, whyRecordCannotBeWritten(visit, type))
  const held = await findNewestRecord(work, visitId)
  if (held) refuseIf(work, whyNotOpenFor(held, 'write'))
  if (!held && save.sections.length + (save.entries?.length ?? 0) === 0) return NOTHING_YET
  const recordId = held?.id ?? (await addRecord(work, visitId, 1, null))
  if (!save.id || (await takeSave(work, recordId, save.id))) {
    const known = new Set(recordFormOf(model, type)?.sections.map(({ id }) => id))
    const typed = save.sections.filter(({ section }) => known.has(section))
    const { toWrite, overtaken } = divideSave(held?.sections ?? [], typed)
    const entries = entriesToWrite(held?.entries ?? [], save.entries ?? [])
    if (held && toWrite.length + entries.length > 0) await keepRevision(work, held)
    await writeSections(work, recordId, toWrite)
    await writeEntries(work, recordId, entries)
    await addAsides(work, recordId, save.id, overtaken)
  }
  return savedOf(work, visitId)
}

async function savedOf(work: Work, visitId: string): Promise<Saved> {
  const record = await findNewestRecord(work, visitId)
  if (!record) throw new Error('what was just saved is not there')
  return {
    revision: record.revision,
    sections: Object.fromEntries(record.sections.map(({ section, revision }) => [section, revision])),
    entries: Object.fromEntries(record.entries.map(({ id, revision }) => [id, revision])),
    asides: await listAsides(work, record.id),
  }
}

const NOTHING_YET: Saved = { revision: 0, sections: {}, entries: {}, asides: [] }
