import { showDate } from '#shared/show-date.ts'
import type { EvaluationsOfWork } from './learnt-evaluations.ts'

/** RO-101. On the page of a commission: how its work was evaluated, what came of it, and what followed. */
export function EvaluationsPart({ lines, openAt }: EvaluationsOfWork) {
  if (lines.length === 0 && !openAt) return null
  return (
    <section id="evaluations">
      <h2 class="govuk-heading-m">
        {lines.length > 0 ? 'How its work was evaluated' : 'Its work was not evaluated yet'}
      </h2>
      {lines.length > 0 && (
        <ul class="govuk-list govuk-list--spaced">
          {lines.map(({ href, name, openedOn, concludedOn, judged, conclusion, followed }) => (
            <li>
              <a class="govuk-link" href={href}>
                {name}
              </a>
              , {concludedOn ? `concluded on ${showDate(concludedOn)}` : `open since ${showDate(openedOn)}`}
              {judged && `: ${judged}`}
              {conclusion && <p class="govuk-body govuk-!-margin-bottom-0">What came of it: {conclusion}</p>}
              {conclusion && (
                <p class="govuk-body govuk-!-margin-bottom-0">
                  {followed ? `What followed: ${followed}` : 'Nothing has followed yet.'}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {openAt && (
        <p class="govuk-body">
          <a class="govuk-link" href={openAt}>
            Evaluate its work
          </a>
        </p>
      )}
    </section>
  )
}
