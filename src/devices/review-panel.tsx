import type { ReviewPanel } from '#joint-reviews/index.ts'
import { wayToOffline } from './way-to-offline.ts'

/** On the page of a review on whose team one is: that what one sees can be written down where there is no connection, and where. */
export const offlineReviewPanel: ReviewPanel = async (look, { review, part }) => {
  if (review.status !== 'open' || !part.isOnTeam || look.model.offline === undefined) return undefined
  const way = await wayToOffline(look)
  if (!way) return undefined
  return (
    <p class="govuk-body" data-offline-way>
      No signal in the classroom?{' '}
      <a class="govuk-link" href={way.href === '/offline' ? `/offline#${review.id}` : way.href}>
        {way.text}
      </a>
    </p>
  )
}
