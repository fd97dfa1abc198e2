import { sql } from 'kysely'
import { powersOf, type Power, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
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

type Over = {
  /** Also those who hold it over the whole service. */
  isOfService?: boolean
  /** The day; today unless another is said. */
  on?: PlainDate
}

/** Who holds one of some roles over a school on a day, or acts for whoever does: each person once, with their own role before one of somebody else. */
export async function listHoldersOver(
  look: Look,
  schoolId: string,
  roles: readonly string[],
  over: Over,
): Promise<Holder[]> {
  const found = await listHoldersAt(look, [schoolId], roles, over)
  return found.filter(({ personId }, place) => found.findIndex((each) => each.personId === personId) === place)
}

/** Somebody who holds a role over one of several schools, or acts for whoever does. */
export type HolderAt = Holder & { schoolId: string }

/**
 * Who holds some roles over some schools on a day, at the school, by its groups and where wanted over the whole service, and who covers for them then:
 * once for each school and role, those who hold it before those who act for them, by name. One query, whatever the number of schools.
 */
export async function listHoldersAt(
  look: Look,
  schoolIds: readonly string[],
  roles: readonly string[],
  { isOfService = false, on = look.today }: Over = {},
): Promise<HolderAt[]> {
  if (schoolIds.length === 0 || roles.length === 0) return []
  const ids = sql`${[...new Set(schoolIds)]}::uuid[]`
  const held = sql`h.role = any (${[...roles]}::text[]) and h.started_on <= ${on} and (h.finished_on is null or ${on} <= h.finished_on)`
  const { rows } = await sql<HolderAt>`
    with holding as (
      select h.authority_id, h.person_id, h.role, h.standing, h.school_id from held_roles h
      where h.school_id = any (${ids}) and ${held}
      union all
      select h.authority_id, h.person_id, h.role, h.standing, m.school_id from group_memberships m
      join held_roles h on h.authority_id = m.authority_id and h.group_id = m.group_id
      where m.school_id = any (${ids}) and (m.started_on is null or m.started_on <= ${on})
        and (m.finished_on is null or ${on} <= m.finished_on) and ${held}
      union all
      select h.authority_id, h.person_id, h.role, h.standing, s.id from held_roles h cross join unnest(${ids}) as s(id)
      where ${isOfService} and h.scope = 'authority' and ${held}
    ), acting as (
      select h.*, null as acts_for from holding h
      union all
      select h.authority_id, c.person_id, h.role, h.standing, h.school_id, covered.name from holding h
      join covers c on c.authority_id = h.authority_id and c.covered_id = h.person_id and ${on} between c.started_on and c.finished_on
      join people covered on covered.authority_id = h.authority_id and covered.id = h.person_id
    ), once as (
      select distinct on (a.school_id, a.role, a.person_id) a.* from acting a
      order by a.school_id, a.role, a.person_id, a.acts_for nulls first, a.standing
    )
    select o.school_id as "schoolId", p.id as "personId", p.name, p.email, o.role, o.standing, o.acts_for as "actsFor"
    from once o join people p on p.authority_id = o.authority_id and p.id = o.person_id
    order by o.acts_for is not null, p.name_sorted, p.id, o.role, o.school_id`.execute(look.db)
  return rows
}
