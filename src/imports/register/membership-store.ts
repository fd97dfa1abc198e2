import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/** The kinds of group that the register names; all others are the service's own and not touched. */
export const REGISTER_GROUP_KINDS = ['trust', 'diocese', 'federation'] as const

/**
 * Brings the trusts, dioceses and federations of the schools that an import touched up to what the register now says.
 * A membership begins today, and ends the day before another begins or on the day the school closed (XX-13).
 */
export async function followMemberships(look: Look, importId: string): Promise<void> {
  await nameGroups(look, importId)
  await endMemberships(look, importId)
  await openMemberships(look, importId)
}

/** Finds, makes or names again the groups in which the touched schools stand. */
export async function nameGroups(look: Look, importId: string): Promise<void> {
  await findWanted(look, importId)
  await findGroups(look)
}

/** What the register says of each touched school, a row for each group. A closed school stands in none. */
async function findWanted({ db }: Look, importId: string): Promise<void> {
  await sql`drop table if exists pg_temp.touched_schools, pg_temp.wanted_memberships`.execute(db)
  await sql`create temporary table touched_schools on commit drop as
    select s.id, s.status, s.closed_on, s.trust_name, s.trust_code, s.diocese_name, s.federation_name
    from import_changes c join schools s on s.id = c.school_id
    where c.import_id = ${importId} and c.kind in ('new', 'changed', 'closed') and c.undoing is null`.execute(db)
  await sql`create temporary table wanted_memberships on commit drop as
    select distinct on (school_id, kind, name) school_id, kind, name, code, coalesce('code ' || code, lower(name)) as key,
      null::uuid as group_id from (
      select s.id as school_id, 'trust' as kind, t.name, nullif(t.code, '') as code
      from touched_schools s
        cross join lateral unnest(string_to_array(s.trust_name, '; '), string_to_array(s.trust_code, '; ')) t (name, code)
      where s.status <> 'closed'
      union all
      select s.id, 'diocese', s.diocese_name, null from touched_schools s where s.status <> 'closed'
      union all
      select s.id, 'federation', name, null from touched_schools s
        cross join lateral unnest(string_to_array(s.federation_name, '; ')) name
      where s.status <> 'closed') named
    where name is not null and lower(name) not in ('', 'not applicable', 'does not apply', 'none')`.execute(db)
  await sql`analyze touched_schools, wanted_memberships`.execute(db)
}

/** Finds each wanted group by its code, or by its name where the file has no code, and makes those that are not there. */
async function findGroups({ db, actor }: Look): Promise<void> {
  await sql`drop table if exists pg_temp.wanted_groups`.execute(db)
  await sql`create temporary table wanted_groups on commit drop as
    select kind, code, key, min(name) as name, null::uuid as group_id from wanted_memberships group by 1, 2, 3`.execute(
    db,
  )
  await sql`update groups set code = w.code, revision = revision + 1 from wanted_groups w
    where groups.kind = w.kind and groups.code is null and groups.name_sorted = lower(w.name) and w.code is not null
      and not exists (select from groups g where g.kind = w.kind and g.code = w.code)
      and not exists (select from wanted_groups o where o.kind = w.kind and lower(o.name) = lower(w.name) and o.code < w.code)
      and not exists (select from groups g where g.kind = w.kind and g.code is null
        and g.name_sorted = groups.name_sorted and g.id < groups.id)`.execute(db)
  await sql`update groups set name = w.name, name_sorted = lower(w.name), revision = revision + 1 from wanted_groups w
    where groups.kind = w.kind and groups.code = w.code and groups.name <> w.name`.execute(db)
  await sql`update wanted_groups w set group_id = g.id from groups g where g.kind = w.kind and g.code = w.code`.execute(
    db,
  )
  await sql`update wanted_groups w set group_id = g.id
    from (select distinct on (kind, name_sorted) kind, name_sorted, id from groups
      order by kind, name_sorted, finished_on is not null, id) g
    where w.code is null and g.kind = w.kind and g.name_sorted = w.key`.execute(db)
  await sql`with made as (
      update wanted_groups set group_id = gen_random_uuid() where group_id is null returning group_id, kind, name, code)
    insert into groups (authority_id, id, kind, name, name_sorted, code)
    select ${actor.authorityId}, group_id, kind, name, lower(name), code from made`.execute(db)
  await sql`update wanted_memberships m set group_id = w.group_id from wanted_groups w
    where w.kind = m.kind and w.key = m.key`.execute(db)
}

