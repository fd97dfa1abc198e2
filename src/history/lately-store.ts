import { sql } from 'kysely'
import type { Power } from '#model/index.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { PastEvent } from './past-event.ts'

/** What is asked of several schools at once: events of these names, or all, since a moment. */
export type LatelyAsk = { schoolIds: readonly string[]; names?: readonly string[]; since: Date; limit: number }

/** So many of a school's newest events are looked at. */
const NEWEST = 30

/** What happened lately in some schools, newest first, each with its school, as far as the person may read of it. One bounded query. */
export async function listLately(
  look: Look,
  { schoolIds, names, since, limit }: LatelyAsk,
): Promise<(PastEvent & { schoolId: string; schoolName: string })[]> {
  if (schoolIds.length === 0) return []
  const { rows } = await sql<PastEvent & { schoolId: string; schoolName: string; audience: Power }>`
    select e.id, e.sequence, e.at, e.name, e.audience, who.name as who, covered.name as "actingFor", e.changes, e.overrides,
      '[]'::jsonb as subjects, s.id as "schoolId", s.name as "schoolName"
    from schools s
      cross join lateral (
        select event_id from event_subjects t
        where t.authority_id = s.authority_id and t.subject_kind = 'school' and t.subject_id = s.id
        order by t.sequence desc limit ${NEWEST}) newest
      join events e on e.authority_id = s.authority_id and e.id = newest.event_id
      left join people who on who.authority_id = e.authority_id and who.id = e.actor_id
      left join people covered on covered.authority_id = e.authority_id and covered.id = e.acting_for_id
    where s.id = any (${[...schoolIds]}::uuid[]) and e.at >= ${since} and ${names ? sql`e.name = any (${[...names]}::text[])` : sql`true`}
    order by e.sequence desc`.execute(look.db)
  return rows.filter(({ audience, schoolId }) => isWithin(look.reach(audience), schoolId)).slice(0, limit)
}
