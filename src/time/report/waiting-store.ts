import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** A week with held visits that its person did not confirm, with one of the schools. */
export type WaitingWeek = {
  personId: string
  name: string
  startsOn: PlainDate
  schoolId: string
  schoolName: string
}

/** Weeks between two Mondays in which visits were held and that were not confirmed: of some people, or of everyone. One query. */
export async function listWaitingWeeks(
  look: Look,
  { people, from, until }: { people?: readonly string[] | undefined; from: PlainDate; until: PlainDate },
): Promise<WaitingWeek[]> {
  const { rows } = await sql<WaitingWeek>`
    select v."personId", p.name, v."startsOn", v."schoolId", s.name as "schoolName"
    from (
      select authority_id, adviser_id as "personId", date_trunc('week', held_on)::date as "startsOn",
        (array_agg(school_id order by held_on, id))[1] as "schoolId"
      from visits
      where status = 'held' and held_on >= ${from} and held_on < ${until}::date + 7
        ${people ? sql`and adviser_id = any (${[...people]}::uuid[])` : sql``}
      group by 1, 2, 3
    ) v
    join people p on p.authority_id = v.authority_id and p.id = v."personId"
    join schools s on s.authority_id = v.authority_id and s.id = v."schoolId"
    where not exists (select from time_weeks w where w.authority_id = v.authority_id and w.person_id = v."personId"
      and w.starts_on = v."startsOn" and w.status = 'confirmed')
    order by v."startsOn", p.name_sorted, v."personId"
    limit 2000`.execute(look.db)
  return rows
}
