import type { CaseMoment, CasePanel, Case } from '#cases/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { reviewLines } from './list-routes.tsx'
import { mayOpenReview } from './review-policy.ts'
import { listReviews } from './review-store.ts'

const MOST = 200

/** On a case's page: the review that is its first stage, and the way to open it. */
export const reviewsCasePanel: CasePanel = {
  place: 'main',
  async show(look, { id, schoolId, endedOn }) {
    const { model } = look
    if (model.reviews.length === 0) return undefined
    const lines = await reviewLines(look, await listReviews(look, { caseIds: [id], limit: MOST }))
    const mayOpen =
      lines.length > 0 || endedOn !== null ? [] : model.reviews.filter((kind) => mayOpenReview(look, kind, schoolId))
    if (lines.length + mayOpen.length === 0) return undefined
    return (
      <section id="reviews">
        <h2 class="govuk-heading-m">{(lines[0] ?? mayOpen[0])?.name}</h2>
        <ul class="wm-rows">
          {lines.map(({ id: reviewId, name, stands, openedOn, issuedOn, led }) => (
            <li>
              <a class="govuk-link" href={`/reviews/${reviewId}`}>
                {name}
              </a>
              <span>
                {issuedOn ? `Issued ${showShortDate(issuedOn)}` : `${stands}, since ${showShortDate(openedOn)}`}
                {led && `; led by ${led}`}
              </span>
            </li>
          ))}
          {mayOpen.map(({ id: kind, name }) => (
            <li>
              <a class="govuk-link" href={`/schools/${schoolId}/reviews/${kind}`}>
                Open: {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
    )
  },
}

/** What of reviews stands on the lines of cases through time. */
export async function reviewMoments(look: Look, cases: readonly Case[]): Promise<CaseMoment[]> {
  if (look.model.reviews.length === 0) return []
  const found = await listReviews(look, { caseIds: cases.map(({ id }) => id), limit: MOST })
  return found.flatMap(({ id, caseId, openedOn, exploredOn, metOn, issuedOn }) => {
    if (!caseId) return []
    const moment = (on: CaseMoment['on'] | null, says: string): CaseMoment[] =>
      on ? [{ caseId, on, says, href: `/reviews/${id}`, kind: 'review' }] : []
    return [
      ...moment(openedOn, 'Review opened'),
      ...moment(exploredOn, 'Questions explored with the school'),
      ...moment(metOn, 'Evidence evaluated with leaders'),
      ...moment(issuedOn, 'Report issued'),
    ]
  })
}
