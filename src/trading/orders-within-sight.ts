import { sql, type Expression, type SqlBool } from 'kysely'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Of which orders `o` somebody may know, as a part of a query: `maySeeOrder` of many at once, which a test holds equal. */
export const ordersWithinSight = (look: Look): Expression<SqlBool> =>
  sql<SqlBool>`(${withinReach(look.reach('see-charges'), 'o.school_id')}
    or (o.may_hold_content and ${withinReach(look.reach('see-school'), 'o.school_id')}))`
