import { sql } from 'kysely'
import { powersOf, type Power, type ServiceModel } from '#model/index.ts'
import type { Look } from '#work/work.ts'

/** Somebody who holds a role over a school today, or acts for whoever does. */
export type Holder = {
  personId: string
  name: string
  email: string | null
  role: string
  standing: string
  /** For whom they act today; null where the role is their own. */
  actsFor: string | null
}

/** The roles of a model that give a power over what they are held for. */
export function rolesWith(model: ServiceModel, power: Power): string[] {
  return model.roles.filter(({ id }) => powersOf(model, id).here.has(power)).map(({ id }) => id)
}

/** Who of the service has a power over a school today, by the role that gives it; whoever keeps the service only where nobody else has. */
export async function listServiceHolders(look: Look, schoolId: string, power: Power): Promise<Holder[]> {
  const holders = await listHoldersOver(look, schoolId, rolesWith(look.model, power), { isOfService: true })
  const keepers = new Set(look.model.roles.filter(({ kind }) => kind === 'service-administrator').map(({ id }) => id))
  const others = holders.filter(({ role }) => !keepers.has(role))
  return others.length > 0 ? others : holders
}

/** Who holds one of some roles over a school today, or acts for whoever does: at it, by its groups, and where wanted over the whole service. */
export async function listHoldersOver(
  look: Look,
  schoolId: string,
  roles: readonly string[],
  { isOfService }: { isOfService: boolean },
): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    with holding as (
      select h.authority_id, h.person_id, h.role, h.standing from held_roles h
      where h.role = any (${[...roles]}) and h.started_on <= ${look.today}
        and (h.finished_on is null or ${look.today} <= h.finished_on)
        and (h.school_id = ${schoolId} or ${isOfService} and h.scope = 'authority' or h.group_id in (
          select m.group_id from group_memberships m where m.school_id = ${schoolId}
            and (m.started_on is null or m.started_on <= ${look.today})
            and (m.finished_on is null or ${look.today} <= m.finished_on)))
    ), acting as (
      select h.person_id, h.role, h.standing, null as acts_for from holding h
      union all
      select c.person_id, h.role, h.standing, covered.name from holding h
      join covers c on c.authority_id = h.authority_id and c.covered_id = h.person_id
        and ${look.today} between c.started_on and c.finished_on
      join people covered on covered.authority_id = h.authority_id and covered.id = h.person_id
    )
    select distinct on (p.name_sorted, p.id) p.id as "personId", p.name, p.email, a.role, a.standing, a.acts_for as "actsFor"
    from acting a join people p on p.id = a.person_id
    order by p.name_sorted, p.id, a.acts_for nulls first, a.role`.execute(look.db)
  return rows
}
