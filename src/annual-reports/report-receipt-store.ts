import type { Holder } from '#replies/index.ts'
import { newId } from '#shared/id.ts'
import { withinReach } from '#work/reach.ts'
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

const MOST_RECEIVED = 50

/** The reports that went to whoever looks, of the schools whose records they may read today, the newest first. */
export async function listReportsReceived(look: Look) {
  return look.db
    .selectFrom('annual_report_receipts as t')
    .innerJoin('annual_reports as r', (join) =>
      join.onRef('r.authority_id', '=', 't.authority_id').onRef('r.id', '=', 't.report_id'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'r.authority_id').onRef('s.id', '=', 'r.school_id'),
    )
    .select(['t.id', 's.id as schoolId', 's.name as schoolName', 'r.school_year as schoolYear', 'r.version'])
    .select(['t.sent_at as sentAt', 't.opened_at as openedAt'])
    .where('t.person_id', '=', look.actor.personId)
    .where(withinReach(look.reach('read-records'), 's.id'))
    .orderBy('t.sent_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(MOST_RECEIVED)
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
