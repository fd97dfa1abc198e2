import { sql } from 'kysely'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** What one thing of the list brought in, in pence and half-days; credits above nothing. */
export type IncomeLine = {
  offer: string
  modelVersionId: string
  orders: number
  halfDays: number
  charged: number
  credited: number
}

/** ES-49. What was charged and credited in a school year, by what was ordered, the most first. */
export async function listIncome(look: Look, year: SchoolYear): Promise<IncomeLine[]> {
  const { rows } = await sql<IncomeLine>`
    select c.offer, (array_agg(o.model_version_id order by c.number desc))[1] as "modelVersionId",
      count(distinct c.order_id)::integer as orders, coalesce(sum(c.half_days) filter (where c.kind = 'charge'), 0)::integer as "halfDays",
      coalesce(sum(c.pence) filter (where c.kind = 'charge'), 0)::float8 as charged,
      coalesce(-sum(c.pence) filter (where c.kind = 'credit'), 0)::float8 as credited
    from charges c join orders o on o.authority_id = c.authority_id and o.id = c.order_id
    where c.counts_on between ${firstDayOf(year)} and ${lastDayOf(year)} and ${withinReach(look.reach('see-charges'), 'c.school_id')}
    group by c.offer order by sum(c.pence) desc, c.offer`.execute(look.db)
  return rows
}

/** The school of an account, for somebody who was found to see its charges. */
export async function findSchoolOfAccount(look: Look, id: string): Promise<{ id: string; name: string } | undefined> {
  return look.db.selectFrom('schools').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
}
