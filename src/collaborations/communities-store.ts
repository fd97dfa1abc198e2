import { sql, type RawBuilder } from 'kysely'
import { countsToday } from '#schools/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { getCollaborationsRule } from './collaboration-policy.ts'
import { mayBeKnown } from './collaboration-store.ts'

/** A community and how it is led: by whom, in which of the model's ways, with how much support at its beginning. */
export type CommunityLine = {
  id: string
  name: string
  schools: number
  leadershipModel: string | null
  /** Who holds one of the roles that the aim asks for over the community, or leads it and holds one of them over other schools. */
  leads: string[]
  /** Who holds a role that leads a group over it. */
  namedLeads: string[]
  supportHalfDays: number
  supportBy: string[]
  running: number
}

/** RO-54, RO-67, RO-68. Communities, or one of them; those without one of the aim's roles first where there is an aim. */
export async function listCommunityLines(look: Look, groupId?: string): Promise<CommunityLine[]> {
  const { group, support } = getCollaborationsRule(look)
  const { model, today } = look
  const aim = model.groupKinds.find(({ id }) => id === group)?.ledBy?.anyOf ?? []
  const leading = model.roles.filter(({ kind }) => kind === 'group-lead').map(({ id }) => id)
  const isHeld = (as: string, roles: readonly string[]) => sql`${sql.ref(`${as}.role`)} = any (${[...roles]}::text[])
    and ${sql.ref(`${as}.started_on`)} <= ${today} and (${sql.ref(`${as}.finished_on`)} is null or ${today} <= ${sql.ref(`${as}.finished_on`)})`
  const holders = (is: RawBuilder<unknown>) => sql`coalesce((select array_agg(distinct p.name order by p.name)
    from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
    where h.authority_id = g.authority_id and h.group_id = g.id and ${is}), '{}')`
  // Decision 0020: a head who leads the community of their own school holds the aim's role over other schools.
  const asLead = sql`(${isHeld('h', leading)} and exists (select from held_roles a where a.authority_id = h.authority_id
    and a.person_id = h.person_id and ${isHeld('a', aim)}))`
  const ofSupport = sql`from allocations a left join people p on p.authority_id = a.authority_id and p.id = a.person_id
    where a.authority_id = g.authority_id and a.group_id = g.id and a.kind = ${support?.dayKind ?? ''} and a.role = any (${[...(support?.roles ?? [])]}::text[])
      and a.school_year = ${schoolYearOf(today)} and a.withdrawn_on is null`
  const { rows } = await sql<CommunityLine>`
    select g.id, g.name, g.leadership_model as "leadershipModel", ${holders(sql`(${isHeld('h', aim)} or ${asLead})`)} as leads, ${holders(isHeld('h', leading))} as "namedLeads",
      (select count(*)::integer from group_memberships m where m.authority_id = g.authority_id and m.group_id = g.id and ${countsToday(look)}) as schools,
      coalesce((select sum(a.half_days)::integer ${ofSupport}), 0) as "supportHalfDays",
      coalesce((select array_agg(distinct p.name order by p.name) filter (where p.name is not null) ${ofSupport}), '{}') as "supportBy",
      (select count(*)::integer from collaborations c where c.authority_id = g.authority_id and c.ended_on is null and ${mayBeKnown(look)}
        and exists (select from collaboration_schools k join group_memberships m on m.authority_id = k.authority_id and m.school_id = k.school_id
          where k.authority_id = c.authority_id and k.collaboration_id = c.id and k.left_on is null and m.group_id = g.id and ${countsToday(look)})) as running
    from groups g where g.kind = ${group} and (g.started_on is null or g.started_on <= ${today}) and (g.finished_on is null or g.finished_on >= ${today})
      and ${groupId ? sql`g.id = ${groupId}::uuid` : sql`true`}
    order by g.name_sorted, g.id limit 1000`.execute(look.db)
  return rows
}
