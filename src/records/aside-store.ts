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

export async function addAsides(
  work: Work,
  recordId: string,
  saveId: string | undefined,
  saves: readonly SectionSave[],
): Promise<void> {
  if (saves.length === 0) return
  const rows = saves.map(({ section, fromRevision, ...content }) => ({
    authority_id: work.actor.authorityId,
    id: newId(),
    record_id: recordId,
    save_id: saveId ?? null,
    section,
    written_by: work.actor.personId,
    written_at: work.now,
    from_revision: fromRevision,
    content: JSON.stringify(content),
    settled: null,
    settled_at: null,
  }))
  await work.db.insertInto('record_asides').values(rows).execute()
}

export async function markSettled(work: Work, id: string, settled: 'taken' | 'left' | 'joined'): Promise<void> {
  await work.db.updateTable('record_asides').set({ settled, settled_at: work.now }).where('id', '=', id).execute()
}
