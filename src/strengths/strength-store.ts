import { sql } from 'kysely'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { areasReach, mayWriteOfService } from './strength-policy.ts'
import type { Point, PointCheck, PointOwner } from './strength.ts'

/** RO-65. Points that somebody may read: all of the schools whose audits they read, else what is verified and open. */
const points = (look: Look) =>
  look.db
    .selectFrom('strength_points as e')
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'e.authority_id').onRef('s.id', '=', 'e.school_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'e.authority_id').onRef('p.id', '=', 'e.said_by'),
    )
    .select([
      'e.id',
      'e.school_id as schoolId',
      's.name as schoolName',
      'e.partner',
      'e.model_version_id as modelVersionId',
      'e.sort',
      'e.aspect',
      'e.title',
      'e.about',
      'e.evidence',
      'e.marks',
      'e.status',
      'p.name as saidByName',
      'e.said_on as saidOn',
      'e.before_id as beforeId',
      'e.confirmed_on as confirmedOn',
      'e.is_open as isOpen',
      'e.withdrawn_on as withdrawnOn',
      'e.withdrawn_because as withdrawnBecause',
      'e.revision',
    ])
    .where(mayBeRead(look))

/** RO-65. The same condition for any query of points `e`. */
export const mayBeRead = (look: Look) =>
  sql<boolean>`(e.status = 'verified' and e.sort in ('strength', 'expertise') or e.is_open and e.status <> 'withdrawn'
    or e.school_id is not null and ${withinReach(areasReach(look), 'e.school_id')}
    or e.school_id is null and ${mayWriteOfService(look)}::boolean)`

/** One that the person may read; undefined when there is none. */
export const findPoint = (look: Look, id: string): Promise<Point | undefined> =>
  points(look).where('e.id', '=', id).executeTakeFirst()

/** The same, held until the deed ends. */
export async function findPointToChange(work: Work, id: string): Promise<Point | undefined> {
  await work.db.selectFrom('strength_points').select('id').where('id', '=', id).forUpdate().execute()
  return findPoint(work, id)
}

/** RO-60. All points of a school, or with none of the service and its partners, that the person may read, also those withdrawn: the newest first. */
export const listPointsOf = (look: Look, { schoolId }: Pick<PointOwner, 'schoolId'>): Promise<Point[]> =>
  points(look)
    .where(schoolId ? sql<boolean>`e.school_id = ${schoolId}::uuid` : sql<boolean>`e.school_id is null`)
    .orderBy('e.said_on', 'desc')
    .orderBy('e.id', 'desc')
    .limit(1000)
    .execute()

/** RO-60. Each time that a point was tested, the latest first. */
export async function listChecksOf(look: Look, pointId: string): Promise<PointCheck[]> {
  const { rows } = await sql<PointCheck>`
    select c.id, c.checked_on::text as "checkedOn", h.name as "headName", w.name as "withName", c.looked_at as "lookedAt"
    from strength_checks c join people h on h.authority_id = c.authority_id and h.id = c.head_id
    join people w on w.authority_id = c.authority_id and w.id = c.with_id
    where c.point_id = ${pointId} order by c.checked_on desc, c.id desc limit 200`.execute(look.db)
  return rows
}

/** Somebody who may verify: as a head, or with one; and the schools at which they are a head. */
export type Verifier = { personId: string; name: string; role: string; schoolIds: string[]; schoolNames: string[] }

/** RO-58. Who holds one of some roles today, with the schools at which they hold any role of a head. */
export async function listVerifiers(
  look: Look,
  roles: readonly string[],
  heads: readonly string[],
): Promise<Verifier[]> {
  const { rows } = await sql<Verifier>`
    select p.id as "personId", p.name, min(h.role) as role,
      coalesce(array_agg(distinct l.school_id::text) filter (where l.school_id is not null), '{}') as "schoolIds",
      coalesce(array_agg(distinct s.name) filter (where s.id is not null), '{}') as "schoolNames"
    from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
    left join held_roles l on l.authority_id = h.authority_id and l.person_id = h.person_id and l.role = any (${[...heads]}::text[])
      and l.scope = 'school' and l.started_on <= ${look.today} and (l.finished_on is null or ${look.today} <= l.finished_on)
    left join schools s on s.authority_id = l.authority_id and s.id = l.school_id
    where h.role = any (${[...roles]}::text[]) and h.started_on <= ${look.today} and (h.finished_on is null or ${look.today} <= h.finished_on)
    group by p.id, p.name, p.name_sorted order by p.name_sorted, p.id limit 5000`.execute(look.db)
  return rows
}
