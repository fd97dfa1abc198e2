import { sql } from 'kysely'
import { rolesWith } from '#people/index.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { teamsOf } from './round.ts'

type Open = { ownerId: string; ownerName: string; schoolId: string; schoolName: string; count: number }

/** No list of what is due has more of them. */
const MOST = 500

/**
 * Whose lines are still to come in a round, with how many schools and the first of them by name: of a team to which a role of theirs belongs nobody has
 * said anything of the school; where teams have no roles, they themselves have not. One's own, and those of the schools for which one proposes.
 */
export async function listLinesOpen(
  look: Look,
  roundId: string,
  people: readonly string[] | undefined,
  schoolId: string | undefined,
): Promise<Open[]> {
  const { model, today, actor, db } = look
  const keepers = new Set(model.roles.filter(({ kind }) => kind === 'service-administrator').map(({ id }) => id))
  const teams = teamsOf(model)
  const pairs = rolesWith(model, 'say-for-team')
    .filter((role) => !keepers.has(role))
    .map((role) => ({
      role,
      own: teams.filter(({ roles }) => roles.includes(role)).map(({ id }) => id),
      isFree: teams.some(({ roles }) => roles.length === 0),
    }))
    .filter(({ own, isFree }) => isFree || own.length > 0)
  if (pairs.length === 0) return []
  const { rows } = await sql<Open>`
    select p.id as "ownerId", p.name as "ownerName", count(*)::integer as count,
      (array_agg(o.id order by o.name_sorted, o.id))[1] as "schoolId", (array_agg(o.name order by o.name_sorted, o.id))[1] as "schoolName"
    from (
      select distinct h.authority_id, h.person_id, s.id, s.name, s.name_sorted
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as t(role text, own jsonb)
        join held_roles h on h.role = t.role and h.started_on <= ${today} and (h.finished_on is null or ${today} <= h.finished_on)
          and ${people ? sql`h.person_id = any (${[...people]}::uuid[])` : sql`true`}
        join schools s on s.authority_id = h.authority_id and s.status in ('open', 'proposed-to-close')
          and (h.scope = 'authority' or s.id = h.school_id or h.group_id in (
            select m.group_id from group_memberships m where m.authority_id = h.authority_id and m.school_id = s.id
              and (m.started_on is null or m.started_on <= ${today}) and (m.finished_on is null or ${today} <= m.finished_on)))
      where ${schoolId ? sql`s.id = ${schoolId}` : sql`true`}
        and (h.person_id = ${actor.personId} or ${withinReach(look.reach('propose-need'), 's.id')})
        and not exists (select from need_lines l where l.authority_id = s.authority_id and l.round_id = ${roundId} and l.school_id = s.id
          and (t.own ? l.team or jsonb_array_length(t.own) = 0 and l.said_by = h.person_id))
    ) o join people p on p.authority_id = o.authority_id and p.id = o.person_id
    group by p.id, p.name, p.name_sorted order by p.name_sorted, p.id limit ${MOST}`.execute(db)
  return rows
}
