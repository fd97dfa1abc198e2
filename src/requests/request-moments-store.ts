import type { Case, CaseMoment } from '#cases/index.ts'
import type { Look } from '#work/work.ts'

/** On the line of the cases that requests opened: when the school asked, and when it was answered. One query. */
export async function requestMoments(look: Look, cases: readonly Case[]): Promise<CaseMoment[]> {
  if (!look.model.requests || cases.length === 0) return []
  const rows = await look.db
    .selectFrom('support_requests')
    .select(['id', 'case_id as caseId', 'asked_on as askedOn', 'answered_on as answeredOn'])
    .where(
      'case_id',
      'in',
      cases.map(({ id }) => id),
    )
    .execute()
  return rows.flatMap(({ id, caseId, askedOn, answeredOn }) => [
    { caseId: caseId ?? '', on: askedOn, says: 'The school asked', href: `/requests/${id}`, kind: 'request' },
    ...(answeredOn
      ? [{ caseId: caseId ?? '', on: answeredOn, says: 'Accepted', href: `/requests/${id}`, kind: 'request' }]
      : []),
  ])
}
