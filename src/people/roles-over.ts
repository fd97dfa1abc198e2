import { anyOf } from '#db/sets.ts'
import { sql } from 'kysely'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
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

/** Of some people and schools, read at once: who holds what over which school on a day, and what is held at each, as above. */
export async function openRolesOver(look: Look, personIds: readonly string[], schoolIds: readonly string[]) {
  const covers = await look.db
    .selectFrom('covers')
    .select([
      'person_id as personId',
      'covered_id as coveredId',
      'started_on as startedOn',
      'finished_on as finishedOn',
    ])
    .where('person_id', '=', anyOf(personIds))
    .execute()
  const held = await look.db
    .selectFrom('held_roles')
    .select(['person_id as personId', 'role', 'scope', 'school_id as schoolId', 'group_id as groupId'])
    .select(['started_on as startedOn', 'finished_on as finishedOn'])
    .where(({ or, eb }) =>
      or([
        eb('person_id', '=', anyOf([...personIds, ...covers.map(({ coveredId }) => coveredId)])),
        eb('school_id', '=', anyOf(schoolIds)),
      ]),
    )
    .execute()
  const memberships = await look.db
    .selectFrom('group_memberships')
    .select(['school_id as schoolId', 'group_id as groupId', 'started_on as startedOn', 'finished_on as finishedOn'])
    .where('school_id', '=', anyOf(schoolIds))
    .execute()
  const isIn = (groupId: string | null, schoolId: string, on: PlainDate) =>
    memberships.some((each) => each.groupId === groupId && each.schoolId === schoolId && coversDay(each, on))
  return {
    over(personId: string, schoolId: string, on: PlainDate): string[] {
      const covered = covers.filter((cover) => cover.personId === personId && coversDay(cover, on))
      const people = new Set([personId, ...covered.map(({ coveredId }) => coveredId)])
      const theirs = held.filter(
        (each) =>
          people.has(each.personId) &&
          coversDay(each, on) &&
          (each.scope === 'authority' || each.schoolId === schoolId || isIn(each.groupId, schoolId, on)),
      )
      return [...new Set(theirs.map(({ role }) => role))]
    },
    filled(schoolId: string, on: PlainDate): Set<string> {
      return new Set(held.filter((each) => each.schoolId === schoolId && coversDay(each, on)).map(({ role }) => role))
    },
  }
}

const isOn = (on: PlainDate) =>
  sql<boolean>`(m.started_on is null or m.started_on <= ${on}) and (m.finished_on is null or m.finished_on >= ${on})`
