import { sql } from 'kysely'
import { countsToday } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { mayBeRead } from './strength-store.ts'
import type { PointSort, PointStatus } from './strength.ts'

/** A community, as every school of the service may know of it. */
export type Community = { id: string; name: string }

/** RO-62. A community of the kind whose schools look to each other; undefined where there is none. */
export async function findCommunity(look: Look, kind: string, id: string): Promise<Community | undefined> {
  return look.db
    .selectFrom('groups')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
}

/** A school of a community and one point of its record; a school of which nothing may be read stands once with none. */
export type CommunityLine = {
  schoolId: string
  schoolName: string
  id: string | null
  title: string | null
  sort: PointSort | null
  aspect: string | null
  status: PointStatus | null
  confirmedOn: PlainDate | null
  isOpen: boolean | null
}

/** RO-62. The overview of a community: its schools, each with the points that the person may read, by school and aspect. */
export async function listCommunity(look: Look, groupId: string): Promise<CommunityLine[]> {
  const { rows } = await sql<CommunityLine>`
    select s.id as "schoolId", s.name as "schoolName", e.id, e.title, e.sort, e.aspect, e.status, e.confirmed_on::text as "confirmedOn", e.is_open as "isOpen"
    from group_memberships m join schools s on s.authority_id = m.authority_id and s.id = m.school_id
    left join strength_points e on e.authority_id = s.authority_id and e.school_id = s.id and e.status <> 'withdrawn'
      and e.sort in ('strength', 'expertise', 'area') and ${mayBeRead(look)}
    where m.group_id = ${groupId} and ${countsToday(look)} and s.status <> 'closed'
    order by s.name_sorted, s.id, e.sort desc, e.aspect, e.title, e.id limit 2000`.execute(look.db)
  return rows
}
