import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { DrawnFile } from './drawn-file.ts'

const drawn = ({ db }: Look) =>
  db
    .selectFrom('drawn_files as d')
    .innerJoin('people as by', (join) =>
      join.onRef('by.authority_id', '=', 'd.authority_id').onRef('by.id', '=', 'd.asked_by'),
    )
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'd.authority_id').onRef('s.id', '=', 'd.school_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'd.authority_id').onRef('p.id', '=', 'd.person_id'),
    )
    .select([
      'd.id',
      'd.school_id as schoolId',
      'd.person_id as personId',
      sql<string>`coalesce(s.name, p.name)`.as('name'),
      'd.because',
      'd.status',
      'd.done',
      'd.total',
      'd.file_id as fileId',
      'd.asked_at as askedAt',
      'by.name as askedBy',
      'd.ready_at as readyAt',
    ])

/** What was drawn out so far, newest first. */
export async function listDrawnFiles(look: Look): Promise<DrawnFile[]> {
  return drawn(look).orderBy('d.asked_at', 'desc').orderBy('d.id', 'desc').limit(50).execute()
}

export async function findDrawnFile(look: Look, id: string): Promise<DrawnFile | undefined> {
  return drawn(look).where('d.id', '=', id).executeTakeFirst()
}

/** The same, held until the deed ends. */
export async function findDrawnFileToChange(work: Look, id: string): Promise<DrawnFile | undefined> {
  return drawn(work).where('d.id', '=', id).forUpdate('d').executeTakeFirst()
}

export async function addDrawnFile(
  work: Work,
  of: { schoolId: string | null; personId: string | null; because: string },
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('drawn_files')
    .values({
      ...{ authority_id: work.actor.authorityId, id, school_id: of.schoolId, person_id: of.personId },
      ...{ because: of.because, total: null, file_id: null, ready_at: null },
      ...{ asked_at: work.now, asked_by: work.actor.personId },
    })
    .execute()
  return id
}

/** How far it is; what was let go of meanwhile stays so. */
export async function setProgress({ db }: Look, id: string, done: number, total: number): Promise<void> {
  await db
    .updateTable('drawn_files')
    .set({ done, total })
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .execute()
}

export async function endDrawing(
  look: Look,
  id: string,
  end: { status: 'ready' | 'failed' | 'let-go'; fileId: string | null },
): Promise<void> {
  const readyAt = end.status === 'ready' ? { ready_at: look.now } : {}
  await look.db
    .updateTable('drawn_files')
    .set({ status: end.status, file_id: end.fileId, ...readyAt })
    .where('id', '=', id)
    .execute()
}

/** The people who may be meant by a name or an address. */
export async function listPeopleTyped({ db }: Look, typed: string): Promise<{ id: string; email: string | null }[]> {
  const plain = typed.trim().toLowerCase()
  return db
    .selectFrom('people')
    .select(['id', 'email'])
    .where((eb) => eb.or([eb('name_sorted', '=', plain), eb(sql<string>`lower(email)`, '=', plain)]))
    .limit(2)
    .execute()
}
