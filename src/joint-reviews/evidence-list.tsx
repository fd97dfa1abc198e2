import type { ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { ReviewFound } from './get-review.ts'
import type { Evidence } from './review.ts'

/** What was seen, under the key question of which it tells. */
export function EvidenceByQuestion({ whole, model, part, review }: ReviewFound) {
  if (whole.evidence.length === 0) return null
  return (
    <>
      {whole.questions.map(({ id, asks, place }) => {
        const own = whole.evidence.filter(({ questionId }) => questionId === id)
        if (own.length === 0) return null
        return (
          <>
            <h3 class="govuk-heading-s">
              {place}. {asks}
            </h3>
            <ul class="wm-rows">
              {own.map((each) => (
                <li class={each.struckOutBecause ? 'wm-muted' : undefined}>
                  <span>{saysEvidence(each, model)}</span>
                  <span>{each.says}</span>
                  {each.struckOutBecause && <span>Struck out: {each.struckOutBecause}</span>}
                  {review.status === 'open' && part.isOnTeam && (
                    <span>
                      <a class="govuk-link" href={`/reviews/${review.id}/strike-evidence?evidenceId=${each.id}`}>
                        {each.struckOutBecause ? 'Take it back' : 'Strike it out'}
                        <span class="govuk-visually-hidden">: {each.says.slice(0, 60)}</span>
                      </a>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )
      })}
    </>
  )
}

/** 'Lesson observation, 5 October 2004, Carol; together with Derek; Year 5'. */
export function saysEvidence(
  { kind, seenOn, gatheredByName, isJoint, jointWith, ofClass, subject, standard }: Evidence,
  { evidenceKinds }: ServiceModel,
): string {
  const name = evidenceKinds.find(({ id }) => id === kind)?.name ?? kind
  return [
    `${name}, ${showShortDate(seenOn)}, ${gatheredByName}`,
    ...(isJoint === null ? [] : [jointWith ? `together with ${jointWith}` : 'not seen jointly']),
    ...(ofClass ? [ofClass] : []),
    ...(subject ? [`${subject}: ${standard ?? ''}`] : []),
  ].join('; ')
}