async function endMemberships({ db, actor, today }: Look, importId: string): Promise<void> {
  const left = sql`
    from touched_schools s join group_memberships m on m.school_id = s.id join groups g on g.id = m.group_id
    where g.kind in (${sql.join([...REGISTER_GROUP_KINDS])}) and m.finished_on is null
      and not exists (select from wanted_memberships w where w.school_id = m.school_id and w.group_id = m.group_id)`
  const lastDay = sql`case when s.status = 'closed' and s.closed_on < ${today}::date then s.closed_on else ${today}::date - 1 end`
  await sql`insert into import_memberships (authority_id, id, import_id, what, membership_id, group_id, school_id, started_on)
    select ${actor.authorityId}, gen_random_uuid(), ${importId},
      case when m.started_on > ${lastDay} then 'removed' else 'ended' end, m.id, m.group_id, m.school_id, m.started_on
    ${left}`.execute(db)
  const ours = sql`k.import_id = ${importId} and k.membership_id = group_memberships.id`
  await sql`update group_memberships set finished_on = ${lastDay}
    from import_memberships k join touched_schools s on s.id = k.school_id
    where ${ours} and k.what = 'ended' and group_memberships.finished_on is null`.execute(db)
  await sql`delete from group_memberships using import_memberships k where ${ours} and k.what = 'removed'`.execute(db)
}

async function openMemberships({ db, actor, today }: Look, importId: string): Promise<void> {
  await sql`with opened as (
      insert into group_memberships (authority_id, id, group_id, school_id, started_on)
      select ${actor.authorityId}, gen_random_uuid(), w.group_id, w.school_id, ${today}::date
      from (select distinct school_id, group_id from wanted_memberships) w
      where not exists (select from group_memberships m
        where m.school_id = w.school_id and m.group_id = w.group_id and m.finished_on is null)
      returning id, group_id, school_id, started_on)
    insert into import_memberships (authority_id, id, import_id, what, membership_id, group_id, school_id, started_on)
    select ${actor.authorityId}, gen_random_uuid(), ${importId}, 'opened', id, group_id, school_id, started_on from opened`.execute(
    db,
  )
}

/** Takes back what an import did to the memberships of the schools that were put back. */
export async function undoMemberships({ db, actor }: Look, importId: string): Promise<void> {
  const putBack = sql`k.import_id = ${importId} and exists (select from import_changes c
    where c.import_id = ${importId} and c.school_id = k.school_id and c.undoing is null)`
  await sql`delete from group_memberships using import_memberships k
    where ${putBack} and k.what = 'opened' and k.membership_id = group_memberships.id`.execute(db)
  await sql`update group_memberships set finished_on = null from import_memberships k
    where ${putBack} and k.what = 'ended' and k.membership_id = group_memberships.id`.execute(db)
  await sql`insert into group_memberships (authority_id, id, group_id, school_id, started_on)
    select ${actor.authorityId}, k.membership_id, k.group_id, k.school_id, k.started_on from import_memberships k
    where ${putBack} and k.what = 'removed' and exists (select from schools s where s.id = k.school_id)`.execute(db)
}

/** Trusts, dioceses and federations that an import's memberships opened and that no school stands in any more. */
export async function listEmptiedGroups({ db }: Look, importId: string): Promise<string[]> {
  const { rows } = await sql<{ group_id: string }>`select distinct k.group_id from import_memberships k
    where k.import_id = ${importId} and k.what = 'opened'
      and not exists (select from group_memberships m where m.group_id = k.group_id)`.execute(db)
  return rows.map(({ group_id }) => group_id)
}

export async function removeGroups({ db }: Look, ids: readonly string[]): Promise<void> {
  await sql`delete from groups where id = any (${[...ids]}::uuid[])`.execute(db)
}
