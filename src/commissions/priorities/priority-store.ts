import { sql } from 'kysely'
import type { Look, Work } from '#work/work.ts'
import type { Criterion, Judgement, Priority, PriorityStatus } from './priority.ts'

/** Which priorities are asked for. */
export type PrioritiesAsked = {
  id?: string
  schoolYear?: number | undefined
  horizon?: string | undefined
  kind?: string | undefined
  status?: PriorityStatus | undefined
  after?: string | undefined
  limit?: number
}

/** Priorities, the latest year first and in the order in which they were recommended, with what was committed and paid under them. One query. */
export async function listPriorities({ db }: Look, asked: PrioritiesAsked = {}): Promise<Priority[]> {
  const { id, schoolYear, horizon, kind, status, after, limit = 500 } = asked
  const where = [
    sql`true`,
    ...(id ? [sql`p.id = ${id}`] : []),
    ...(schoolYear === undefined ? [] : [sql`p.school_year = ${schoolYear}`]),
    ...(horizon ? [sql`p.horizon = ${horizon}`] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(status ? [sql`p.status = ${status}`] : []),
    ...(after
      ? [sql`(-p.school_year, p.id) > (select -a.school_year, a.id from priorities a where a.id = ${after})`]
      : []),
  ]
  const { rows } = await sql<Priority>`
    select p.id, p.school_year as "schoolYear", p.horizon, p.title, p.about, p.kind, p.focus, p.cost_pence as "costPence",
      p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.fund_id as "fundId", f.name as "fundName",
      p.rolled_from as "rolledFrom", p.status, by.name as "recommendedByName", p.recommended_on::text as "recommendedOn",
      p.decided_item_id as "decidedItemId", p.decided_on::text as "decidedOn", p.withdrawn_because as "withdrawnBecause", p.revision,
      (select count(*) from commissions c where c.authority_id = p.authority_id and c.priority_id = p.id and c.status <> 'withdrawn')::integer
        as commissions,
      coalesce((select sum(y.pence) from commission_payees y join commissions c on c.authority_id = y.authority_id and c.id = y.commission_id
        where c.authority_id = p.authority_id and c.priority_id = p.id and c.status <> 'withdrawn' and y.taken_out_on is null), 0)::bigint
        as "promisedPence",
      coalesce((select sum(t.pence) from commission_payments t
        join commission_payees y on y.authority_id = t.authority_id and y.id = t.payee_id
        join commissions c on c.authority_id = y.authority_id and c.id = y.commission_id
        where c.authority_id = p.authority_id and c.priority_id = p.id and t.taken_back_on is null), 0)::bigint as "paidPence"
    from priorities p
    join people by on by.authority_id = p.authority_id and by.id = p.recommended_by
    left join funds f on f.authority_id = p.authority_id and f.id = p.fund_id
    where ${sql.join(where, sql` and `)}
    order by p.school_year desc, p.id limit ${limit}`.execute(db)
  return rows
}

/** One priority, held until the deed ends. */
export async function findPriorityToChange(work: Work, id: string): Promise<Priority | undefined> {
  await work.db.selectFrom('priorities').select('id').where('id', '=', id).forUpdate().execute()
  return (await listPriorities(work, { id }))[0]
}

/** The success criteria of some priorities in their order, each with its judgements, the latest first. One query. */
export async function listCriteria({ db }: Look, priorityIds: readonly string[]): Promise<Criterion[]> {
  const { rows } = await sql<Omit<Criterion, 'judgements'> & { judgements: Judgement[] }>`
    select c.id, c.priority_id as "priorityId", c.says, c.measures,
      coalesce((select jsonb_agg(jsonb_build_object('judgement', j.judgement, 'evidence', j.evidence, 'judgedByName', p.name,
        'judgedOn', j.judged_on) order by j.judged_on desc, j.id desc) from criterion_judgements j
        join people p on p.authority_id = j.authority_id and p.id = j.judged_by
        where j.authority_id = c.authority_id and j.criterion_id = c.id), '[]'::jsonb) as judgements
    from priority_criteria c
    where c.priority_id = any (${[...priorityIds]}::uuid[]) and c.taken_out_on is null
    order by c.priority_id, c.id limit 2000`.execute(db)
  return rows
}

/** Of each fund what approved priorities have committed of it and what of that was paid, in pence. One query. */
export async function listCommitted({ db }: Look, fundIds: readonly string[]) {
  const { rows } = await sql<{ fundId: string; committedPence: number; paidPence: number }>`
    select p.fund_id as "fundId", sum(p.cost_pence)::bigint as "committedPence",
      coalesce(sum((select sum(t.pence) from commission_payments t
        join commission_payees y on y.authority_id = t.authority_id and y.id = t.payee_id
        join commissions c on c.authority_id = y.authority_id and c.id = y.commission_id
        where c.authority_id = p.authority_id and c.priority_id = p.id and t.taken_back_on is null)), 0)::bigint as "paidPence"
    from priorities p where p.status = 'approved' and p.fund_id = any (${[...fundIds]}::uuid[])
    group by p.fund_id`.execute(db)
  return rows.map(({ fundId, committedPence, paidPence }) => ({
    ...{ fundId, committedPence: Number(committedPence), paidPence: Number(paidPence) },
  }))
}

/** The school years of which there are priorities, the latest first. */
export async function listYears({ db }: Look): Promise<number[]> {
  const rows = await db
    .selectFrom('priorities')
    .select('school_year as year')
    .distinct()
    .orderBy('school_year', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ year }) => year)
}
