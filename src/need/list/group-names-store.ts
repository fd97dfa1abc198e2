import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** The groups of some schools by name, whenever they were in them. */
export async function listGroupNames(
  { db }: Look,
  schoolIds: readonly string[],
): Promise<{ schoolId: string; name: string; startedOn: PlainDate | null; finishedOn: PlainDate | null }[]> {
  return db
    .selectFrom('group_memberships as m')
    .innerJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'm.authority_id').onRef('g.id', '=', 'm.group_id'),
    )
    .select(['m.school_id as schoolId', 'g.name', 'm.started_on as startedOn', 'm.finished_on as finishedOn'])
    .where('m.school_id', '=', sql<string>`any (${[...schoolIds]}::uuid[])`)
    .orderBy('g.name_sorted')
    .execute()
}
