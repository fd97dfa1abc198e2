import { newId } from '#shared/id.ts'
import type { Settling, SectionSave } from '#records/index.ts'
import type { Look, Work } from '#work/work.ts'

/** What somebody wrote over an older state of a section, beside the newer text until a person chooses. */
export type ReportAside = { id: string; section: string; writtenByName: string; writtenAt: Date; body: string }

/** The texts of a report between which somebody has to choose, oldest first. */
export async function listReportAsides(look: Look, reportId: string): Promise<ReportAside[]> {
  return look.db
    .selectFrom('annual_report_asides as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.written_by'),
    )
    .select(['a.id', 'a.section', 'p.name as writtenByName', 'a.written_at as writtenAt', 'a.body'])
    .where('a.report_id', '=', reportId)
    .where('a.settled', 'is', null)
    .orderBy('a.written_at')
    .orderBy('a.id')
    .execute()
}

/** Keeps texts beside newer ones; whoever goes on writing on the same page adds to the text that is there already. */
export async function addReportAsides(
  work: Work,
  reportId: string,
  sitting: string | undefined,
  saves: readonly SectionSave[],
): Promise<void> {
  for (const { section, body } of saves) {
    const now = { body, written_at: work.now }
    if (sitting) {
      const { numUpdatedRows } = await work.db
        .updateTable('annual_report_asides')
        .set(now)
        .where('report_id', '=', reportId)
        .where('section', '=', section)
        .where('sitting', '=', sitting)
        .where('written_by', '=', work.actor.personId)
        .where('settled', 'is', null)
        .executeTakeFirst()
      if (numUpdatedRows > 0n) continue
    }
    await work.db
      .insertInto('annual_report_asides')
      .values({
        ...now,
        authority_id: work.actor.authorityId,
        id: newId(),
        report_id: reportId,
        section,
        sitting: sitting ?? null,
        written_by: work.actor.personId,
        settled: null,
        settled_at: null,
      })
      .execute()
  }
}

/** Notes which of two texts somebody chose. */
export async function markReportAsideSettled(work: Work, id: string, settled: Settling['how']): Promise<void> {
  await work.db
    .updateTable('annual_report_asides')
    .set({ settled, settled_at: work.now })
    .where('id', '=', id)
    .execute()
}
