import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { CommissionStatus } from './commission/commission.ts'

const MOST = 500

type OfSchool = { schoolId: string | null; schoolName: string | null }
/** A commission that is to begin or to end by a day, with the first of its schools. */
export type CommissionToDo = OfSchool & { id: string; title: string; status: CommissionStatus; dueOn: PlainDate }
/** Money that is to be paid to a school by a day: under a commission, or outside the priorities. */
export type ToPay = OfSchool & { address: string; title: string; leftPence: number; dueOn: PlainDate }
/** A priority of which a criterion is not judged towards its end. */
export type ToJudge = { id: string; title: string; open: number; endsOn: PlainDate }

const OF = (schoolId: string | undefined, column: string) =>
  schoolId ? sql`${sql.ref(column)} = ${schoolId}::uuid` : sql`true`

/** RO-19, RO-84. Commissions that are planned and should begin by a day, and those that go on and should end by it. */
export function listToBeginOrEnd(look: Look, until: PlainDate, schoolId?: string): Promise<CommissionToDo[]> {
  const isDue = sql`((c.status = 'planned' and c.starts_on <= ${until}) or (c.status = 'begun' and c.ends_on <= ${until}))`
  return look.ifAny(sql`from commissions c where ${isDue}`, async () => {
    const { rows } = await sql<CommissionToDo>`
      select c.id, c.title, c.status, (case when c.status = 'planned' then c.starts_on else c.ends_on end)::text as "dueOn",
        s.id as "schoolId", s.name as "schoolName"
      from commissions c
      left join lateral (select t.id, t.name from commission_payees y
        join schools t on t.authority_id = y.authority_id and t.id = y.school_id
        where y.authority_id = c.authority_id and y.commission_id = c.id and y.taken_out_on is null and ${OF(schoolId, 't.id')}
        order by t.name limit 1) s on true
      where ${isDue} and ${schoolId ? sql`s.id is not null` : sql`true`} order by 4, c.id limit ${MOST}`.execute(
      look.db,
    )
    return rows
  })
}

/** RO-82. Schools to which something is to be paid by a day under a commission that began, and is not paid whole. */
export function listCommittedToPay(look: Look, until: PlainDate, schoolId?: string): Promise<ToPay[]> {
  const paid = sql`coalesce((select sum(t.pence) from commission_payments t
    where t.authority_id = y.authority_id and t.payee_id = y.id and t.taken_back_on is null), 0)`
  return look.ifAny(sql`from commission_payees y where y.pay_on <= ${until} and y.taken_out_on is null`, async () => {
    const { rows } = await sql<ToPay>`
      select '/commissions/' || c.id || '/payees/' || y.id || '/pay' as address, c.title, (y.pence - ${paid})::bigint as "leftPence",
        y.pay_on::text as "dueOn", s.id as "schoolId", s.name as "schoolName"
      from commission_payees y
      join commissions c on c.authority_id = y.authority_id and c.id = y.commission_id and c.status in ('begun', 'ended')
      join schools s on s.authority_id = y.authority_id and s.id = y.school_id
      where y.pay_on <= ${until} and y.taken_out_on is null and y.pence > ${paid} and ${OF(schoolId, 's.id')}
      order by y.pay_on, y.id limit ${MOST}`.execute(look.db)
    return rows.map((row) => ({ ...row, leftPence: Number(row.leftPence) }))
  })
}

/** RO-88. What stands outside the priorities and is to be paid by a day. */
export function listMinorToPay(look: Look, until: PlainDate, schoolId?: string): Promise<ToPay[]> {
  const isDue = sql`m.status = 'stands' and m.line_id is null and m.pay_by <= ${until}`
  return look.ifAny(sql`from minor_spendings m where ${isDue}`, async () => {
    const { rows } = await sql<ToPay>`
      select '/money/minor/' || m.id || '/pay' as address, m.title, m.pence as "leftPence", m.pay_by::text as "dueOn",
        s.id as "schoolId", s.name as "schoolName"
      from minor_spendings m join schools s on s.authority_id = m.authority_id and s.id = m.school_id
      where ${isDue} and ${OF(schoolId, 's.id')} order by m.pay_by, m.id limit ${MOST}`.execute(look.db)
    return rows
  })
}

/** RO-84. Approved priorities that end by a day, of which a criterion was not judged since another. */
export function listToJudge(look: Look, endsBy: PlainDate, before: number): Promise<ToJudge[]> {
  const isDue = sql`p.status = 'approved' and p.ends_on <= ${endsBy}`
  return look.ifAny(sql`from priorities p where ${isDue}`, async () => {
    const { rows } = await sql<ToJudge>`
      select p.id, p.title, count(c.id)::integer as open, p.ends_on::text as "endsOn"
      from priorities p
      join priority_criteria c on c.authority_id = p.authority_id and c.priority_id = p.id and c.taken_out_on is null
      where ${isDue} and not exists (select from criterion_judgements j where j.authority_id = c.authority_id
        and j.criterion_id = c.id and j.judged_on >= p.ends_on - ${before}::integer)
      group by p.id, p.title, p.ends_on order by p.ends_on, p.id limit ${MOST}`.execute(look.db)
    return rows
  })
}
