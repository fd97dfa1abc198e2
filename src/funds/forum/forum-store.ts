import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import type { Look } from '#work/work.ts'

/** What was voted for a phase: so much for each of so many pupils; with a rate of null, an amount in all. */
export type Vote = {
  fundId: string
  phase: string | null
  perPupilPence: number | null
  pupils: number
  pence: number
  minutes: number
}

/** What a fund bought for a school: of one phase, for one purpose, in pence and minutes. */
export type Bought = {
  fundId: string
  phase: string | null
  schoolId: string
  schoolName: string
  purpose: string | null
  pence: number
  minutes: number
}

/** What was put into funds, by phase and by how much for each pupil; what was taken back is not in it. One query. */
export async function listVotes({ db }: Look, fundIds: readonly string[]): Promise<Vote[]> {
  return db
    .selectFrom('ledger_lines')
    .select([sql<string>`fund_id`.as('fundId'), 'phase', 'per_pupil_pence as perPupilPence'])
    .select(sql<number>`coalesce(sum(pupils * sign(pence)), 0)::integer`.as('pupils'))
    .select([sql<number>`sum(pence)::bigint`.as('pence'), sql<number>`sum(minutes)::integer`.as('minutes')])
    .where('kind', '=', 'put-in')
    .where('fund_id', '=', anyOf(fundIds))
    .groupBy(['fund_id', 'phase', 'per_pupil_pence'])
    .having(sql<boolean>`sum(pence) <> 0 or sum(minutes) <> 0`)
    .orderBy('per_pupil_pence')
    .execute()
}

/** What funds bought, by phase, purpose and school. One query. */
export async function listBought({ db }: Look, fundIds: readonly string[]): Promise<Bought[]> {
  return db
    .selectFrom('ledger_lines as l')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'l.authority_id').onRef('s.id', '=', 'l.school_id'),
    )
    .select([sql<string>`l.fund_id`.as('fundId'), 'l.phase', 's.id as schoolId', 's.name as schoolName'])
    .select(sql<string | null>`case when l.kind = 'drawn' then l.purpose end`.as('purpose'))
    .select([sql<number>`sum(l.pence)::bigint`.as('pence'), sql<number>`sum(l.minutes)::integer`.as('minutes')])
    .where('l.kind', '<>', 'put-in')
    .where('l.fund_id', '=', anyOf(fundIds))
    .groupBy(['l.fund_id', 'l.phase', 's.id', 's.name', 's.name_sorted'])
    .groupBy(sql`case when l.kind = 'drawn' then l.purpose end`)
    .having(sql<boolean>`sum(l.pence) <> 0 or sum(l.minutes) <> 0`)
    .orderBy('s.name_sorted')
    .orderBy('s.id')
    .execute()
}
