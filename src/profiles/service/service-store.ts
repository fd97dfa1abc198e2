import { sql } from 'kysely'
import { sightOf } from '#schools/index.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { SchoolOfList } from './service-figures.ts'

/** The open schools that a person may know of, of one group or their own where that is asked. One query. */
export async function listSchoolsToCompare(
  look: Look,
  { group, isMine }: { group: string | undefined; isMine: boolean },
): Promise<SchoolOfList[]> {
  const { rows } = await sql<SchoolOfList>`
    select s.id, s.name, s.name_sorted as "nameSorted", s.phase_name as phase, s.district_name as district
    from schools s
    where ${withinReach(sightOf(look), 's.id')} and s.status in ('open', 'proposed-to-close')
      and ${isMine ? sql`s.id = any (${ownSchoolsOf(look.actor)}::uuid[])` : sql`true`}
      and ${
        group
          ? sql`exists (select from group_memberships m where m.authority_id = s.authority_id and m.school_id = s.id
              and m.group_id = ${group} and m.started_on <= ${look.today}
              and (m.finished_on is null or m.finished_on >= ${look.today}))`
          : sql`true`
      }
    order by s.name_sorted, s.id`.execute(look.db)
  return rows
}

/** The groups by which a list of figures can be narrowed. */
export async function listGroupsToCompare({ db }: Look): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('groups').select(['id', 'name']).orderBy('name_sorted').limit(500).execute()
}
