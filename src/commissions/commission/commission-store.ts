import { sql } from 'kysely'
import type { Look, Work } from '#work/work.ts'
import type { Commission, CommissionReview, CommissionStatus, Payee, Payment } from './commission.ts'

/** Which commissions are asked for. */
export type CommissionsAsked = {
  id?: string
  priorityId?: string | undefined
  schoolId?: string | undefined
  schoolYear?: number | undefined
  status?: CommissionStatus | undefined
  /** Only those that should have begun or ended by a day. */
  toDoBy?: string | undefined
  after?: string | undefined
  limit?: number
}

/** Commissions in the order in which they were planned, the latest year first, with their schools and sums. One query. */
export async function listCommissions({ db }: Look, asked: CommissionsAsked = {}): Promise<Commission[]> {
  const { id, priorityId, schoolId, schoolYear, status, toDoBy, after, limit = 500 } = asked
  const payees = sql`from commission_payees y where y.authority_id = c.authority_id and y.commission_id = c.id and y.taken_out_on is null`
  const where = [
    sql`true`,
    ...(id ? [sql`c.id = ${id}`] : []),
    ...(priorityId ? [sql`c.priority_id = ${priorityId}`] : []),
    ...(schoolId ? [sql`exists (select ${payees} and y.school_id = ${schoolId})`] : []),
    ...(schoolYear === undefined ? [] : [sql`p.school_year = ${schoolYear}`]),
    ...(status ? [sql`c.status = ${status}`] : []),
    ...(toDoBy
      ? [sql`((c.status = 'planned' and c.starts_on <= ${toDoBy}) or (c.status = 'begun' and c.ends_on <= ${toDoBy}))`]
      : []),
    ...(after
      ? [
          sql`(-p.school_year, c.id) > (select -q.school_year, d.id from commissions d
            join priorities q on q.authority_id = d.authority_id and q.id = d.priority_id where d.id = ${after})`,
        ]
      : []),
  ]
  const { rows } = await sql<Commission>`
    select c.id, c.priority_id as "priorityId", p.title as "priorityTitle", p.school_year as "schoolYear", p.fund_id as "fundId",
      f.name as "fundName", c.kind, c.title, c.about, c.whom, c.focus, c.gains, c.capacity, c.starts_on::text as "startsOn",
      c.ends_on::text as "endsOn", c.status, by.name as "plannedByName", c.begun_on::text as "begunOn", c.ended_on::text as "endedOn",
      c.ended_says as "endedSays", c.agreed_on::text as "agreedOn", c.not_agreed_on::text as "notAgreedOn", c.revision,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name) from (
        select distinct s.id, s.name from commission_payees y
        join schools s on s.authority_id = y.authority_id and s.id = y.school_id
        where y.authority_id = c.authority_id and y.commission_id = c.id and y.taken_out_on is null) t), '[]'::jsonb) as schools,
      coalesce((select sum(y.pence) ${payees}), 0)::bigint as "promisedPence",
      coalesce((select sum(t.pence) from commission_payments t
        join commission_payees y on y.authority_id = t.authority_id and y.id = t.payee_id
        where y.authority_id = c.authority_id and y.commission_id = c.id and t.taken_back_on is null), 0)::bigint as "paidPence"
    from commissions c
    join priorities p on p.authority_id = c.authority_id and p.id = c.priority_id
    join people by on by.authority_id = c.authority_id and by.id = c.planned_by
    left join funds f on f.authority_id = p.authority_id and f.id = p.fund_id
    where ${sql.join(where, sql` and `)}
    order by p.school_year desc, c.id limit ${limit}`.execute(db)
  return rows
}

/** One commission, held until the deed ends. */
export async function findCommissionToChange(work: Work, id: string): Promise<Commission | undefined> {
  await work.db.selectFrom('commissions').select('id').where('id', '=', id).forUpdate().execute()
  return (await listCommissions(work, { id }))[0]
}

