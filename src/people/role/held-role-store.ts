import { sql } from 'kysely'
import { anyOf, insertRows } from '#db/sets.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { KindOfUser } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { HeldRole } from '../held-role.ts'
import { shownRoles } from './secret-roles.ts'

/** Held roles with the names to show them by. Every reading of them begins here. */
function heldRoles(look: Look) {
  const { db, today } = look
  return db
    .selectFrom('held_roles as h')
    .innerJoin('people as p', 'p.id', 'h.person_id')
    .leftJoin('schools as s', 's.id', 'h.school_id')
    .leftJoin('groups as g', 'g.id', 'h.group_id')
    .select([
      'h.id',
      'h.person_id as personId',
      'p.name as personName',
      'h.role',
      'h.kind',
      'h.scope',
      'h.school_id as schoolId',
      'h.group_id as groupId',
      sql<string | null>`coalesce(s.name, g.name)`.as('placeName'),
      // A group's schools of today and to come: those that have left it are no longer its holder's.
      sql<string[]>`case h.scope when 'school' then array[h.school_id] when 'group' then array(
        select m.school_id from group_memberships m
        where m.group_id = h.group_id and (m.finished_on is null or m.finished_on >= ${today})) else '{}' end`.as(
        'schoolIds',
      ),
      'h.standing',
      'h.note',
      'h.started_on as startedOn',
      'h.finished_on as finishedOn',
      'h.revision',
    ])
    .where(shownRoles(look))
}

/** All that people hold, held and will hold: what begins last stands first. */
export async function listRolesOf(look: Look, personIds: readonly string[]): Promise<HeldRole[]> {
  if (personIds.length === 0) return []
  return heldRoles(look)
    .where('h.person_id', '=', anyOf(personIds))
    .orderBy('h.started_on', 'desc')
    .orderBy('h.id', 'desc')
    .execute()
}

/** Everyone who holds, held or will hold a role in a school, by itself or by a group in which the school stands. */
export async function listRolesIn(
  look: Look,
  schoolIds: readonly string[],
  roles?: readonly string[],
): Promise<HeldRole[]> {
  if (schoolIds.length === 0 || roles?.length === 0) return []
  const wanted = anyOf(schoolIds)
  // Two ways in, each by its own index: an `or` over both would read every role of the service.
  const ids = look.db
    .selectFrom('held_roles as own')
    .select('own.id')
    .where('own.school_id', '=', wanted)
    .unionAll(
      look.db
        .selectFrom('group_memberships as m')
        .innerJoin('held_roles as through', 'through.group_id', 'm.group_id')
        .select('through.id')
        .where('m.school_id', '=', wanted)
        .where(({ or, eb }) => or([eb('m.finished_on', 'is', null), eb('m.finished_on', '>=', look.today)])),
    )
  return heldRoles(look)
    .where('h.id', 'in', ids)
    .$if(roles !== undefined, (query) => query.where('h.role', 'in', [...(roles ?? [])]))
    .orderBy('h.started_on', 'desc')
    .orderBy('h.id', 'desc')
    .execute()
}

/** Those who hold a role today, each person once, by name: at most `atMost`. */
export async function listHoldersOf(
  look: Look,
  roles: readonly string[],
  atMost: number,
): Promise<{ personId: string; name: string; schools: number }[]> {
  if (roles.length === 0) return []
  return look.db
    .selectFrom('held_roles as h')
    .innerJoin('people as p', 'p.id', 'h.person_id')
    .select(['p.id as personId', 'p.name', sql<number>`count(distinct h.school_id)`.as('schools')])
    .where('h.role', 'in', [...roles])
    .where(heldOn(look.today))
    .groupBy(['p.id', 'p.name', 'p.name_sorted'])
    .orderBy('p.name_sorted')
    .orderBy('p.id')
    .limit(atMost)
    .execute()
}

