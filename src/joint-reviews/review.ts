import type { ReviewKind } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

export const REVIEW_STATUSES = ['open', 'issued', 'struck-out'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]

/** Where an open one is: what comes next, in this order and no other. */
export const REVIEW_STAGES = ['commentary', 'questions', 'evidence', 'report'] as const
export type ReviewStage = (typeof REVIEW_STAGES)[number]

/** How something that is gathered stands: held by the service, attached as a file, or said not to be had and why. */
export const PIECE_STANDINGS = ['held', 'attached', 'not-to-be-had'] as const
export type PieceStanding = (typeof PIECE_STANDINGS)[number]

/** A review of a school, as a list of them knows it. */
export type Review = {
  id: string
  schoolId: string
  schoolName: string
  schoolClosedOn: PlainDate | null
  modelVersionId: string
  kind: string
  status: ReviewStatus
  openedOn: PlainDate
  openedByName: string
  exploredOn: PlainDate | null
  exploredWith: string | null
  exploredSays: string | null
  metOn: PlainDate | null
  metWith: string | null
  metSays: string | null
  /** That it was done with the school's leaders (WI-70); null where nobody has said so yet, or the model does not ask. */
  metJointly: boolean | null
  agreedOn: PlainDate | null
  agreedWith: string | null
  /** The serious concern because of which it was opened without an agreement (WI-71). */
  concernId: string | null
  caseId: string | null
  issuedOn: PlainDate | null
  documentId: string | null
  struckOutBecause: string | null
  struckOutAt: Date | null
  struckOutByName: string | null
  struckOutFrom: ReviewStatus | null
  /** The items of what is gathered about which something is said. */
  gathered: readonly string[]
  /** Whether key questions were drafted. */
  questionCount: number
  revision: number
}

/** With whom of the school a review was agreed, and on what day (WI-69). */
export type Agreed = { on: PlainDate; with: string }

/** Something that was gathered before anybody looked. */
export type Piece = {
  id: string
  item: string
  standing: PieceStanding
  says: string
  place: string | null
  fileId: string | null
  fileName: string | null
  addedOn: PlainDate
  addedByName: string
}

export type Question = { id: string; place: number; asks: string; isFocus: boolean }

/** First-hand evidence. It bears no grade; of which class it is only the team and the school's leaders read. */
export type Evidence = {
  id: string
  questionId: string
  kind: string
  seenOn: PlainDate
  says: string
  ofClass: string | null
  isJoint: boolean | null
  jointWith: string | null
  subject: string | null
  standard: string | null
  gatheredById: string
  gatheredByName: string
  struckOutBecause: string | null
}

/** Somebody on the team beside whoever leads and supports. */
export type Member = {
  id: string
  personId: string
  name: string
  role: string
  joinedOn: PlainDate
  leftOn: PlainDate | null
}

/** Everything that a review holds. */
export type WholeReview = {
  members: readonly Member[]
  pieces: readonly Piece[]
  questions: readonly Question[]
  evidence: readonly Evidence[]
  judgements: ReadonlyMap<string, number>
  parts: ReadonlyMap<string, string>
}

/** What of a kind is not gathered yet, and nobody has said why. */
export const missingOf = (kind: Pick<ReviewKind, 'gathers'>, gathered: readonly string[]) =>
  kind.gathers.filter(({ id }) => !gathered.includes(id))

/** What an open review waits for. */
export function stageOf(
  kind: Pick<ReviewKind, 'gathers'>,
  review: Pick<Review, 'exploredOn' | 'metOn' | 'gathered' | 'questionCount'>,
): ReviewStage {
  if (review.metOn) return 'report'
  if (review.exploredOn) return 'evidence'
  return missingOf(kind, review.gathered).length > 0 && review.questionCount === 0 ? 'commentary' : 'questions'
}

/** What comes next, as people read it. */
export const STAGE_SAYS: Readonly<Record<ReviewStage, string>> = {
  commentary: 'Gathering what is known already',
  questions: 'Questions, to be explored with the school',
  evidence: 'Gathering evidence at first hand',
  report: 'Writing the report',
}

/** How one stands that is not open any more. */
export const STATUS_SAYS: Readonly<Record<ReviewStatus, string>> = {
  open: 'Under way',
  issued: 'Issued',
  'struck-out': 'Struck out',
}
