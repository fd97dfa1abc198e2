import type { ReadyReview } from '#joint-reviews/both-sides/index.ts'
import type { ReadyVisit } from '../ready/ready.ts'
import { reviewStands } from './piece-rules.ts'
import type { KeptPiece, KeptWords, StoreFacts } from './sealed-store.ts'
import { StatusLines, type Status } from './status-lines.tsx'
import { standsOf, type Stands } from './store-rules.ts'
import { capital, countOf, joinCounts, type StoreWords } from './store-words.ts'

/** All that is in a store, as its pages read it. */
export type StoreHolds = {
  facts: StoreFacts | undefined
  visits: readonly ReadyVisit[]
  words: readonly KeptWords[]
  reviews: readonly ReadyReview[]
  pieces: readonly KeptPiece[]
}

type Props = StoreHolds & { days: number; isPastItsDays: boolean; status: Status }

/** One's own coming visits and reviews on this device, each with what of it is saved where. */
export function ListView({ facts, visits, words, reviews, pieces, days, isPastItsDays, status }: Props) {
  const own = facts?.words
  const hasWords = words.length + pieces.length > 0
  return (
    <>
      <h1 class="govuk-heading-l">{headingOf(own, { visits, words, reviews, pieces })}</h1>
      {isPastItsDays && hasWords && (
        <p class="govuk-inset-text">
          The service was last reached more than {days} days ago. What you wrote is still sealed here: find a connection
          and send it before anything happens to this device.
        </p>
      )}
      <StatusLines status={status} hasWords={hasWords} />
      {visits.length + reviews.length === 0 && (
        <p class="govuk-body">
          Your own {own?.visits ?? 'dates'} of the next {days} days stand here once the service has been reached; nobody
          else’s do.
        </p>
      )}
      <ul class="wm-rows">
        {visits.map((visit) => (
          <VisitLine visit={visit} kept={words.find(({ visitId }) => visitId === visit.visitId)} />
        ))}
        {reviews.map((review) => (
          <ReviewLine review={review} pieces={pieces.filter(({ reviewId }) => reviewId === review.reviewId)} />
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the first page
        </a>{' '}
        or, if you stop working on this device, to{' '}
        <a class="govuk-link" href="/me/devices">
          your devices
        </a>
        ; both need a connection.
      </p>
    </>
  )
}

function VisitLine({ visit, kept }: { visit: ReadyVisit; kept: KeptWords | undefined }) {
  const [aside] = kept ? [] : visit.writing.asides
  return (
    <li data-visit-line={visit.visitId}>
      <div>
        <What at={visit.visitId} schoolName={visit.schoolName} of={`${visit.name}, ${visit.when}`} />
        <How stands={standsOf(visit, kept)} />
        {aside && (
          <a class="govuk-link" href={`/visits/${visit.visitId}/record/asides/${aside.id}`}>
            See both and choose
          </a>
        )}
      </div>
    </li>
  )
}

function ReviewLine({ review, pieces }: { review: ReadyReview; pieces: readonly KeptPiece[] }) {
  return (
    <li data-review-line={review.reviewId}>
      <div>
        <What at={review.reviewId} schoolName={review.schoolName} of={`${review.name}: ${review.stands}`} />
        <How stands={reviewStands(review, pieces)} />
      </div>
    </li>
  )
}

function What({ at, schoolName, of }: { at: string; schoolName: string; of: string }) {
  return (
    <>
      <a class="govuk-link wm-rows__what" href={`#${at}`}>
        {schoolName}
      </a>
      <div>{of}</div>
    </>
  )
}

/** Where the words of something are; in bold where its writer has something to do about it. */
export function How({ stands }: { stands: Stands }) {
  return <div class={stands.waits ? 'govuk-!-font-weight-bold' : undefined}>{stands.says}</div>
}

function headingOf(own: StoreWords | undefined, { visits, words, reviews, pieces }: Omit<StoreHolds, 'facts'>): string {
  if (!own) return 'Nothing is ready on this device yet'
  const counted = (of: readonly unknown[], one: string, many: string) =>
    of.length > 0 ? countOf(of.length, one, many) : ''
  const unsent = joinCounts(
    counted(words, own.record, own.records),
    counted(pieces, 'piece of evidence', 'pieces of evidence'),
  )
  if (unsent)
    return `${unsent} written here ${words.length + pieces.length === 1 ? 'is' : 'are'} not on the service yet`
  const ready = joinCounts(counted(visits, own.visit, own.visits), counted(reviews, own.review, own.reviews))
  if (ready) return `${ready} ${visits.length + reviews.length === 1 ? 'is' : 'are'} ready on this device`
  return `${capital(own.visits)} of yours that come stand here`
}
