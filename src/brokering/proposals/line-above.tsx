import { InsetText } from '#govuk/inset-text.tsx'
import { nameOf, type LineSeen } from './get-proposal.ts'

/** RO-29. Above the choice for one need: who is proposed among all needs and why, why not whoever would come first, and who comes next. */
export function LineAbove({ line }: { line: LineSeen }) {
  const { proposed, noLonger, reasons, whyNotFirst, next, whyNobody } = line
  if (!proposed) return <InsetText>{[whyNobody, whyNotFirst, noLonger].filter(Boolean).join(' ')}</InsetText>
  return (
    <>
      {noLonger && (
        <InsetText>What was proposed is not so any more. {noLonger} Choose somebody else, or search again.</InsetText>
      )}
      <p class="govuk-body">
        <strong>{nameOf(proposed)}</strong> {noLonger ? 'was' : 'is'} proposed, among all open needs.{' '}
        {reasons.join(' ')}
      </p>
      {whyNotFirst && <p class="govuk-body">{whyNotFirst}</p>}
      <p class="govuk-body">
        {next
          ? `Next best, where all else stays as proposed: ${nameOf(next)}.`
          : 'Where all else stays as proposed, nobody else could.'}{' '}
        Nothing is promised before you choose; both heads agree afterwards.
      </p>
    </>
  )
}
