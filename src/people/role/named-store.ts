import { sql, type RawBuilder } from 'kysely'
import type { ServiceModel } from '#model/index.ts'
import type { Look } from '#work/work.ts'

/** The roles of which every school has one: whom the service asks about a school. */
const rolesWithOnePerSchool = ({ roles }: ServiceModel): string[] =>
  roles.filter(({ onePerSchool }) => onePerSchool).map(({ id }) => id)

const held = (
  look: Look,
) => sql`h.authority_id = s.authority_id and h.role = any (${rolesWithOnePerSchool(look.model)}::text[])
  and h.started_on <= ${look.today} and (h.finished_on is null or h.finished_on >= ${look.today})
  and (h.school_id = s.id or h.group_id in (select m.group_id from group_memberships m
    where m.authority_id = s.authority_id and m.school_id = s.id and (m.started_on is null or m.started_on <= ${look.today})
      and (m.finished_on is null or m.finished_on >= ${look.today})))`

/** Who is named for a school `s` of a query today; null where nobody is. */
export const namedForSchool = (look: Look): RawBuilder<string | null> => sql<string | null>`(
  select p.name from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
  where ${held(look)} order by p.name_sorted, p.id limit 1)`

/** Whether somebody is named for a school `s` of a query today. */
export const isNamedFor = (look: Look, personId: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from held_roles h where h.person_id = ${personId} and ${held(look)})`

/** Who is named for schools today, by name: by whom a list of schools is narrowed. */
export async function listNamedAdvisers(look: Look): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from people p
    where exists (select from held_roles h where h.authority_id = p.authority_id and h.person_id = p.id
      and h.role = any (${rolesWithOnePerSchool(look.model)}::text[]) and h.scope <> 'authority'
      and h.started_on <= ${look.today} and (h.finished_on is null or h.finished_on >= ${look.today}))
    order by p.name_sorted, p.id limit 300`.execute(look.db)
  return rows
}
