import { Button } from '#govuk/button.tsx'
import { ErrorSummary } from '#govuk/error-summary.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { EvidenceFields, type ReadyReview } from '#joint-reviews/both-sides/index.ts'
import type { Finding } from '#shared/finding.ts'
import { Reasons } from '#web/form.tsx'
import { pieceStands } from './piece-rules.ts'
import type { KeptPiece } from './sealed-store.ts'

type Props = {
  review: ReadyReview
  piece: KeptPiece
  /** The day as it is typed, or today by this device, which its writer may change. */
  seenOn: { day?: string; month?: string; year?: string }
  findings: readonly Finding[]
}

/** A piece of evidence, written from what is on this device: the same fields as on the service. */
export function PieceView({ review, piece, seenOn, findings }: Props) {
  const { schoolName, name, reviewId, form } = review
  const { answers, refused, isOnItsWay } = piece
  return (
    <form data-offline-evidence={piece.pieceId} novalidate autocomplete="off">
      <a class="govuk-back-link" href={`#${reviewId}`}>
        What you wrote of this one
      </a>
      {findings.length > 0 && (
        <ErrorSummary
          errors={findings.map(({ says, field, weight, id }) => ({
            message: says,
            href: weight === 'soft' ? `#reason-${id}` : field && `#${field === 'seenOn' ? 'seenOn-day' : field}`,
          }))}
        />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {schoolName}, {name}
        </span>{' '}
        What did you see?
      </h1>
      {isOnItsWay ? (
        <OnItsWay piece={piece} />
      ) : (
        <div class="govuk-!-width-two-thirds">
          <WhyHere {...{ review, piece, findings }} />
          <EvidenceFields {...{ form, answers, findings, seenOn }} />
          <Reasons findings={findings} answers={answers} />
          <p class="govuk-body" role="status" data-save-line>
            <strong>{refused ? 'Saved on this device only.' : pieceStands(piece).says}</strong>
          </p>
          <div class="govuk-button-group">
            <Button name="press" value="finish">
              Finish it, to be entered
            </Button>
            <Button kind="secondary" type="button" name="press" value="throw-piece-away">
              Throw it away
            </Button>
          </div>
        </div>
      )}
    </form>
  )
}

/** Why it is here and not on the service, as far as its fields do not say it; and of what it told, where that is asked no more. */
function WhyHere({ review, piece, findings }: Omit<Props, 'seenOn'>) {
  const { refused, asked, answers } = piece
  const isAsked = asked === '' || review.form.questions.some(({ id }) => id === answers.questionId)
  const says = refused && findings.length === 0 ? refused.says : ''
  if (isAsked && !says) return null
  return (
    <InsetText>
      {says && <p>These words are saved on this device only. {says}</p>}
      {!isAsked && <p>It told of: “{asked}”</p>}
    </InsetText>
  )
}

/** Whether it arrived is not known: changed now, it might stand there twice. */
function OnItsWay({ piece }: { piece: KeptPiece }) {
  return (
    <>
      <InsetText>{pieceStands(piece).says} It can be changed once that is known.</InsetText>
      <p class="govuk-body">{piece.answers.says}</p>
    </>
  )
}
