import type { VisitType } from '#model/index.ts'
import type { ReadPart, VisitRecord } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Check, Comment, Outcome } from './check.ts'
import { placeOf, saidOf, stateOf, type TypedComment } from './typed-check.ts'

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
    .map((criterion, at) => ({ ...criterion, field: criterionAt(at) }))
    .filter(({ id }) => !met.includes(id))
    .map(({ text, source, field }) => ({
      ...own('criterion-not-met', `It passes when each criterion is met; this one is not marked: ${text}.`, field),
      source,
    }))
}

/** Where the box of a criterion stands in the page, by its place in the model. */
export const criterionAt = (at: number) => (at === 0 ? 'met' : `met-${at + 1}`)

/** What the comments that were typed come to: those to write, those to take away, and what stands against them. */
export type DividedComments = {
  toKeep: { section: string; line: number; quoted: string; says: string }[]
  toTakeBack: { section: string; line: number }[]
  findings: Finding[]
}

/** XX-05. Only what was touched on the page is written, and never over what was written on another page meanwhile. */
export function divideComments(
  held: readonly Comment[],
  typed: readonly TypedComment[],
  parts: readonly Pick<ReadPart, 'id' | 'lines'>[],
): DividedComments {
  const divided: DividedComments = { toKeep: [], toTakeBack: [], findings: [] }
  for (const { section, line, says, was } of typed) {
    const there = saidOf(held, { section, line })
    if (stateOf(says) === was || says === there) continue
    const quoted = parts.find(({ id }) => id === section)?.lines.find((each) => each.line === line)?.text
    if (quoted === undefined)
      divided.findings.push(own('line-gone', 'Load the page again: this line is not in what was handed in.'))
    else if (stateOf(there) !== was) divided.findings.push(meanwhile({ section, line }, there))
    else if (says === '') divided.toTakeBack.push({ section, line })
    else divided.toKeep.push({ section, line, quoted, says })
  }
  return divided
}

function meanwhile(place: { section: string; line: number }, there: string): Finding {
  const says = there
    ? `Something else was written here on another page: “${there}”. Load the page again, and write yours beside it.`
    : 'This was taken away on another page. Load the page again.'
  return { ...own('changed-meanwhile', says, placeOf(place)), source: 'XX-05' }
}

/** NF-59. Before it is handed in again, each comment has its answer. */
export function whyCommentsWait(comments: readonly Comment[]): Finding[] {
  return comments
    .filter(({ answer }) => !answer?.trim())
    .map(({ id, quoted }) =>
      own('comments-answered', `The comment on “${quoted}” still waits for what you did about it.`, answerAt(id)),
    )
}

/** Where the author says what they did about a comment, in the page on which the record is written. */
export const answerAt = (commentId: string) => `answer-${commentId}`

type Begun = Pick<Check, 'comments' | 'drafts'>

/** Whether somebody has begun to check: something of theirs stands, though nobody else sees it yet. */
export const isBegun = (check: Begun | undefined) =>
  check !== undefined && (check.comments.length > 0 || Object.keys(check.drafts).length > 0)

/** NF-59. Why what was handed in cannot be taken back: whoever checks it has begun. */
export function whyCheckHasBegun(check: Begun | undefined): Finding[] {
  if (!isBegun(check)) return []
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
