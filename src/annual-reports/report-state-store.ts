import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'

/** What a section of a report said before somebody wrote over it. */
export type EarlierState = { section: string; body: string; writtenByName: string | null; writtenAt: Date | null }

const FIVE_MINUTES = 5 * 60 * 1000

/**
 * Keeps sections as they stand before they are written over: before a writer's first save of each five minutes, and before any over what
 * another person wrote; all of them, however often they were kept, where they are handed in. An empty one says nothing.
 */
export async function keepStates(
  work: Work,
  reportId: string,
  sections: readonly string[],
  areHandedIn = false,
): Promise<void> {
  if (sections.length === 0) return
  const { authorityId, personId: me } = work.actor
  const fiveMinutes = Math.floor(work.now.getTime() / FIVE_MINUTES)
  const ids = sections.map(() => newId())
  await sql`
    insert into annual_report_states (authority_id, id, report_id, section, revision, body, written_by, written_at, kept_by, kept_at, five_minutes)
    select s.authority_id, given.id, s.report_id, s.section, s.revision, s.body, s.saved_by, s.saved_at, ${me}::uuid, ${work.now}::timestamptz, ${fiveMinutes}::bigint
    from unnest(${ids}::uuid[], ${[...sections]}::text[]) as given (id, section)
      join annual_report_sections s on s.authority_id = ${authorityId} and s.report_id = ${reportId} and s.section = given.section
    where s.body <> '' and (${areHandedIn}::boolean or s.saved_by is distinct from ${me}
      or not exists (select from annual_report_states k where k.authority_id = s.authority_id and k.report_id = s.report_id
           and k.section = s.section and k.kept_by = ${me} and k.five_minutes = ${fiveMinutes}))
    on conflict do nothing`.execute(work.db)
}

/** What the sections of a report said before, the newest state of each first. */
export function listEarlierStates({ db }: Look, reportId: string): Promise<EarlierState[]> {
  return db
    .selectFrom('annual_report_states as k')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'k.authority_id').onRef('p.id', '=', 'k.written_by'),
    )
    .select(['k.section', 'k.body', 'p.name as writtenByName', 'k.written_at as writtenAt'])
    .innerJoin('annual_report_sections as s', (join) =>
      join
        .onRef('s.authority_id', '=', 'k.authority_id')
        .onRef('s.report_id', '=', 'k.report_id')
        .onRef('s.section', '=', 'k.section'),
    )
    .where('k.report_id', '=', reportId)
    .whereRef('k.revision', '<', 's.revision')
    .orderBy('k.section')
    .orderBy('k.revision', 'desc')
    .limit(MOST_SHOWN)
    .execute()
}

/** More than a year's writing of one report, so that a page does not grow without end. */
const MOST_SHOWN = 200
