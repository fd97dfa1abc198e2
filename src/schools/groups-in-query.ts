import { sql, type RawBuilder } from 'kysely'
import type { Look } from '#work/work.ts'

/** Whether a membership `m` of a query counts today; one without a beginning has always been. */
export const countsToday = ({ today }: Look): RawBuilder<boolean> =>
  sql<boolean>`(m.started_on is null or m.started_on <= ${today}) and (m.finished_on is null or m.finished_on >= ${today})`

/** The ids of the schools that are in a group today, as a query within another. */
export const schoolsInGroup = (look: Look, groupId: string): RawBuilder<unknown> =>
  sql`select m.school_id from group_memberships m where m.group_id = ${groupId}::uuid and ${countsToday(look)}`
