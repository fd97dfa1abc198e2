import { sql, type RawBuilder } from 'kysely'
import type { ServiceModel } from '#model/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** NF-90. Whether a school `s` has bought a programme of this school year and still has it today: a query's face of `isBought`. */
export const hasBoughtNow = ({ today }: Pick<Look, 'today'>): RawBuilder<boolean> => sql<boolean>`exists (
  select from orders o where o.authority_id = s.authority_id and o.school_id = s.id and o.school_year = ${schoolYearOf(today)}
    and o.programme is not null and o.status in ('accepted', 'ended') and (o.ended_on is null or o.ended_on >= ${today}))`

/** The roles of which every school has one, of those who advise: NF-03's designated adviser. */
export const designatedRoles = ({ roles }: ServiceModel) =>
  roles.filter(({ kind, onePerSchool }) => kind === 'adviser' && onePerSchool).map(({ id }) => id)

/** Whether somebody is the designated adviser of a school `s` today, by name or through a group. */
export const hasAdviserNow = ({ model, today }: Pick<Look, 'model' | 'today'>): RawBuilder<boolean> => {
  const isHeld = sql`h.role = any (${designatedRoles(model)}::text[]) and h.started_on <= ${today}
    and (h.finished_on is null or ${today} <= h.finished_on)`
  return sql<boolean>`(exists (select from held_roles h where h.authority_id = s.authority_id and h.school_id = s.id and ${isHeld})
    or exists (select from group_memberships m join held_roles h on h.authority_id = m.authority_id and h.group_id = m.group_id
      where m.authority_id = s.authority_id and m.school_id = s.id and (m.started_on is null or m.started_on <= ${today})
        and (m.finished_on is null or ${today} <= m.finished_on) and ${isHeld}))`
}

/** NF-03. The schools that have bought a programme and have no designated adviser today, by name. */
export async function listUnassigned(look: Look, atMost: number): Promise<{ id: string; name: string }[]> {
  if (designatedRoles(look.model).length === 0) return []
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, s.name from schools s where s.status <> 'closed' and ${hasBoughtNow(look)} and not ${hasAdviserNow(look)}
    order by s.name_sorted, s.id limit ${atMost}`.execute(look.db)
  return rows
}
