import { sql } from 'kysely'
import { peopleActedFor } from '#work/actor.ts'
import type { Look } from '#work/work.ts'

type Invited = { id: string; modelVersionId: string; pathwayId: string; roles: string[] }

/**
 * SH-59, SH-103. The cases of a school, or one case, to whose team somebody is invited by a role that they hold there, or whoever they cover does:
 * from the day on which support began; where it is over, if they held it on its last day and hold such a role still. The newest first.
 */
export async function listCasesOfTeam(
  look: Look,
  at: { caseId: string } | { schoolId: string },
): Promise<readonly string[]> {
  const { db, actor, today } = look
  const roles = actor.roles.map(({ role }) => role)
  if (roles.length === 0) return []
  const { rows } = await sql<Invited>`
    select c.id, c.model_version_id as "modelVersionId", c.pathway as "pathwayId", array_agg(distinct h.role) as roles
    from (select c.*, case when c.ended_on <= ${today} then greatest(c.opened_on, c.ended_on - 1) else ${today} end as last_on
        from improvement_cases c
        where ${'caseId' in at ? sql`c.id = ${at.caseId}` : sql`c.school_id = ${at.schoolId}`}) c
      join held_roles h on h.authority_id = c.authority_id and h.person_id = any (${peopleActedFor(actor)}::uuid[])
        and h.role = any (${roles}::text[]) and h.started_on <= c.last_on and (h.finished_on is null or c.last_on <= h.finished_on)
        and (h.school_id = c.school_id or h.group_id in (
          select m.group_id from group_memberships m where m.authority_id = c.authority_id and m.school_id = c.school_id
            and (m.started_on is null or m.started_on <= c.last_on) and (m.finished_on is null or c.last_on <= m.finished_on)))
    where exists (select from case_stages g where g.authority_id = c.authority_id and g.case_id = c.id and g.kind = 'support'
      and g.began_on <= ${today})
    group by c.id, c.model_version_id, c.pathway, c.opened_on order by c.opened_on desc, c.id desc limit 50`.execute(db)
  const invited = await Promise.all(rows.map((each) => rolesInvited(look, each)))
  return rows.filter((each, place) => each.roles.some((role) => invited[place]?.has(role))).map(({ id }) => id)
}

/** The roles that the model of a case's birth invites to its team. */
async function rolesInvited(look: Look, { modelVersionId, pathwayId }: Invited): Promise<ReadonlySet<string>> {
  const { pathways } = await look.modelOf(modelVersionId)
  const team = pathways.find(({ id }) => id === pathwayId)?.team
  return new Set(team?.invites.flatMap(({ roles }) => roles) ?? [])
}
