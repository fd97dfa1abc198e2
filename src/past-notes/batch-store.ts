import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Batch } from './past-note.ts'

const batches = ({ db }: Look) =>
  db
    .selectFrom('past_note_batches as b')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'b.authority_id').onRef('p.id', '=', 'b.added_by'),
    )
    .select([
      'b.id',
      'b.status',
      'b.says',
      'b.added_at as addedAt',
      'p.name as addedBy',
      'b.taken_at as takenAt',
      'b.undone_at as undoneAt',
    ])

/** What was taken in so far, newest first. */
export async function listBatches(look: Look): Promise<Batch[]> {
  return batches(look).orderBy('b.added_at', 'desc').orderBy('b.id', 'desc').limit(50).execute()
}

export async function findBatch(look: Look, id: string): Promise<Batch | undefined> {
  return batches(look).where('b.id', '=', id).executeTakeFirst()
}

/** The same, held until the deed ends. */
export async function findBatchToChange(work: Work, id: string): Promise<Batch | undefined> {
  return batches(work).where('b.id', '=', id).forUpdate('b').executeTakeFirst()
}

export async function addBatch(work: Work, says: string): Promise<string> {
  const id = newId()
  const added = { added_at: work.now, added_by: work.actor.personId, taken_at: null, undone_at: null }
  await work.db
    .insertInto('past_note_batches')
    .values({ authority_id: work.actor.authorityId, id, says, ...added })
    .execute()
  return id
}

export async function moveBatch(work: Work, id: string, status: Batch['status']): Promise<void> {
  const when = status === 'taken' ? { taken_at: work.now } : status === 'undone' ? { undone_at: work.now } : {}
  await work.db
    .updateTable('past_note_batches')
    .set({ status, ...when })
    .where('id', '=', id)
    .execute()
}
