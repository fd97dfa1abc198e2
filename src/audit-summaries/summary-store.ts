import { sql } from 'kysely'
import { insertRows } from '#db/sets.ts'
import type { PrintedDocument } from '#print/index.ts'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { AuditSummary, Investment, InvestmentSaid, SummarySaid } from './audit-summary.ts'

type Asked = { id?: string; presentedOnly?: boolean; after?: string | undefined; limit: number }

/** Summaries, the latest first, each with who presented it and when. One query. */
export async function listSummaries({ db }: Look, asked: Asked): Promise<AuditSummary[]> {
  const { id, presentedOnly, after, limit } = asked
  const where = [
    sql`true`,
    ...(id ? [sql`s.id = ${id}::uuid`] : []),
    ...(presentedOnly ? [sql`s.meeting_id is not null`] : []),
    ...(after
      ? [sql`(s.written_on, s.id) < (select a.written_on, a.id from audit_summaries a where a.id = ${after}::uuid)`]
      : []),
  ]
  const { rows } = await sql<AuditSummary>`
    select s.id, s.model_version_id as "modelVersionId", s.school_year as "schoolYear", s.title, s.says, w.name as "writtenByName",
      s.written_on::text as "writtenOn", s.meeting_id as "meetingId", m.held_on::text as "heldOn", s.document,
      array(select p.name from audit_summary_presenters r join people p on p.authority_id = r.authority_id and p.id = r.person_id
        where r.authority_id = s.authority_id and r.summary_id = s.id order by p.name_sorted, p.id) as presenters
    from audit_summaries s
    join people w on w.authority_id = s.authority_id and w.id = s.written_by
    left join deciding_meetings m on m.authority_id = s.authority_id and m.id = s.meeting_id
    where ${sql.join(where, sql` and `)} order by s.written_on desc, s.id desc limit ${limit}`.execute(db)
  return rows
}

/** Holds a summary until the deed ends. */
export async function holdSummary({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('audit_summaries').select('id').where('id', '=', id).forUpdate().execute()
}

/** What is to be invested, in the order in which it was added, with cost and source as they stand. One query. */
export async function listInvestments({ db }: Look, summaryId: string): Promise<Investment[]> {
  const { rows } = await sql<Investment>`
    select i.id, i.aspect, i.says, i.priority_id as "priorityId", p.title as "priorityTitle",
      coalesce(i.pence, p.cost_pence) as pence, f.name as "fundName"
    from audit_investments i
    left join priorities p on p.authority_id = i.authority_id and p.id = i.priority_id
    left join funds f on f.authority_id = i.authority_id and f.id = coalesce(i.fund_id, p.fund_id)
    where i.summary_id = ${summaryId}::uuid and i.taken_out_on is null order by i.id limit 500`.execute(db)
  return rows.map((row) => ({ ...row, pence: row.pence === null ? null : Number(row.pence) }))
}

/** Writes a draft. Gives its id. */
export async function addSummary(work: Work, { title, says, schoolYear }: SummarySaid): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('audit_summaries')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, school_year: schoolYear },
      ...{ title, says, written_by: personId, written_on: work.today },
    })
    .execute()
  return id
}

/** Writes what is to be invested. */
export async function addInvestmentRow(work: Work, summaryId: string, said: InvestmentSaid): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('audit_investments')
    .values({
      ...{ authority_id: authorityId, id: newId(), summary_id: summaryId, aspect: said.aspect, says: said.says },
      ...{ priority_id: said.priorityId, pence: said.pence, fund_id: said.fundId },
      ...{ added_by: personId, added_on: work.today },
    })
    .execute()
}

/** Takes an investment out of a draft. */
export async function takeOutInvestment({ db, today }: Work, id: string): Promise<void> {
  await db.updateTable('audit_investments').set({ taken_out_on: today }).where('id', '=', id).execute()
}

/** Writes to which meeting it was presented and by whom, with the document as it stays. */
export async function writePresented(
  work: Work,
  id: string,
  {
    meetingId,
    presenterIds,
    document,
  }: { meetingId: string; presenterIds: readonly string[]; document: PrintedDocument },
): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .updateTable('audit_summaries')
    .set({
      meeting_id: meetingId,
      presented_by: personId,
      presented_on: work.today,
      document: JSON.stringify(document),
    })
    .where('id', '=', id)
    .execute()
  const columns = { authority_id: 'uuid', id: 'uuid', summary_id: 'uuid', person_id: 'uuid' } as const
  const rows = presenterIds.map((person_id) => ({ authority_id: authorityId, id: newId(), summary_id: id, person_id }))
  await insertRows(work.db, 'audit_summary_presenters', columns, rows)
}
