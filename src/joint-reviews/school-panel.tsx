import { capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { reviewLines } from './list-routes.tsx'
import { mayOpenReview, maySeeReviewsOf } from './review-policy.ts'
import { listReviews } from './review-store.ts'

const MOST = 4

/** On a school's page: its reviews for those who may know of them, the way to open one, and for everybody the toolkit. */
export const reviewsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const { model } = look
    if (model.reviews.length === 0) return undefined
    const toolkits = model.reviews.flatMap(({ toolkit }) => (toolkit ? [toolkit] : []))
    const isSeen = maySeeReviewsOf(look, schoolId)
    const lines = isSeen ? await reviewLines(look, await listReviews(look, { schoolId, limit: MOST })) : []
    const mayOpen = model.reviews.filter(
      (kind) =>
        mayOpenReview(look, kind, schoolId) && !lines.some((line) => line.kind === kind.id && line.status === 'open'),
    )
    if (!isSeen && toolkits.length === 0) return undefined
    return (
      <section id="reviews">
        <h2 class="govuk-heading-m">{capital(word(model, 'review', { form: 'many' }))}</h2>
        {isSeen && lines.length === 0 && <p class="wm-s">None so far.</p>}
        {lines.length > 0 && (
          <ul class="wm-rows">
            {lines.map(({ id, name, stands, issuedOn, openedOn }) => (
              <li>
                <a class="govuk-link" href={`/reviews/${id}`}>
                  {name}
                </a>
                <span>
                  {issuedOn ? `Issued ${showShortDate(issuedOn)}` : `${stands}, since ${showShortDate(openedOn)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
        {mayOpen.map(({ id, name }) => (
          <p class="wm-s">
            <a class="govuk-link" href={`/schools/${schoolId}/reviews/${id}`}>
              Open: {name}
            </a>
          </p>
        ))}
        {toolkits.slice(0, 1).map(({ name }) => (
          <p class="wm-s">
            <a class="govuk-link" href="/toolkit">
              {name}
            </a>
          </p>
        ))}
      </section>
    )
  },
}
