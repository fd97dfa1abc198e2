import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/** What is open and belongs to no year: it goes over by itself. */
export type GoesOver = { cases: number; plans: number; actions: number; replies: number }

/** How much of each there is over the whole service; asked only for those who reach all of it. */
export async function countWhatGoesOver(look: Look): Promise<GoesOver> {
  const { rows } = await sql<GoesOver>`
    select
      (select count(*)::integer from improvement_cases where ended_on is null) as cases,
      (select count(*)::integer from plans where status = 'agreed') as plans,
      (select count(*)::integer from actions where done_on is null and struck_out_because is null) as actions,
      (select count(*)::integer from records where status = 'with-school') as replies`.execute(look.db)
  return rows[0] ?? { cases: 0, plans: 0, actions: 0, replies: 0 }
}
