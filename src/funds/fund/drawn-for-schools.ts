import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { maySeeLedger } from '../funds-policy.ts'

/** SH-79. What was drawn for some schools from the funds whose year a day lies in, in pence, by school; none for those who see no ledger. One query. */
export async function drawnForSchools(
  look: Look,
  schoolIds: readonly string[],
  on: PlainDate,
): Promise<ReadonlyMap<string, number>> {
  if (!look.model.funds || !maySeeLedger(look) || schoolIds.length === 0) return new Map()
  const { rows } = await sql<{ schoolId: string; pence: number }>`
    select l.school_id as "schoolId", sum(l.pence)::bigint as pence
    from ledger_lines l join funds f on f.authority_id = l.authority_id and f.id = l.fund_id
    where f.starts_on <= ${on} and ${on} <= f.ends_on and l.kind <> 'put-in'
      and l.school_id = any (${[...schoolIds]}::uuid[])
    group by l.school_id`.execute(look.db)
  return new Map(rows.map(({ schoolId, pence }) => [schoolId, Number(pence)]))
}