/** RO-111. The schools to which money is committed under a priority or a commission: they gain by it. */
export async function listCommissionedSchools(
  { db }: Look,
  { priorityId, commissionId }: { priorityId?: string; commissionId?: string },
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct s.id, s.name from commission_payees y
    join commissions c on c.authority_id = y.authority_id and c.id = y.commission_id
    join schools s on s.authority_id = y.authority_id and s.id = y.school_id
    where y.taken_out_on is null and c.status <> 'withdrawn'
      and ${priorityId ? sql`c.priority_id = ${priorityId}` : sql`c.id = ${commissionId ?? null}`}
    order by s.name`.execute(db)
  return rows
}

/** The schools that are paid or employ under a commission, or one of them, each with what was paid. One query. */
export async function listPayees(
  { db }: Look,
  { commissionId, id }: { commissionId?: string; id?: string },
): Promise<Payee[]> {
  const { rows } = await sql<Payee>`
    select y.id, y.commission_id as "commissionId", y.school_id as "schoolId", s.name as "schoolName", y.pence, y.post,
      y.appointed_on::text as "appointedOn", y.pay_on::text as "payOn",
      coalesce((select sum(t.pence) from commission_payments t
        where t.authority_id = y.authority_id and t.payee_id = y.id and t.taken_back_on is null), 0)::bigint as "paidPence"
    from commission_payees y join schools s on s.authority_id = y.authority_id and s.id = y.school_id
    where y.taken_out_on is null and ${id ? sql`y.id = ${id}` : sql`y.commission_id = ${commissionId ?? null}`}
    order by s.name, y.id limit 500`.execute(db)
  return rows
}

/** What was paid under a commission, the latest first. */
export async function listPayments({ db }: Look, commissionId: string): Promise<Payment[]> {
  const { rows } = await sql<Payment>`
    select t.id, t.payee_id as "payeeId", y.school_id as "schoolId", s.name as "schoolName", t.pence, t.paid_on::text as "paidOn",
      t.taken_back_on::text as "takenBackOn", t.line_id as "lineId"
    from commission_payments t
    join commission_payees y on y.authority_id = t.authority_id and y.id = t.payee_id
    join schools s on s.authority_id = y.authority_id and s.id = y.school_id
    where y.commission_id = ${commissionId} order by t.paid_on desc, t.id desc limit 500`.execute(db)
  return rows
}

/** What reviews say of a commission, the latest first. */
export async function listReviews({ db }: Look, commissionId: string): Promise<CommissionReview[]> {
  const { rows } = await sql<CommissionReview>`
    select r.id, r.kind, r.reviewed_on::text as "reviewedOn", r.answers, p.name as "writtenByName" from commission_reviews r
    join people p on p.authority_id = r.authority_id and p.id = r.written_by
    where r.commission_id = ${commissionId} order by r.reviewed_on desc, r.id desc limit 200`.execute(db)
  return rows
}

/** What is committed to a school and paid to it, commission by commission, the latest first. One query. */
export async function listPayeesOf(
  look: Look,
  schoolId: string,
): Promise<(Payee & Pick<Commission, 'title' | 'priorityTitle' | 'status'>)[]> {
  const { rows } = await sql<Payee & Pick<Commission, 'title' | 'priorityTitle' | 'status'>>`
    select y.id, y.commission_id as "commissionId", y.school_id as "schoolId", s.name as "schoolName", y.pence, y.post,
      y.appointed_on::text as "appointedOn", y.pay_on::text as "payOn", c.title, p.title as "priorityTitle", c.status,
      coalesce((select sum(t.pence) from commission_payments t
        where t.authority_id = y.authority_id and t.payee_id = y.id and t.taken_back_on is null), 0)::bigint as "paidPence"
    from commission_payees y
    join schools s on s.authority_id = y.authority_id and s.id = y.school_id
    join commissions c on c.authority_id = y.authority_id and c.id = y.commission_id
    join priorities p on p.authority_id = c.authority_id and p.id = c.priority_id
    where y.school_id = ${schoolId} and y.taken_out_on is null and c.status <> 'withdrawn'
    order by y.id desc limit 500`.execute(look.db)
  return rows
}
