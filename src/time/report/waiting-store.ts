import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { heldLately } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { mondayOf } from '../week/week.ts'

/** A week with held visits that its person did not confirm, with one of the schools. */
export type WaitingWeek = {
  personId: string
  name: string
  startsOn: PlainDate
  schoolId: string
  schoolName: string
}

/** Weeks between two Mondays, the first no more than eight weeks back, in which some people held visits and that they did not confirm. */
export async function listWaitingWeeksOf(
  look: Look,
  people: readonly string[],
  { from, until }: { from: PlainDate; until: PlainDate },
): Promise<WaitingWeek[]> {
  const [held, confirmed] = await Promise.all([heldLately(look, people, from), listConfirmedWeeks(look, people, from)])
  const weeks = new Map<string, WaitingWeek>()
  for (const { adviserId: personId, adviserName: name, schoolId, schoolName, heldOn } of held) {
    const startsOn = mondayOf(heldOn ?? from)
    const key = `${personId} ${startsOn}`
    if (startsOn > until || confirmed.has(key) || weeks.has(key)) continue
    weeks.set(key, { personId, name, startsOn, schoolId, schoolName })
  }
  return [...weeks.values()].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
}

/** Weeks from a Monday on that some people confirmed, each as its person and Monday. One query. */
async function listConfirmedWeeks(
  look: Look,
  people: readonly string[],
  from: PlainDate,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ week: string }>`
    select person_id || ' ' || starts_on as week from time_weeks
    where person_id = ${anyOf(people)} and starts_on >= ${from} and status = 'confirmed'`.execute(look.db)
  return new Set(rows.map(({ week }) => week))
}

/** Weeks between two Mondays in which anybody held visits and that they did not confirm. One query. */
export async function listWaitingWeeks(
  look: Look,
  { from, until }: { from: PlainDate; until: PlainDate },
): Promise<WaitingWeek[]> {
  const { rows } = await sql<WaitingWeek>`
    select v."personId", p.name, v."startsOn", v."schoolId", s.name as "schoolName"
    from (
      select authority_id, adviser_id as "personId", date_trunc('week', held_on)::date as "startsOn",
        (array_agg(school_id order by held_on, id))[1] as "schoolId"
      from visits
      where status = 'held' and held_on >= ${from} and held_on < ${until}::date + 7
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