/** A held role of a person, held fast so that nobody else ends it meanwhile. Throws NotFound. */
export async function getRoleToChange(work: Look, personId: string, heldRoleId: string): Promise<HeldRole> {
  const locked = await work.db
    .selectFrom('held_roles')
    .select('id')
    .where('id', '=', heldRoleId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!locked) throw new NotFound('held role', heldRoleId)
  return getRole(work, personId, heldRoleId)
}

/** A held role of a person. Throws NotFound. */
export async function getRole(look: Look, personId: string, heldRoleId: string): Promise<HeldRole> {
  const found = await heldRoles(look)
    .where('h.id', '=', heldRoleId)
    .where('h.person_id', '=', personId)
    .executeTakeFirst()
  if (!found) throw new NotFound('held role', heldRoleId)
  return found
}

/** Holds what people hold fast, so that nobody else ends it meanwhile. */
export async function holdRolesOf({ db }: Work, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await db
    .selectFrom('held_roles')
    .select('id')
    .where('person_id', '=', anyOf(personIds))
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Everyone who holds, held or will hold a role of a kind. */
export async function listRolesOfKind(look: Look, kind: KindOfUser): Promise<HeldRole[]> {
  return heldRoles(look).where('h.kind', '=', kind).execute()
}

/** How many people other than one hold a role of these kinds from a day on without an end. */
export async function countOthersOfKind(
  look: Look,
  kind: KindOfUser,
  heldRoleId: string,
  on: PlainDate,
): Promise<number> {
  const { others } = await look.db
    .selectFrom('held_roles as h')
    .select(({ fn }) => fn.countAll<number>().as('others'))
    .where('h.kind', '=', kind)
    .where('h.id', '<>', heldRoleId)
    .where('h.started_on', '<=', on)
    .where('h.finished_on', 'is', null)
    .executeTakeFirstOrThrow()
  return others
}

/** A held role as it is written: under the model of the day on which it begins. */
export type NewHeldRole = Omit<HeldRole, 'personName' | 'placeName' | 'schoolIds' | 'revision'> & {
  modelVersionId: string
}

/** Writes held roles: one statement, however many. */
export async function addRoles({ db, actor }: Work, roles: readonly NewHeldRole[]): Promise<void> {
  await insertRows(
    db,
    'held_roles',
    {
      ...{ authority_id: 'uuid', id: 'uuid', person_id: 'uuid', role: 'text', kind: 'text', model_version_id: 'uuid' },
      ...{ scope: 'text', school_id: 'uuid', group_id: 'uuid', standing: 'text', note: 'text' },
      ...{ started_on: 'date', finished_on: 'date' },
    },
    roles.map((held) => ({
      ...{ authority_id: actor.authorityId, id: held.id, person_id: held.personId, role: held.role, kind: held.kind },
      ...{ model_version_id: held.modelVersionId, scope: held.scope, school_id: held.schoolId },
      ...{ group_id: held.groupId, standing: held.standing, note: held.note },
      ...{ started_on: held.startedOn, finished_on: held.finishedOn },
    })),
  )
}

/** The last day of a held role, and how often it was changed on the way there. */
export type Ending = { id: string; finishedOn: PlainDate; times: number }

/** Writes the last days of held roles: one statement, however many. */
export async function finishRoles({ db }: Work, endings: readonly Ending[]): Promise<void> {
  if (endings.length === 0) return
  const rows = endings.map(({ id, finishedOn, times }) => ({ id, finished_on: finishedOn, times }))
  await sql`
    update held_roles set finished_on = row.finished_on, revision = held_roles.revision + row.times
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, finished_on date, times integer)
    where held_roles.id = row.id`.execute(db)
}

/** A query's face of `isHeldOn`, for held roles under the name h. */
export function heldOn(date: PlainDate) {
  return sql<boolean>`h.started_on <= ${date} and (h.finished_on is null or ${date} <= h.finished_on)`
}
