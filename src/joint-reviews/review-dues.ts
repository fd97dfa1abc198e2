import type { ReviewKind } from '#model/index.ts'
import { listHoldersAt, titleOf } from '#people/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { kindIn } from './get-review.ts'
import { listReviews } from './review-store.ts'
import { missingOf, stageOf, type Review, type ReviewStage } from './review.ts'

const MOST = 500

/** By which day an open one is to be past where it is. */
export function stageDueOn({ days }: Pick<ReviewKind, 'days'>, review: Review, stage: ReviewStage): PlainDate {
  if (stage === 'commentary') return addDays(review.openedOn, days.commentary)
  if (stage === 'questions') return addDays(review.openedOn, days.questions)
  if (stage === 'evidence') return addDays(review.exploredOn ?? review.openedOn, days.meeting)
  return addDays(review.metOn ?? review.openedOn, days.report)
}

const ASKS: Readonly<Record<ReviewStage, { what: string; step: string }>> = {
  commentary: { what: 'Gather what is known', step: 'gathered' },
  questions: { what: 'Explore the questions with the school', step: 'explored' },
  evidence: { what: 'Evaluate the evidence with the school’s leaders', step: 'met' },
  report: { what: 'Issue the report', step: 'report' },
}

/** SH-81. Of whoever leads a review: what it waits for next. */
export const reviewDues: DueSource = {
  name: 'reviews',
  async list(look, { people, schoolId }) {
    if (look.model.reviews.length === 0 || !isAnywhere(look.reach('see-need'))) return []
    const open = await listReviews(look, { schoolId, status: 'open', limit: MOST })
    if (open.length === 0) return []
    const kinds = new Map<string, ReviewKind>()
    for (const { id, modelVersionId, kind } of open) kinds.set(id, kindIn(await look.modelOf(modelVersionId), kind))
    const roles = [...new Set([...kinds.values()].map(({ lead }) => lead))]
    const leads = await listHoldersAt(look, [...new Set(open.map((each) => each.schoolId))], roles)
    return open.flatMap((review) => {
      const kind = kinds.get(review.id)
      if (!kind) return []
      const owner = leads.find(
        ({ schoolId: at, role, actsFor }) => at === review.schoolId && role === kind.lead && actsFor === null,
      )
      if (people && !(owner && people.includes(owner.personId))) return []
      return [dueOf(look, kind, review, owner)]
    })
  },
}

function dueOf(
  look: Look,
  kind: ReviewKind,
  review: Review,
  owner: { personId: string; name: string } | undefined,
): Due {
  const stage = stageOf(kind, review)
  const ask = ASKS[stage]
  const step = stage === 'questions' && review.questionCount === 0 ? 'questions' : ask.step
  const missing = missingOf(kind, review.gathered).length
  return {
    kind: 'review',
    plainly: `${kind.name}: ${ask.what.toLowerCase()}`,
    what: `${ask.what}: ${review.schoolName}`,
    because: stage === 'commentary' ? `${missing} of what is gathered is missing.` : kind.says,
    href: `/reviews/${review.id}/${step}`,
    page: `/reviews/${review.id}`,
    ownerId: owner?.personId,
    ownerName: owner?.name ?? titleOf(look.model, kind.lead),
    ...{ schoolId: review.schoolId, schoolName: review.schoolName },
    dueOn: stageDueOn(kind, review, stage),
  }
}
