import { newId } from '#shared/id.ts'
import { aDecidingMeeting } from './a-deciding-group.ts'
import { aPriority } from './a-priority.ts'
import type { TestService } from './a-service.ts'

/** A draft of a summary of the audit. */
export const anAuditSummary = (service: TestService): Promise<string> =>
  write(service, 'audit_summaries', {
    ...{ model_version_id: service.modelVersionId, school_year: 2026, title: 'The audit of autumn', says: 'Writing.' },
    ...{ written_by: service.administratorId, written_on: '2000-01-01' },
  })

/** One that was presented to a meeting. */
export const aPresentedSummary = async (service: TestService): Promise<string> =>
  write(service, 'audit_summaries', {
    ...{ model_version_id: service.modelVersionId, school_year: 2026, title: 'The audit of spring', says: 'Writing.' },
    ...{ written_by: service.administratorId, written_on: '2000-01-01', meeting_id: await aDecidingMeeting(service) },
    ...{ presented_by: service.administratorId, presented_on: '2026-10-01', document: JSON.stringify(DOCUMENT) },
  })

/** What a draft says is to be invested, in an aspect by a priority. */
export const anInvestment = async (service: TestService, summaryId: string): Promise<string> =>
  write(service, 'audit_investments', {
    ...{ summary_id: summaryId, aspect: service.model.strengths?.aspects[0]?.id, says: 'Coaching' },
    ...{ priority_id: await aPriority(service), added_by: service.administratorId, added_on: '2026-10-01' },
  })

const DOCUMENT = {
  ...{ title: 'The audit of spring', organisation: 'A service', facts: [], foot: 'The audit', dated: '2026-10-01' },
  blocks: [{ kind: 'paragraph', text: 'Writing.' }],
}

async function write({ db, authorityId }: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const all: Record<string, unknown> = { authority_id: authorityId, id: newId(), ...row }
  const names = Object.keys(all)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return String(all.id)
}
