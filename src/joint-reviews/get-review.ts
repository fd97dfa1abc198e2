import type { ReviewKind, Scale, ServiceModel } from '#model/index.ts'
import { getSchool, type School } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { mayReadClass, mayReadEvidence, maySeeReviewsOf, partIn, type PartInReview } from './review-policy.ts'
import { findReview, findReviewToChange } from './review-store.ts'
import type { Review, WholeReview } from './review.ts'
import { readWhole } from './whole-store.ts'

/** A review with all that it holds, its kind in the model of its birth, and what whoever looks is to it. */
export type ReviewFound = {
  review: Review
  model: ServiceModel
  kind: ReviewKind
  scale: Scale
  whole: WholeReview
  part: PartInReview
}

/** The review with all that somebody may read of it. Throws NotFound. */
export async function getReview(look: Look, id: string): Promise<ReviewFound> {
  const found = await inModel(look, id, isId(id) ? await findReview(look, id) : undefined)
  return { ...found, whole: asReadBy(found) }
}

/** All of it for a deed: held until it ends. Throws NotFound. */
export async function getReviewToChange(work: Work, id: string): Promise<ReviewFound> {
  return inModel(work, id, isId(id) ? await findReviewToChange(work, id) : undefined)
}

async function inModel(look: Look, id: string, review: Review | undefined): Promise<ReviewFound> {
  if (!review) throw new NotFound('review', id)
  const model = await look.modelOf(review.modelVersionId)
  const kind = kindIn(model, review.kind)
  const whole = await readWhole(look, id)
  const part = partIn(look, kind, review.schoolId, whole.members)
  if (review.status === 'struck-out' && !part.isOnTeam && !part.arranges) throw new NotFound('review', id)
  return { review, model, kind, scale: scaleOf(model, kind), whole, part }
}

/** SH-40, SH-103. What of a review somebody reads: until it is issued governors read its questions; of which class a lesson was only the team and leaders. */
function asReadBy({ review, whole, part }: ReviewFound): WholeReview {
  const isIssued = review.status === 'issued'
  const evidence = mayReadEvidence(part) ? whole.evidence : []
  return {
    members: whole.members,
    pieces: mayReadEvidence(part) ? whole.pieces : [],
    questions: review.exploredOn || mayReadEvidence(part) ? whole.questions : [],
    evidence: mayReadClass(part) ? evidence : evidence.map((each) => ({ ...each, ofClass: null })),
    judgements: isIssued || mayReadEvidence(part) ? whole.judgements : new Map(),
    parts: isIssued || part.isOnTeam || part.arranges ? whole.parts : new Map(),
  }
}

/** A kind of review of a model. Throws NotFound. */
export function kindIn({ reviews }: Pick<ServiceModel, 'reviews'>, id: string): ReviewKind {
  const kind = reviews.find((each) => each.id === id)
  if (!kind) throw new NotFound('kind of review', id)
  return kind
}

/** The scale on which a kind is judged. Throws where a model was read that has none, which its check refuses. */
export function scaleOf({ scales }: ServiceModel, { judged }: ReviewKind): Scale {
  const scale = scales.find(({ id }) => id === judged.scale)
  if (!scale) throw new NotFound('scale', judged.scale)
  return scale
}

/** The school of which one is to be opened, for somebody who knows of its reviews. Throws NotFound. */
export async function getSchoolToReview(look: Look, schoolId: string): Promise<School> {
  if (!maySeeReviewsOf(look, schoolId)) throw new NotFound('school', schoolId)
  return getSchool(look, schoolId)
}
