import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { SectionContent, SectionSave } from './save-rules.ts'

/** What somebody wrote over an older state of a section, beside the newer text until a person chooses. */
export type Aside = {
  id: string
  section: string
  writtenById: string
  writtenByName: string
  writtenAt: Date
  content: SectionContent
}

/** The texts of a record between which somebody has to choose, oldest first. */
export async function listAsides(look: Look, recordId: string): Promise<Aside[]> {
  return look.db
    .selectFrom('record_asides as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.written_by'),
    )
    .select([
      'a.id',
      'a.section',
      'a.written_by as writtenById',
      'p.name as writtenByName',
      'a.written_at as writtenAt',
      'a.content',
    ])
    .where('a.record_id', '=', recordId)
    .where('a.settled', 'is', null)
    .orderBy('a.written_at')
    .orderBy('a.id')
    .execute()
}

/**
 * Keeps texts beside newer ones. Whoever goes on writing on the same page adds to the text that is there already; once
 * somebody has chosen, what comes after is a new one.
 */
export async function addAsides(
  work: Work,
  recordId: string,
  { id, sitting }: { id?: string | undefined; sitting?: string | undefined },
  saves: readonly SectionSave[],
): Promise<void> {
  for (const { section, fromRevision, ...content } of saves) {
    const now = { save_id: id ?? null, written_at: work.now, content: JSON.stringify(content) }
    if (sitting) {
      const { numUpdatedRows } = await work.db
        .updateTable('record_asides')
        .set(now)
        .where('record_id', '=', recordId)
        .where('section', '=', section)
        .where('sitting', '=', sitting)
        .where('written_by', '=', work.actor.personId)
        .where('settled', 'is', null)
        .executeTakeFirst()
      if (numUpdatedRows > 0n) continue
    }
    await work.db
      .insertInto('record_asides')
      .values({
        ...now,
        authority_id: work.actor.authorityId,
        id: newId(),
        record_id: recordId,
        sitting: sitting ?? null,
        section,
        written_by: work.actor.personId,
        from_revision: fromRevision,
        settled: null,
        settled_at: null,
      })
      .execute()
  }
}

export async function markSettled(work: Work, id: string, settled: 'taken' | 'left' | 'joined'): Promise<void> {
  await work.db.updateTable('record_asides').set({ settled, settled_at: work.now }).where('id', '=', id).execute()
}
