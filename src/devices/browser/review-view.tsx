import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import type { ReadyReview } from '#joint-reviews/both-sides/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { How } from './list-view.tsx'
import { dayIn, pieceStands } from './piece-rules.ts'
import type { KeptPiece } from './sealed-store.ts'
import { StatusLines, type Status } from './status-lines.tsx'

type Props = { review: ReadyReview; pieces: readonly KeptPiece[]; status: Status }

/** A review on this device: what one wrote down of it here, what the service has, and its key questions. */
export function ReviewView({ review, pieces, status }: Props) {
  const { reviewId, schoolName, name, form, own } = review
  return (
    <div data-offline-review={reviewId}>
      <a class="govuk-back-link" href="#">
        What is kept on this device
      </a>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {schoolName}, {name}
        </span>{' '}
        {headingOf(pieces.length)}
      </h1>
      {!form.isExplored && (
        <InsetText>
          {form.exploredFirst} When the service was last reached it was not done yet: what you write is kept here, and
          is entered afterwards.
        </InsetText>
      )}
      <StatusLines status={status} hasWords={pieces.length > 0} />
      <LinkButton href={`#${reviewId}/new`}>Write down what you saw</LinkButton>
      {pieces.length > 0 && (
        <ul class="wm-rows">
          {pieces.map((piece) => (
            <PieceLine piece={piece} form={form} />
          ))}
        </ul>
      )}
      {own > 0 && (
        <p class="govuk-body" data-own>
          {own === 1 ? '1 piece' : `${own} pieces`} of yours on the service:{' '}
          <a class="govuk-link" href={`/reviews/${reviewId}`}>
            read them there
          </a>
          , with a connection.
        </p>
      )}
      <Questions form={form} />
    </div>
  )
}

const headingOf = (here: number) =>
  here === 0
    ? 'What you see goes here first'
    : `${here === 1 ? '1 piece of evidence is' : `${here} pieces of evidence are`} on this device only`

function PieceLine({ piece, form }: { piece: KeptPiece; form: ReadyReview['form'] }) {
  const { answers, pieceId, reviewId, asked } = piece
  const kind = form.kinds.find((each) => each.kind === answers.kind)?.name ?? 'Of no kind yet'
  const day = dayIn(answers)
  return (
    <li data-piece-line={pieceId}>
      <div>
        <a class="govuk-link wm-rows__what" href={`#${reviewId}/${pieceId}`}>
          {kind}
          {day && `, ${showShortDate(day)}`}
        </a>
        <div>{(answers.says ?? '').slice(0, 120)}</div>
        {asked && <div class="wm-muted">{asked}</div>}
        <How stands={pieceStands(piece)} />
      </div>
    </li>
  )
}

function Questions({ form: { questions, isExplored } }: Pick<ReadyReview, 'form'>) {
  if (questions.length === 0)
    return <p class="govuk-body">No questions were drafted when the service was last reached.</p>
  return (
    <>
      <h2 class="govuk-heading-m">What is asked</h2>
      <ul class="govuk-list govuk-list--bullet">
        {questions.map(({ asks, isFocus }) => (
          <li>
            {asks}
            {isExplored && isFocus && <strong> The focus</strong>}
          </li>
        ))}
      </ul>
    </>
  )
}
