import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { Line, LineKind } from './line.ts'
import { ledgerLines } from './line-store.ts'

/** Which lines are asked for. */
export type LinesAsked = {
  from?: PlainDate | undefined
  until?: PlainDate | undefined
  fundId?: string | undefined
  schoolId?: string | undefined
  personId?: string | undefined
  kind?: LineKind | undefined
  /** Only time that was meant to be paid by a fund that may not, and still is not. */
  isUnfunded?: boolean | undefined
}

function asked({ from, until, fundId, schoolId, personId, kind, isUnfunded }: LinesAsked) {
  return sql<boolean>`(${sql.join(
    [
      ...(from ? [sql`l.counts_on >= ${from}`] : []),
      ...(until ? [sql`l.counts_on <= ${until}`] : []),
      ...(fundId ? [sql`l.fund_id = ${fundId}::uuid`] : []),
      ...(schoolId ? [sql`l.school_id = ${schoolId}::uuid`] : []),
      ...(personId ? [sql`l.person_id = ${personId}::uuid`] : []),
      ...(kind ? [sql`l.kind = ${kind}`] : []),
      ...(isUnfunded ? [STILL_UNFUNDED] : []),
      sql`true`,
    ],
    sql` and `,
  )})`
}

const STILL_UNFUNDED = sql`(l.unfunded_fund is not null and l.minutes > 0 and not exists (select from ledger_lines c
  where c.authority_id = l.authority_id and c.corrects_id = l.id and c.minutes < 0))`

/** Lines of the ledger, the newest first, a page at a time. */
export async function listLines(
  look: Look,
  { after, limit, ...of }: LinesAsked & { after?: string | undefined; limit: number },
): Promise<Line[]> {
  let query = ledgerLines(look).where(asked(of))
  if (after)
    query = query.where(
      sql<boolean>`(l.counts_on, l.id) < (select counts_on, id from ledger_lines where id = ${after}::uuid)`,
    )
  return query.orderBy('l.counts_on', 'desc').orderBy('l.id', 'desc').limit(limit).execute()
}

/** How many lines are asked for: exact up to 1,000; 1,001 stands for more. */
export async function countLines(look: Look, of: LinesAsked): Promise<number> {
  const found = look.db.selectFrom('ledger_lines as l').select('l.id').where(asked(of)).limit(1001).as('found')
  const { count } = await look.db
    .selectFrom(found)
    .select((each) => each.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What went in and out, and was worked, of the lines that are asked for: money in pence, time in minutes. */
export type LedgerSums = { inPence: number; drawnPence: number; workedMinutes: number; unfundedMinutes: number }

/** The sums of the lines that are asked for. */
export async function sumLines(look: Look, of: LinesAsked): Promise<LedgerSums> {
  const sum = (what: 'pence' | 'minutes', of: LineKind) =>
    sql<number>`coalesce(sum(l.${sql.ref(what)}) filter (where l.kind = ${of}), 0)::bigint`
  return look.db
    .selectFrom('ledger_lines as l')
    .select([sum('pence', 'put-in').as('inPence'), sum('pence', 'drawn').as('drawnPence')])
    .select(sum('minutes', 'worked').as('workedMinutes'))
    .select(
      sql<number>`coalesce(sum(l.minutes) filter (where l.unfunded_fund is not null), 0)::bigint`.as('unfundedMinutes'),
    )
    .where(asked(of))
    .executeTakeFirstOrThrow()
}

/** By what the ledger is cut. */
export const CUTS = ['fund', 'function', 'part', 'day-kind', 'phase', 'month'] as const
export type Cut = (typeof CUTS)[number]

/** One line of a cut: the key of what stands together, and its sums. */
export type CutLine = LedgerSums & { key: string | null; name: string | null }

const KEYS: Readonly<Record<Cut, { key: ReturnType<typeof sql>; name: ReturnType<typeof sql> }>> = {
  fund: { key: sql`l.fund_id::text`, name: sql`f.name` },
  function: { key: sql`l.function`, name: sql`null::text` },
  part: { key: sql`l.part`, name: sql`null::text` },
  'day-kind': { key: sql`l.day_kind`, name: sql`null::text` },
  phase: { key: sql`l.phase`, name: sql`null::text` },
  month: { key: sql`to_char(l.counts_on, 'YYYY-MM')`, name: sql`null::text` },
}

/** The sums of the lines that are asked for, told apart. One query. */
export async function cutLines(look: Look, of: LinesAsked, cut: Cut): Promise<CutLine[]> {
  const { key, name } = KEYS[cut]
  const { rows } = await sql<CutLine>`
    select ${key} as key, ${name} as name,
      coalesce(sum(l.pence) filter (where l.kind = 'put-in'), 0)::bigint as "inPence",
      coalesce(sum(l.pence) filter (where l.kind = 'drawn'), 0)::bigint as "drawnPence",
      coalesce(sum(l.minutes) filter (where l.kind = 'worked'), 0)::bigint as "workedMinutes",
      coalesce(sum(l.minutes) filter (where l.unfunded_fund is not null), 0)::bigint as "unfundedMinutes"
    from ledger_lines l left join funds f on f.authority_id = l.authority_id and f.id = l.fund_id
    where ${asked(of)} group by 1, 2 order by 2 nulls last, 1 nulls last`.execute(look.db)
  return rows
}
