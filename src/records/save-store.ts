import { sql, type QueryCreator } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { newId } from '#shared/id.ts'
import type { Work } from '#work/work.ts'
import { entriesOf, fiveMinutesOf, sectionsOf } from './draft-store.ts'
import { contentOf, type EntrySave, type SaveOutcome, type SectionSave } from './save-rules.ts'

/**
 * Writes the sections of a save and notes what it came to under its id, in one statement, since this is asked with every few words;
 * one that wrote something moves the draft on, so that whoever looks sees a newer one.
 */
export async function noteSave(
  work: Work,
  recordId: string,
  { id, sections, outcome, isWritten }: SaveToNote,
): Promise<void> {
  if (!id) {
    await writeSections(work, recordId, sections)
    return isWritten ? moveOn(work, recordId) : undefined
  }
  const moved = work.db.with('moved', (db) =>
    db
      .updateTable('records')
      .set({ revision: sql`revision + 1`, saved_at: work.now })
      .where('id', '=', recordId)
      .where(sql<boolean>`${isWritten}::boolean`),
  )
  const row = {
    authority_id: work.actor.authorityId,
    id,
    record_id: recordId,
    saved_by: work.actor.personId,
    saved_at: work.now,
    outcome: JSON.stringify(outcome),
  }
  const note = (db: Writing) => db.insertInto('record_saves').values(row).execute()
  await note(sections.length > 0 ? moved.with('written', (db) => upsertSections(db, work, recordId, sections)) : moved)
}

/** A save that is about to be noted: its id where it has one, what it writes of sections, what it came to, and whether anything was written. */
export type SaveToNote = {
  id: string | undefined
  sections: readonly SectionSave[]
  outcome: SaveOutcome
  isWritten: boolean
}

type Writing = Pick<QueryCreator<Tables>, 'insertInto'>

/**
 * Keeps the record as it stands: before a writer's first save of each five minutes, and before any over what another person
 * wrote, so that one can go back.
 */
export async function keepRevision(
  work: Work,
  id: string,
  over: { sections: readonly string[]; entries: readonly string[] } | 'whatever-is-chosen',
): Promise<void> {
  const { sections: overSections, entries: overEntries } =
    over === 'whatever-is-chosen' ? { sections: [], entries: [] } : over
  const me = work.actor.personId
  const fiveMinutes = fiveMinutesOf(work)
  await sql`
    insert into record_revisions (authority_id, id, record_id, writer_id, five_minutes, kept_at, revision, content)
    select ${work.actor.authorityId}::uuid, ${newId()}::uuid, ${id}::uuid, ${me}::uuid, ${fiveMinutes}::bigint, ${work.now}::timestamptz,
      r.revision, jsonb_build_object('sections', ${sectionsOf()}, 'entries', ${entriesOf()})
    from records r where r.authority_id = ${work.actor.authorityId} and r.id = ${id} and (${over === 'whatever-is-chosen'}
      or not exists (select from record_revisions k where k.record_id = ${id} and k.writer_id = ${me} and k.five_minutes = ${fiveMinutes})
      or exists (select from record_sections s where s.record_id = ${id} and s.section = any (${[...overSections]}::text[])
           and s.saved_by is distinct from ${me})
      or exists (select from record_entries e where e.record_id = ${id} and e.id = any (${[...overEntries]}::uuid[])
           and e.saved_by is distinct from ${me}))
    on conflict do nothing`.execute(work.db)
}

/** Writes sections of a draft as they stand, each with its next revision. */
export async function writeSections(work: Work, recordId: string, saves: readonly SectionSave[]): Promise<void> {
  if (saves.length > 0) await upsertSections(work.db, work, recordId, saves).execute()
}

/** The same as a part of another statement. */
function upsertSections(db: Writing, work: Work, recordId: string, saves: readonly SectionSave[]) {
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
  return db
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
}

/** Writes entries of a draft, and takes out those that were removed. */
export async function writeEntries(
  work: Work,
  recordId: string,
  saves: readonly (EntrySave & { actionId?: string | null })[],
): Promise<void> {
  const kept = saves.filter(({ isRemoved }) => !isRemoved)
  const removed = saves.filter(({ isRemoved }) => isRemoved).map(({ id }) => id)
  const rows = kept.map((save) => {
    const { subject, says, isAgreed, ownedBy, ownerName, due, knownBy, isNotDiscussed, answer } = contentOf(save)
    return {
      ...{ authority_id: work.actor.authorityId, id: save.id, record_id: recordId, kind: save.kind, place: save.place },
      ...{ subject, says, is_agreed: isAgreed, owned_by: ownedBy, owner_name: ownerName, due, known_by: knownBy },
      ...{ is_not_discussed: isNotDiscussed, answer, action_id: save.actionId ?? null },
      ...{ saved_by: work.actor.personId, revision: save.fromRevision + 1 },
    }
  })
  const writing =
    rows.length > 0 &&
    work.db
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
            owned_by: set.ref('excluded.owned_by'),
            owner_name: set.ref('excluded.owner_name'),
            due: set.ref('excluded.due'),
            known_by: set.ref('excluded.known_by'),
            is_not_discussed: set.ref('excluded.is_not_discussed'),
            answer: set.ref('excluded.answer'),
            saved_by: set.ref('excluded.saved_by'),
            revision: set.ref('excluded.revision'),
          }))
          // An id of another record's entry, or of another kind's, is nobody's to write over.
          .whereRef('record_entries.record_id', '=', 'excluded.record_id')
          .whereRef('record_entries.kind', '=', 'excluded.kind'),
      )
      .execute()
  const taking =
    removed.length > 0 &&
    work.db
      .deleteFrom('record_entries')
      .where('record_id', '=', recordId)
      .where(sql<boolean>`id = any (${removed}::uuid[])`)
      .execute()
  await Promise.all([writing, taking])
}

/** A save moves the draft on: whoever looks at it now sees a newer one. */
export async function moveOn(work: Work, recordId: string): Promise<void> {
  await work.db
    .updateTable('records')
    .set({ revision: sql`revision + 1`, saved_at: work.now })
    .where('id', '=', recordId)
    .execute()
}
