import { keepIssued } from '#papers/index.ts'
import { THE_SERVICE } from '#work/actor.ts'
import type { Work } from '#work/work.ts'
import { agreeActions } from './agree-actions.ts'
import { besideRecord } from './issued-record.ts'
import { printRecord, type PrintedReply } from './print-record.ts'
import { markIssued } from './record-store.ts'
import type { VisitRecord } from './record.ts'
import type { VisitWithRecord } from './visit-with-record.ts'

/**
 * XX-06. The one way in which a record becomes issued, whichever deed issues it: it is marked so, and what it says is kept as
 * the document that everyone is given from now on.
 */
export async function fixRecord(
  work: Work,
  found: VisitWithRecord,
  record: VisitRecord,
  change: Parameters<typeof markIssued>[3] = {},
  reply?: PrintedReply,
): Promise<void> {
  const { visit } = found
  await agreeActions(work, visit, record)
  await markIssued(work, record.id, visit.id, change)
  await keepIssued(work, {
    kind: 'record',
    schoolId: visit.schoolId,
    visitId: visit.id,
    recordId: record.id,
    // What the service issues of itself is its author's word.
    ...(work.actor.personId === THE_SERVICE && { issuedBy: record.authorId }),
    version: record.version,
    modelVersionId: visit.modelVersionId,
    document: printRecord(
      { ...found, record },
      {
        organisation: work.actor.authorityName,
        on: work.now,
        isIssued: true,
        reply,
        ...(await besideRecord(work, found)),
      },
    ),
  })
}
