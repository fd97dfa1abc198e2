import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** On how many lines the numbers of a fund rest, and the day of the last of each. */
export type Rests = {
  fundId: string
  puts: number
  putOn: PlainDate | null
  draws: number
  drawnOn: PlainDate | null
  decided: number
  decidedOn: PlainDate | null
}

/** Of each fund on what its numbers rest: what was put in and drawn in the ledger, and what was decided or brokered of it. One query. */
export async function listRests({ db }: Look, fundIds: readonly string[]): Promise<Rests[]> {
  const { rows } = await sql<Rests>`
    select f.id as "fundId", coalesce(l.puts, 0)::integer as puts, l.put_on::text as "putOn", coalesce(l.draws, 0)::integer as draws,
      l.drawn_on::text as "drawnOn", coalesce(p.decided, 0)::integer + coalesce(m.brokered, 0)::integer as decided,
      greatest(p.decided_on, m.brokered_on)::text as "decidedOn"
    from funds f
    left join lateral (select count(*) filter (where k.kind = 'put-in' and k.corrects_id is null) as puts,
        max(k.happened_on) filter (where k.kind = 'put-in') as put_on,
        count(*) filter (where k.kind = 'drawn' and k.corrects_id is null) as draws,
        max(k.happened_on) filter (where k.kind = 'drawn') as drawn_on
      from ledger_lines k where k.authority_id = f.authority_id and k.fund_id = f.id) l on true
    left join lateral (select count(*) as decided, max(q.decided_on) as decided_on from priorities q
      where q.authority_id = f.authority_id and q.fund_id = f.id and q.status = 'approved') p on true
    left join lateral (select count(*) as brokered, max(coalesce(n.decided_on, n.brokered_on)) as brokered_on from minor_spendings n
      where n.authority_id = f.authority_id and n.fund_id = f.id and n.status = 'stands') m on true
    where f.id = any (${[...fundIds]}::uuid[])`.execute(db)
  return rows
}
