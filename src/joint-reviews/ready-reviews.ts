import { peopleActedFor } from '#work/actor.ts'
import type { Look } from '#work/work.ts'
import { evidenceFormOf } from './both-sides/evidence-form.ts'
import { kindIn } from './get-review.ts'
import { countOwnEvidence, listCalledTo, listQuestionsOf } from './join-store.ts'
import { listLeadersOf } from './candidates-store.ts'
import type { ReadyReview } from './both-sides/ready-review.ts'
import { partIn } from './review-policy.ts'
import { listReviews } from './review-store.ts'
import { stageOf, STAGE_SAYS, type Review } from './review.ts'

const MOST = 200

/** The reviews under way of which whoever looks is on the team, with the kind of each in the model of its birth. */
async function listOwnReviews(look: Look) {
  const open = await listReviews(look, { status: 'open', limit: MOST })
  if (open.length === 0) return []
  const called = await listCalledTo(look, peopleActedFor(look.actor))
  const found = await Promise.all(open.map((review) => inItsModel(look, review)))
  return found.filter(({ review: { id, schoolId }, kind }) => {
    const members = called.filter(({ reviewId }) => reviewId === id).map((each) => ({ ...each, leftOn: null }))
    return partIn(look, kind, schoolId, members).isOnTeam
  })
}

async function inItsModel(look: Look, review: Review) {
  const model = await look.modelOf(review.modelVersionId)
  return { review, model, kind: kindIn(model, review.kind) }
}

/** Whether somebody is on the team of a review that is under way. */
export const isOnATeam = async (look: Look) => (await listOwnReviews(look)).length > 0

/** Every review under way of which whoever looks is on the team, ready to be looked into where there is no connection. */
export async function listReadyReviews(look: Look): Promise<ReadyReview[]> {
  const own = await listOwnReviews(look)
  if (own.length === 0) return []
  const ids = own.map(({ review }) => review.id)
  const [questions, counts] = [await listQuestionsOf(look, ids), await countOwnEvidence(look, ids)]
  const ready: ReadyReview[] = []
  for (const { review, model, kind } of own) {
    const leaders = await listLeadersOf(look, review.schoolId)
    const asked = questions.filter(({ reviewId }) => reviewId === review.id)
    ready.push({
      reviewId: review.id,
      schoolName: review.schoolName,
      name: kind.name,
      stands: STAGE_SAYS[stageOf(kind, review)],
      metOn: review.metOn,
      form: evidenceFormOf(...([model, kind, review, asked, leaders.map(({ name }) => name)] as const)),
      own: counts.get(review.id) ?? 0,
    })
  }
  return ready
}
