import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { IncomeStatus, Opportunity, Receipt } from './income.ts'

/** Which opportunities are asked for. */
export type OpportunitiesAsked = {
  id?: string
  schoolYear?: number | undefined
  status?: IncomeStatus | undefined
  after?: string | undefined
  limit?: number
}

/** That what came in was not taken back in the ledger. */
const STANDS = sql`not exists (select from ledger_lines k where k.authority_id = r.authority_id and k.corrects_id = r.line_id and k.pence < 0)`

/** Work that brings income in, the latest first, with what came in. One query. */
export async function listOpportunities({ db }: Look, asked: OpportunitiesAsked = {}): Promise<Opportunity[]> {
  const { id, schoolYear, status, after, limit = 500 } = asked
  const where = [
    sql`true`,
    ...(id ? [sql`o.id = ${id}`] : []),
    ...(schoolYear === undefined ? [] : [sql`o.school_year = ${schoolYear}`]),
    ...(status ? [sql`o.status = ${status}`] : []),
    ...(after
      ? [sql`(o.entered_on, o.id) < (select a.entered_on, a.id from income_opportunities a where a.id = ${after})`]
      : []),
  ]
  const received = sql`from income_receipts r where r.authority_id = o.authority_id and r.opportunity_id = o.id and ${STANDS}`
  const { rows } = await sql<Opportunity>`
    select o.id, o.school_year as "schoolYear", o.partner, o.about, o.expected_pence as "expectedPence", o.status,
      by.name as "enteredByName", o.entered_on::text as "enteredOn", o.decided_on::text as "decidedOn",
      o.withdrawn_because as "withdrawnBecause", coalesce((select sum(r.pence) ${received}), 0)::bigint as "receivedPence",
      (select max(r.received_on)::text ${received}) as "lastReceivedOn", o.revision
    from income_opportunities o join people by on by.authority_id = o.authority_id and by.id = o.entered_by
    where ${sql.join(where, sql` and `)}
    order by o.entered_on desc, o.id desc limit ${limit}`.execute(db)
  return rows
}

/** One of them, held until the deed ends. */
export async function findOpportunityToChange(work: Work, id: string): Promise<Opportunity | undefined> {
  await work.db.selectFrom('income_opportunities').select('id').where('id', '=', id).forUpdate().execute()
  return (await listOpportunities(work, { id }))[0]
}

/** What came in by one, the latest first. */
export async function listReceipts({ db }: Look, opportunityId: string): Promise<Receipt[]> {
  const { rows } = await sql<Receipt>`
    select r.id, r.pence, r.received_on::text as "receivedOn", r.says, by.name as "recordedByName", r.line_id as "lineId",
      (select k.happened_on::text from ledger_lines k where k.authority_id = r.authority_id and k.corrects_id = r.line_id
        and k.pence < 0 limit 1) as "takenBackOn"
    from income_receipts r join people by on by.authority_id = r.authority_id and by.id = r.recorded_by
    where r.opportunity_id = ${opportunityId} order by r.received_on desc, r.id desc limit 200`.execute(db)
  return rows
}

type New = Pick<Opportunity, 'schoolYear' | 'partner' | 'about' | 'expectedPence'>

/** Writes what is considered. Gives its id. */
export async function addOpportunity(work: Work, said: New): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('income_opportunities')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, school_year: said.schoolYear },
      ...{ partner: said.partner, about: said.about, expected_pence: said.expectedPence, status: 'considered' },
      ...{ entered_by: personId, entered_on: work.today, decided_item_id: null, decided_on: null },
      ...{ withdrawn_because: null, disposed_at: null },
    })
    .execute()
  return id
}

type Stands = { status: IncomeStatus; decided_item_id?: string; decided_on?: PlainDate; withdrawn_because?: string }

/** Writes how it stands: decided, or considered no longer. */
export async function setOpportunity({ db }: Work, id: string, stands: Stands): Promise<void> {
  await db
    .updateTable('income_opportunities')
    .set({ ...stands, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Writes what came in, with its line of the ledger. Gives its id. */
export async function addReceipt(
  work: Work,
  opportunityId: string,
  { lineId, pence, receivedOn, says }: Pick<Receipt, 'lineId' | 'pence' | 'receivedOn' | 'says'>,
): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('income_receipts')
    .values({
      ...{ authority_id: authorityId, id, opportunity_id: opportunityId, line_id: lineId, pence },
      ...{ received_on: receivedOn, says, recorded_by: personId },
    })
    .execute()
  return id
}
