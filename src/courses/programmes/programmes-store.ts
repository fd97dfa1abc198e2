import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** How a kind of course stands: what is to come, what was held last, and what nobody evaluated. */
export type KindStands = {
  kind: string
  coming: number
  nextOn: PlainDate | null
  held: number
  lastOn: PlainDate | null
  came: number
  unjudged: number
}

/** How every kind of course stands, of those that schools could book since a day. One query. */
export async function listKindsAsTheyStand(look: Look, since: PlainDate): Promise<KindStands[]> {
  const { rows } = await sql<KindStands>`
    select c.kind,
      (count(*) filter (where c.status = 'published' and c.last_on >= ${look.today}))::integer as coming,
      (min(c.first_on) filter (where c.status = 'published' and c.last_on >= ${look.today}))::text as "nextOn",
      (count(*) filter (where c.status = 'held'))::integer as held,
      (max(c.last_on) filter (where c.status = 'held'))::text as "lastOn",
      coalesce(sum((select sum(b.attended) from course_bookings b
        where b.authority_id = c.authority_id and b.course_id = c.id and b.status = 'booked')) filter (where c.status = 'held'), 0)::integer as came,
      (count(*) filter (where c.status = 'held' and not exists (
        select from course_judgements j where j.authority_id = c.authority_id and j.course_id = c.id)))::integer as unjudged
    from courses c where c.status in ('published', 'held') and c.last_on >= ${since}
    group by c.kind order by c.kind`.execute(look.db)
  return rows
}
