import { LinkButton } from '#govuk/link-button.tsx'
import { capital, word } from '#model/index.ts'
import { showHalfDays, titleOf } from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { TeamShown } from './show-team.tsx'
import type { SpecialistRequest } from './specialist-request.ts'

type Props = Pick<TeamShown, 'of' | 'model' | 'pathway' | 'requests' | 'may'>

/** SH-61. What the school asked of specialists and what came of it, with the way to ask and to answer. */
export function RequestList({ of, model, pathway, requests, may }: Props) {
  const { access } = pathway
  if (!access) return null
  return (
    <section id="requests">
      <h2 class="govuk-heading-m">{capital(word(model, 'specialist', { form: 'many' }))}</h2>
      <p class="govuk-body">
        {access.says} Asked: the {titleOf(model, access.through)}.
      </p>
      {requests.map((request) => (
        <div class="govuk-inset-text">
          <p class="govuk-body">{request.asks}</p>
          <p class="govuk-body">
            {whatCameOfIt(request)}{' '}
            {may.answer && request.status === 'asked' && (
              <a class="govuk-link" href={`/cases/${of.id}/requests/${request.id}`}>
                Answer it
              </a>
            )}
          </p>
          <p class="govuk-hint">
            {request.askedByName}, {showShortDate(request.askedOn)}
          </p>
        </div>
      ))}
      {may.ask && (
        <LinkButton kind="secondary" href={`/cases/${of.id}/requests/ask`}>
          Ask for {word(model, 'specialist', { form: 'many' })}
        </LinkButton>
      )}
    </section>
  )
}

function whatCameOfIt({
  status,
  specialistName,
  halfDays,
  comesOn,
  declinedBecause,
  answeredByName,
}: SpecialistRequest) {
  if (status === 'asked') return 'It waits for its answer.'
  if (status === 'declined') return `Declined by ${answeredByName}: ${declinedBecause}`
  return `${specialistName} comes with ${showHalfDays(halfDays ?? 0)}${comesOn ? ` from ${showShortDate(comesOn)}` : ''}; set aside by ${answeredByName}.`
}
