import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/**
 * The roles of the model that somebody holds over a school on a day, or whoever they cover then does: at the school, at a
 * group it is in then, or service-wide.
 */
export async function listRolesOver(look: Look, personId: string, schoolId: string, on: PlainDate): Promise<string[]> {
  const rows = await look.db
    .selectFrom('held_roles as held')
    .select('held.role')
    .distinct()
    .where((where) =>
      where.or([
        where('held.person_id', '=', personId),
        where('held.person_id', 'in', (inner) =>
          inner
            .selectFrom('covers as c')
            .select('c.covered_id')
            .where('c.person_id', '=', personId)
            .where('c.started_on', '<=', on)
            .where('c.finished_on', '>=', on),
        ),
      ]),
    )
    .where('held.started_on', '<=', on)
    .where((where) => where.or([where('held.finished_on', 'is', null), where('held.finished_on', '>=', on)]))
    .where((where) =>
      where.or([
        where('held.scope', '=', 'authority'),
        where('held.school_id', '=', schoolId),
        where('held.group_id', 'in', (inner) =>
          inner
            .selectFrom('group_memberships as m')
            .select('m.group_id')
            .where('m.school_id', '=', schoolId)
            .where(isOn(on)),
        ),
      ]),
    )
    .execute()
  return rows.map(({ role }) => role)
}

/** The roles of the model that somebody holds at the school itself on a day. */
export async function listFilledRoles(look: Look, schoolId: string, on: PlainDate): Promise<Set<string>> {
  const rows = await look.db
    .selectFrom('held_roles')
    .select('role')
    .distinct()
    .where('school_id', '=', schoolId)
    .where('started_on', '<=', on)
    .where((where) => where.or([where('finished_on', 'is', null), where('finished_on', '>=', on)]))
    .execute()
  return new Set(rows.map(({ role }) => role))
}

const isOn = (on: PlainDate) =>
  sql<boolean>`(m.started_on is null or m.started_on <= ${on}) and (m.finished_on is null or m.finished_on >= ${on})`
