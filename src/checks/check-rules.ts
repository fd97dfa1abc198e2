import type { VisitType } from '#model/index.ts'
import type { VisitRecord } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Comment, Outcome } from './check.ts'

/** NF-59. Whether somebody else reads a record before the school does: what the model says of this kind of visit. */
export function isToBeChecked(
  type: VisitType,
  { recordId, writtenBefore }: { recordId: string; writtenBefore: number },
) {
  const which = type.record.checkedBy?.which
  if (which === undefined) return false
  if (which === 'all') return true
  return 'oneIn' in which ? isInSample(recordId, which.oneIn) : writtenBefore < which.firstOfAuthor
}

/** One in so many, by the record's own id: nobody can choose it, and it comes out the same each time it is asked. */
function isInSample(recordId: string, oneIn: number): boolean {
  return parseInt(recordId.replaceAll('-', '').slice(-8), 16) % oneIn === 0
}

type Checked = Pick<VisitRecord, 'authorId'>

/** NF-59. The checker is not the author, nor acts for them. */
export function whyCannotCheck(record: Checked, actsFor: readonly string[], type: VisitType): Finding[] {
  if (!actsFor.includes(record.authorId)) return []
  return [fromModel('check-by-another', type, 'A record is checked by somebody other than its author.')]
}

/** NF-59, NF-72, NF-80. A record passes when each criterion of the model is met; one that is returned says what is to be mended. */
export function whyOutcomeCannotStand(
  { outcome, met, says }: Outcome,
  comments: readonly Comment[],
  type: VisitType,
): Finding[] {
  if (outcome === 'returned') {
    if (comments.length > 0 || says.trim() !== '') return []
    return [own('returned-with-words', 'Say what is to be mended, beside a line or in a sentence below.', 'says')]
  }
  return type.qualityChecks
    .filter(({ id }) => !met.includes(id))
    .map(({ text, source }) => ({
      ...own('criterion-not-met', `It passes when each criterion is met; this one is not marked: ${text}.`, 'met'),
      source,
    }))
}

/** NF-59. Before it is handed in again, each comment has its answer. */
export function whyCommentsWait(comments: readonly Comment[]): Finding[] {
  const open = comments.filter(({ answer }) => !answer?.trim()).length
  if (open === 0) return []
  return [
    own(
      'comments-answered',
      open === 1 ? 'One comment still waits for your answer.' : `${open} comments still wait for your answer.`,
    ),
  ]
}

/** Whether somebody has begun to check: a comment of theirs stands, though nobody else sees it yet. */
export const isBegun = (comments: readonly Comment[]) => comments.length > 0

/** NF-59. Why what was handed in cannot be taken back: whoever checks it has begun. */
export function whyCheckHasBegun(comments: readonly Comment[]): Finding[] {
  if (!isBegun(comments)) return []
  const says =
    'Somebody has begun to check it, so that it stays with them: it passes, or comes back to you with comments.'
  return [own('check-begun', says)]
}

/** NF-59. An urgent record may go first and be checked after, with the reason why. */
export function whyCannotGoFirst(record: Pick<VisitRecord, 'status' | 'isToBeChecked'>): Finding[] {
  if (record.status === 'with-checker') return []
  return [own('urgent-while-checked', 'Hand the record in first; while it waits for its check it may go ahead of it.')]
}

function fromModel(kind: string, type: VisitType, otherwise: string): Finding {
  const rule = type.record.checkedBy
  return { kind, id: rule?.id ?? kind, source: rule?.source ?? 'NF-59', says: rule?.says ?? otherwise, weight: 'firm' }
}

function own(kind: string, says: string, field?: string): Finding {
  return { kind, id: kind, source: 'NF-59', says, weight: 'firm', ...(field && { field }) }
}
