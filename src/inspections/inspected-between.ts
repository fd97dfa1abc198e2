import { sql } from 'kysely'
import { sightOf } from '#schools/index.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** How long ago a school was inspected last from when on one is to be expected, in months: four school years. */
export const MONTHS_UP_TO_THE_NEXT = 48

/** A school that was inspected within some time: by the latest inspection that is held of it. */
export type Inspected = { schoolId: string; schoolName: string; on: PlainDate; concern: string | null }

/** How many schools were inspected between two days, at how many the last is so long ago that one is to be expected, and of how many none is held. */
export type InspectionsOfYear = { inspected: readonly Inspected[]; expected: number; unknown: number; all: number }

const MOST = 12

/** What is held of inspections of the open schools within sight, by a day: those since another day, newest first, and those to be expected. Two queries. */
export async function inspectionsOfYear(look: Look, from: PlainDate, to: PlainDate): Promise<InspectionsOfYear> {
  const latest = sql`schools s left join (
      select distinct on (r.school_id) r.school_id, r.latest_on, r.latest_concern
      from inspection_rows r join data_sets d on d.authority_id = r.authority_id and d.id = r.data_set_id and d.status = 'applied'
      where r.latest_on is not null and r.latest_on <= ${to}
      order by r.school_id, r.latest_on desc, d.dated_on desc, d.applied_order desc) n on n.school_id = s.id
    where ${withinReach(sightOf(look), 's.id')} and s.status in ('open', 'proposed-to-close')`
  const [{ rows: inspected }, { rows: counts }] = await Promise.all([
    sql<Inspected>`
      select s.id as "schoolId", s.name as "schoolName", n.latest_on as on, n.latest_concern as concern
      from ${latest} and n.latest_on >= ${from} order by n.latest_on desc, s.name_sorted, s.id limit ${MOST}`.execute(
      look.db,
    ),
    sql<{ all: number; expected: number; unknown: number }>`
      select count(*)::integer as all, (count(*) filter (where n.latest_on is null))::integer as unknown,
        (count(*) filter (where n.latest_on <= ${addMonths(to, -MONTHS_UP_TO_THE_NEXT)}))::integer as expected
      from ${latest}`.execute(look.db),
  ])
  return { inspected, ...(counts[0] ?? { all: 0, expected: 0, unknown: 0 }) }
}
