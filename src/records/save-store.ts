import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Work } from '#work/work.ts'
import type { VisitRecord } from './record.ts'
import type { EntrySave, SectionSave } from './save-rules.ts'

const FIVE_MINUTES = 5 * 60 * 1000

/** Takes a save in, once: false where the very same was taken before. */
export async function takeSave(work: Work, recordId: string, saveId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work.db
    .insertInto('record_saves')
    .values({
      authority_id: work.actor.authorityId,
      id: saveId,
      record_id: recordId,
      saved_by: work.actor.personId,
      saved_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Keeps the record as it stood before a writer's first save of each five minutes, so that one can go back. */
export async function keepRevision(work: Work, { id, revision, sections, entries }: VisitRecord): Promise<void> {
  await work.db
    .insertInto('record_revisions')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      record_id: id,
      writer_id: work.actor.personId,
      five_minutes: Math.floor(work.now.getTime() / FIVE_MINUTES),
      kept_at: work.now,
      revision,
      content: JSON.stringify({ sections, entries }),
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'record_id', 'writer_id', 'five_minutes']).doNothing())
    .execute()
}

/** Writes sections of a draft as they stand, each with its next revision. */
export async function writeSections(work: Work, recordId: string, saves: readonly SectionSave[]): Promise<void> {
  if (saves.length === 0) return
  const rows = saves.map(({ section, body, judgement, isNotDiscussed, restsOn, fromRevision }) => ({
    authority_id: work.actor.authorityId,
    id: newId(),
    record_id: recordId,
    section,
    body,
    judgement,
    is_not_discussed: isNotDiscussed,
    rests_on: [...restsOn],
    revision: fromRevision + 1,
    saved_by: work.actor.personId,
    saved_at: work.now,
  }))
  await work.db
    .insertInto('record_sections')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'record_id', 'section']).doUpdateSet((set) => ({
        body: set.ref('excluded.body'),
        judgement: set.ref('excluded.judgement'),
        is_not_discussed: set.ref('excluded.is_not_discussed'),
        rests_on: set.ref('excluded.rests_on'),
        revision: set.ref('excluded.revision'),
        saved_by: set.ref('excluded.saved_by'),
        saved_at: set.ref('excluded.saved_at'),
      })),
    )
    .execute()
  await moveOn(work, recordId)
}

/** Writes entries of a draft, and takes out those that were removed. */
export async function writeEntries(work: Work, recordId: string, saves: readonly EntrySave[]): Promise<void> {
  if (saves.length === 0) return
  const kept = saves.filter(({ isRemoved }) => !isRemoved)
  const removed = saves.filter(({ isRemoved }) => isRemoved).map(({ id }) => id)
  const rows = kept.map(({ id, kind, place, subject, says, isAgreed, fromRevision }) => ({
    authority_id: work.actor.authorityId,
    id,
    record_id: recordId,
    kind,
    place,
    subject,
    says,
    is_agreed: isAgreed,
    revision: fromRevision + 1,
  }))
  if (rows.length > 0)
    await work.db
      .insertInto('record_entries')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['authority_id', 'id'])
          .doUpdateSet((set) => ({
            place: set.ref('excluded.place'),
            subject: set.ref('excluded.subject'),
            says: set.ref('excluded.says'),
            is_agreed: set.ref('excluded.is_agreed'),
            revision: set.ref('excluded.revision'),
          }))
          // An id of another record's entry is nobody's to write over.
          .where('record_entries.record_id', '=', recordId),
      )
      .execute()
  if (removed.length > 0)
    await work.db
      .deleteFrom('record_entries')
      .where('record_id', '=', recordId)
      .where(sql<boolean>`id = any (${removed}::uuid[])`)
      .execute()
  await moveOn(work, recordId)
}

async function moveOn(work: Work, recordId: string): Promise<void> {
  await work.db
    .updateTable('records')
    .set({ revision: sql`revision + 1` })
    .where('id', '=', recordId)
    .execute()
}
