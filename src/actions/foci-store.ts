import { sql } from 'kysely'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** WI-03. How much of what was agreed within sight is tagged to each of some foci: open, and done. One query. */
export async function countActionsOfFoci(
  look: Look,
  foci: readonly string[],
): Promise<{ focus: string; open: number; done: number }[]> {
  const { rows } = await sql<{ focus: string; open: number; done: number }>`
    select a.focus, count(*) filter (where a.done_on is null)::int as open, count(*) filter (where a.done_on is not null)::int as done
    from actions a where a.focus = any (${[...foci]}::text[]) and a.struck_out_because is null
      and ${withinReach(look.reach('see-school'), 'a.school_id')}
    group by a.focus`.execute(look.db)
  return rows
}
