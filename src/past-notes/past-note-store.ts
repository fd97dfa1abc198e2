import { newId } from '#shared/id.ts'
import { sql } from 'kysely'
import { removeStoredFile, type FileKindId, type StoredFile } from '#files/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { NoteState, PastNote, TakenNote } from './past-note.ts'
import type { KnownSchool } from './read-path.ts'

const notes = ({ db }: Look) =>
  db
    .selectFrom('past_notes as n')
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'n.authority_id').onRef('s.id', '=', 'n.school_id'),
    )
    .select([
      'n.id',
      'n.batch_id as batchId',
      'n.place',
      'n.state',
      'n.path',
      'n.title',
      'n.why',
      'n.school_id as schoolId',
      's.name as schoolName',
      'n.laid_by as laidBy',
      'n.candidates',
      'n.written_on as writtenOn',
      'n.file_id as fileId',
      'n.file_kind as kind',
      'n.bytes',
    ])

/** Every note of a folder, in the order in which they came. */
export async function listNotes(look: Look, batchId: string): Promise<PastNote[]> {
  return notes(look).where('n.batch_id', '=', batchId).orderBy('n.place').execute()
}

/** The notes that stand with a school, the newest first. */
export async function listNotesOfSchool(look: Look, schoolId: string, atMost = 1000): Promise<TakenNote[]> {
  const rows = await notes(look)
    .where('n.school_id', '=', schoolId)
    .where('n.state', '=', 'taken')
    .orderBy('n.written_on', 'desc')
    .orderBy('n.id', 'desc')
    .limit(atMost)
    .execute()
  return rows.flatMap(({ id, title, kind, writtenOn, fileId, bytes }) =>
    writtenOn && fileId ? [{ id, title, kind, schoolId, writtenOn, fileId, bytes: bytes ?? 0 }] : [],
  )
}

/** The schools of the service as a file may name them. */
export async function listKnownSchools({ db }: Look): Promise<KnownSchool[]> {
  return db.selectFrom('schools').select(['id', 'urn', 'name']).orderBy('name').orderBy('id').execute()
}

/** Which of these files stand with a school already, by their bytes. */
export async function listHeldAlready({ db }: Look, sha256: string): Promise<{ schoolId: string | null }[]> {
  return db
    .selectFrom('past_notes')
    .select('school_id as schoolId')
    .where('sha256', '=', sha256)
    .where('state', '=', 'taken')
    .execute()
}

/** A note as it came: what was told of it, and its file where it is one that is kept. */
export type NewNote = Pick<
  PastNote,
  'path' | 'title' | 'state' | 'why' | 'schoolId' | 'laidBy' | 'candidates' | 'writtenOn'
> & {
  file: { stored: StoredFile; kind: FileKindId } | null
}

export async function addNote(work: Work, batchId: string, place: number, note: NewNote): Promise<void> {
  const { file } = note
  await work.db
    .insertInto('past_notes')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), batch_id: batchId, place },
      ...{ state: note.state, path: note.path, title: note.title, why: note.why },
      ...{
        school_id: note.schoolId,
        laid_by: note.laidBy,
        candidates: [...note.candidates],
        written_on: note.writtenOn,
      },
      ...{ file_id: file?.stored.id ?? null, file_kind: file?.kind ?? null, bytes: file?.stored.bytes ?? null },
      ...{ sha256: file?.stored.sha256 ?? null, disposed_at: null, disposed_because: null },
    })
    .execute()
}

/** What a person said of a note that was doubtful, or wrong. */
export async function settleRow(
  work: Work,
  id: string,
  told: { state: NoteState; why: string; schoolId: string | null; writtenOn: PlainDate | null },
): Promise<void> {
  const laid = { school_id: told.schoolId, laid_by: told.schoolId === null ? null : ('person' as const) }
  await work.db
    .updateTable('past_notes')
    .set({ state: told.state, why: told.why, ...laid, written_on: told.writtenOn })
    .where('id', '=', id)
    .execute()
}

/** Those that are ready stand with their schools from now on. */
export async function takeReady(work: Work, batchId: string): Promise<void> {
  const ready = work.db.updateTable('past_notes').set({ state: 'taken' }).where('batch_id', '=', batchId)
  await ready.where('state', '=', 'ready').execute()
}

/** A note goes, and its file with it; that it was there stays. */
export async function letGo(
  work: Work,
  note: Pick<PastNote, 'id' | 'fileId'>,
  state: 'taken-back' | 'left-out',
): Promise<void> {
  await work.db.updateTable('past_notes').set({ state, file_id: null }).where('id', '=', note.id).execute()
  if (note.fileId !== null) await removeStoredFile(work, note.fileId)
}

/** One that stands with a school, held until the deed ends. */
export async function findTakenToChange(work: Work, id: string): Promise<PastNote | undefined> {
  return notes(work).where('n.id', '=', id).where('n.state', '=', 'taken').forUpdate('n').executeTakeFirst()
}

/** Past its date: what it said is gone, and what it was called, when and why it went are kept. */
export async function markDisposed(work: Work, id: string, because: string): Promise<void> {
  const gone = { state: 'disposed' as const, file_id: null, disposed_at: work.now, disposed_because: because }
  await work.db.updateTable('past_notes').set(gone).where('id', '=', id).execute()
}

/** Those that were written up to a day, of every school, oldest first. */
export async function listNotesUpTo(look: Look, day: PlainDate, atMost: number): Promise<PastNote[]> {
  return notes(look)
    .where('n.state', '=', 'taken')
    .where('n.written_on', '<=', day)
    .orderBy('n.written_on')
    .orderBy('n.id')
    .limit(atMost)
    .execute()
}

/** How many stand with a school, counted up to one more than 1,000. */
export async function countNotesOfSchool({ db }: Look, schoolId: string): Promise<number> {
  const found = db.selectFrom('past_notes').select('id').where('school_id', '=', schoolId).where('state', '=', 'taken')
  const { count } = await db
    .selectFrom(found.limit(1001).as('found'))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
