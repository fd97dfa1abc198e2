import type { Holder } from '#replies/index.ts'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'

/** To whom a report went, as what, and when they first opened it. */
export type ReportReceipt = { personId: string; name: string; role: string; openedAt: Date | null }

/** Writes down to whom a report went. */
export async function addReportReceipts(work: Work, reportId: string, recipients: readonly Holder[]): Promise<void> {
  if (recipients.length === 0) return
  await work.db
    .insertInto('annual_report_receipts')
    .values(
      recipients.map(({ personId, role }) => ({
        authority_id: work.actor.authorityId,
        id: newId(),
        report_id: reportId,
        person_id: personId,
        role,
        sent_at: work.now,
        opened_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['authority_id', 'report_id', 'person_id']).doNothing())
    .execute()
}

export async function listReportReceipts({ db }: Look, reportId: string): Promise<ReportReceipt[]> {
  return db
    .selectFrom('annual_report_receipts as t')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 't.authority_id').onRef('p.id', '=', 't.person_id'),
    )
    .select(['p.id as personId', 'p.name', 't.role', 't.opened_at as openedAt'])
    .where('t.report_id', '=', reportId)
    .orderBy('p.name_sorted')
    .orderBy('p.id')
    .execute()
}

/** Notes that somebody to whom a report went has opened it; only the first time counts. */
export async function markReportOpened(look: Look, reportId: string): Promise<void> {
  await look.db
    .updateTable('annual_report_receipts')
    .set({ opened_at: look.now })
    .where('report_id', '=', reportId)
    .where('person_id', '=', look.actor.personId)
    .where('opened_at', 'is', null)
    .execute()
}
