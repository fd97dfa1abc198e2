import { word, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { RecordStatus, VisitRecord } from '../record.ts'

/** Whether the school has seen a record: then only who settles what the two sides cannot agree on strikes it out. */
export const hasLeft = ({ sentAt, issuedAt }: Pick<VisitRecord, 'sentAt' | 'issuedAt'>): boolean =>
  sentAt !== null || issuedAt !== null

/** Why a version of a record cannot be taken back: another was begun since, and one visit has one draft. */
export function whyRecordCannotComeBack(
  from: RecordStatus,
  others: readonly Pick<VisitRecord, 'status'>[],
  model: ServiceModel,
): Finding[] {
  if (from === 'issued' || !others.some(({ status }) => status !== 'issued')) return []
  return [
    {
      kind: 'record-begun-since',
      id: 'record-begun-since',
      source: 'XX-05',
      says: `Another ${word(model, 'record')} of this ${word(model, 'visit')} was begun since: strike that one out first.`,
      weight: 'firm',
    },
  ]
}
