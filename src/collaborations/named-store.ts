import { sql } from 'kysely'
import { countsToday, sortedName, type TypedSchool } from '#schools/index.ts'
import type { Look } from '#work/work.ts'

/** A school as joint work names it: every school of the service is known by its name to the others, as in a directory. */
export type NamedSchool = TypedSchool & { status: string }

const PLACING = sql`s.id, s.urn, s.name, s.type_name as "typeName", s.type_group_name as "typeGroupName", s.phase_name as "phaseName",
  s.resourced_provision as "resourcedProvision", s.status`

/** The schools that somebody ticked by id, or typed, each by URN or whole name. */
export async function findNamedSchools(
  look: Look,
  ids: readonly string[],
  lines: readonly string[],
): Promise<NamedSchool[]> {
  const { rows } = await sql<NamedSchool>`
    select ${PLACING} from schools s where s.id = any (${[...ids]}::uuid[]) or s.urn = any (${[...lines]}::text[])
      or s.name_sorted = any (${lines.map(sortedName)}::text[]) order by s.name_sorted, s.id limit 500`.execute(look.db)
  return rows
}

/** A community of schools: one's own where a school of one's own is in it. */
export type CommunityToChoose = { id: string; name: string; isOwn: boolean }

/** Communities, one's own first. */
export async function listCommunitiesToChoose(
  look: Look,
  kind: string,
  own: readonly string[],
): Promise<CommunityToChoose[]> {
  const { rows } = await sql<CommunityToChoose>`
    select g.id, g.name, exists (select from group_memberships m where m.authority_id = g.authority_id and m.group_id = g.id
      and m.school_id = any (${[...own]}::uuid[]) and ${countsToday(look)}) as "isOwn"
    from groups g where g.kind = ${kind} and (g.finished_on is null or g.finished_on >= ${look.today})
    order by "isOwn" desc, g.name_sorted, g.id limit 1000`.execute(look.db)
  return rows
}

/** The open schools of a community by name. */
export async function listSchoolsOfCommunity(
  look: Look,
  kind: string,
  groupId: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, s.name from group_memberships m join groups g on g.authority_id = m.authority_id and g.id = m.group_id
    join schools s on s.authority_id = m.authority_id and s.id = m.school_id
    where g.id = ${groupId} and g.kind = ${kind} and ${countsToday(look)} and s.status <> 'closed'
    order by s.name_sorted, s.id limit 500`.execute(look.db)
  return rows
}

/** Somebody who may be named in joint work, with the schools over which they hold any role, and the communities of those. */
export type PersonToName = {
  personId: string
  name: string
  /** Which of the roles that were asked for. */
  roles: string[]
  schoolIds: string[]
  schoolNames: string[]
  communityIds: string[]
}

/** Who holds one of some roles today. */
export async function listPeopleToName(
  look: Look,
  roles: readonly string[],
  community: string,
): Promise<PersonToName[]> {
  const { today } = look
  const counts = (of: string) =>
    sql`${sql.ref(`${of}.started_on`)} <= ${today} and (${sql.ref(`${of}.finished_on`)} is null or ${today} <= ${sql.ref(`${of}.finished_on`)})`
  const { rows } = await sql<PersonToName>`
    select p.id as "personId", p.name,
      (select array_agg(distinct h.role) from held_roles h where h.authority_id = p.authority_id and h.person_id = p.id
        and h.role = any (${[...roles]}::text[]) and ${counts('h')}) as roles,
      coalesce(array_agg(distinct s.id::text) filter (where s.id is not null), '{}') as "schoolIds",
      coalesce(array_agg(distinct s.name) filter (where l.scope = 'school' and s.id is not null), '{}') as "schoolNames",
      coalesce(array_agg(distinct g.id::text) filter (where g.id is not null), '{}') as "communityIds"
    from people p
    left join held_roles l on l.authority_id = p.authority_id and l.person_id = p.id and l.scope <> 'authority' and ${counts('l')}
    left join group_memberships o on o.authority_id = l.authority_id and o.group_id = l.group_id
      and (o.started_on is null or o.started_on <= ${today}) and (o.finished_on is null or o.finished_on >= ${today})
    left join schools s on s.authority_id = l.authority_id and s.id = coalesce(l.school_id, o.school_id)
    left join group_memberships m on m.authority_id = s.authority_id and m.school_id = s.id and ${countsToday(look)}
    left join groups g on g.authority_id = p.authority_id and g.id = coalesce(l.group_id, m.group_id) and g.kind = ${community}
    where exists (select from held_roles h where h.authority_id = p.authority_id and h.person_id = p.id and h.role = any (${[...roles]}::text[]) and ${counts('h')})
    group by p.authority_id, p.id, p.name, p.name_sorted order by p.name_sorted, p.id limit 5000`.execute(look.db)
  return rows
}
