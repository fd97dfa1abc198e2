import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { MinorSpending, MinorStatus } from './minor.ts'

/** Which spending outside the priorities is asked for. */
export type MinorAsked = {
  id?: string
  schoolYear?: number | undefined
  schoolId?: string | undefined
  status?: MinorStatus | undefined
  after?: string | undefined
  limit?: number
}

/** That a line of the ledger stands: no further one has taken it back. */
export const lineStands = (line: string) =>
  sql`(${sql.ref(line)} is not null and not exists (select from ledger_lines k where k.authority_id = m.authority_id
    and k.corrects_id = ${sql.ref(line)} and (k.pence < 0 or k.minutes < 0)))`

/** Spending outside the priorities, the latest first. One query. */
export async function listMinor({ db }: Look, asked: MinorAsked = {}): Promise<MinorSpending[]> {
  const { id, schoolYear, schoolId, status, after, limit = 500 } = asked
  const where = [
    sql`true`,
    ...(id ? [sql`m.id = ${id}`] : []),
    ...(schoolYear === undefined ? [] : [sql`m.school_year = ${schoolYear}`]),
    ...(schoolId ? [sql`m.school_id = ${schoolId}`] : []),
    ...(status ? [sql`m.status = ${status}`] : []),
    ...(after
      ? [sql`(m.brokered_on, m.id) < (select a.brokered_on, a.id from minor_spendings a where a.id = ${after})`]
      : []),
  ]
  const { rows } = await sql<MinorSpending>`
    select m.id, m.school_year as "schoolYear", m.fund_id as "fundId", f.name as "fundName", m.school_id as "schoolId",
      s.name as "schoolName", m.title, m.about, m.pence, m.pay_by::text as "payBy", m.status, by.name as "brokeredByName",
      m.brokered_on::text as "brokeredOn", m.decided_on::text as "decidedOn", m.withdrawn_because as "withdrawnBecause",
      case when ${lineStands('m.line_id')} then m.line_id end as "lineId",
      case when ${lineStands('m.line_id')} then m.paid_on::text end as "paidOn", m.revision
    from minor_spendings m
    join funds f on f.authority_id = m.authority_id and f.id = m.fund_id
    join schools s on s.authority_id = m.authority_id and s.id = m.school_id
    join people by on by.authority_id = m.authority_id and by.id = m.brokered_by
    where ${sql.join(where, sql` and `)}
    order by m.brokered_on desc, m.id desc limit ${limit}`.execute(db)
  return rows
}

/** One of them, held until the deed ends. */
export async function findMinorToChange(work: Work, id: string): Promise<MinorSpending | undefined> {
  await work.db.selectFrom('minor_spendings').select('id').where('id', '=', id).forUpdate().execute()
  return (await listMinor(work, { id }))[0]
}

/** RO-88. What of a school year stands as spent outside the priorities, paid or still to be paid, in pence. */
export async function sumMinor({ db }: Look, schoolYear: number): Promise<number> {
  const { rows } = await sql<{ pence: number }>`
    select coalesce(sum(pence), 0)::bigint as pence from minor_spendings
    where school_year = ${schoolYear} and status = 'stands'`.execute(db)
  return Number(rows[0]?.pence ?? 0)
}

/** Of each fund what stands outside the priorities and is still to be paid, in pence. One query. */
export async function listMinorOpen({ db }: Look, fundIds: readonly string[]) {
  const { rows } = await sql<{ fundId: string; pence: number }>`
    select m.fund_id as "fundId", sum(m.pence)::bigint as pence from minor_spendings m
    where m.status = 'stands' and m.fund_id = any (${[...fundIds]}::uuid[]) and not ${lineStands('m.line_id')}
    group by m.fund_id`.execute(db)
  return rows.map(({ fundId, pence }) => ({ fundId, pence: Number(pence) }))
}

type New = Pick<MinorSpending, 'schoolYear' | 'fundId' | 'schoolId' | 'title' | 'about' | 'pence' | 'payBy' | 'status'>

/** Writes what is brokered. Gives its id. */
export async function addMinor(work: Work, minor: New): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('minor_spendings')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, school_year: minor.schoolYear },
      ...{ fund_id: minor.fundId, school_id: minor.schoolId, title: minor.title, about: minor.about },
      ...{ pence: minor.pence, pay_by: minor.payBy, status: minor.status, brokered_by: personId },
      ...{ brokered_on: work.today, decided_item_id: null, decided_on: null, withdrawn_because: null },
      ...{ line_id: null, paid_on: null, disposed_at: null },
    })
    .execute()
  return id
}

type Stands = {
  status?: MinorStatus
  decided_item_id?: string
  decided_on?: PlainDate
  withdrawn_because?: string
  line_id?: string | null
  paid_on?: PlainDate | null
}

/** Writes how it stands: decided, paid, not paid any more, not carried out. */
export async function setMinor({ db }: Work, id: string, stands: Stands): Promise<void> {
  await db
    .updateTable('minor_spendings')
    .set({ ...stands, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
