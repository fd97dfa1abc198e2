import { sql, type RawBuilder } from 'kysely'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Whether a school `s` of a query is one whose work whoever looks oversees: who writes or checks of it, or reads reports of the service. */
export const isOverseenBy = (
  look: Look,
): RawBuilder<boolean> => sql<boolean>`(${withinReach(look.reach('write'), 's.id')}
  or ${withinReach(look.reach('check'), 's.id')} or ${look.reach('see-reports').everything}::boolean)`

/** Only schools `s` after one of them, by name. */
export const afterSchoolByName = (schoolId: string): RawBuilder<boolean> =>
  sql<boolean>`(s.name_sorted, s.id) > (select a.name_sorted, a.id from schools a where a.id = ${schoolId})`
