import type { ComponentChildren } from 'preact'
import { SummaryList } from '#govuk/summary-list.tsx'
import { capital, word } from '#model/index.ts'
import type { ReviewFound } from './get-review.ts'
import { mayReadEvidence } from './review-policy.ts'
import { isLessThanSatisfactory } from './review-rules.ts'

/** A part of the page under its heading. */
export const Section = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2 class="govuk-heading-m">{title}</h2>
    {children}
  </section>
)

/** SH-37. What was gathered, and what is missing. */
export function Gathered({ review, kind, whole, part }: ReviewFound) {
  if (!mayReadEvidence(part)) return null
  return (
    <Section title="What is known already">
      <ul class="wm-rows">
        {kind.gathers.map(({ id, name }) => {
          const own = whole.pieces.filter(({ item }) => item === id)
          return (
            <li>
              {own.length === 0 ? <strong>{name} missing</strong> : name}
              {own.map((piece) => (
                <span>
                  {piece.place && (
                    <a class="govuk-link" href={piece.place}>
                      {piece.says}
                    </a>
                  )}
                  {piece.fileId && (
                    <a class="govuk-link" href={`/reviews/${review.id}/files/${piece.id}`}>
                      {piece.says}
                    </a>
                  )}
                  {piece.standing === 'not-to-be-had' && `Not to be had: ${piece.says}`}
                </span>
              ))}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** SH-38. The key questions, the focus marked once the school has explored them. */
export function Questions({ review, whole, model }: ReviewFound) {
  if (whole.questions.length === 0) return null
  return (
    <Section title={capital(word(model, 'keyQuestion', { form: 'many' }))}>
      <ol class="govuk-list govuk-list--number">
        {whole.questions.map(({ asks, isFocus }) => (
          <li>
            {asks}
            {review.exploredOn && isFocus && <strong> · the focus</strong>}
          </li>
        ))}
      </ol>
      {review.exploredSays && <p class="govuk-body">The school said: {review.exploredSays}</p>}
    </Section>
  )
}

/** SH-43, SH-44. What was judged, with the labels of the scale. */
export function Judgements({ kind, scale, whole, review }: ReviewFound) {
  if (whole.judgements.size === 0) return null
  return (
    <Section title="Judgements">
      {review.metSays && <p class="govuk-body">{review.metSays}</p>}
      <SummaryList
        rows={kind.judged.of.map(({ id, name }) => {
          const value = whole.judgements.get(id)
          const label = scale.points.find((point) => point.value === value)?.label ?? ''
          const less = value !== undefined && isLessThanSatisfactory(scale, value)
          return {
            key: name,
            value:
              value === undefined
                ? 'Not judged yet'
                : `${value}, ${label.toLowerCase()}${less ? ', less than satisfactory' : ''}`,
          }
        })}
      />
    </Section>
  )
}

/** SH-42. The parts of the report as they were issued. */
export function Report({ kind, whole }: ReviewFound) {
  return (
    <>
      {kind.report.parts.map(({ id, title }) => (
        <Section title={title}>
          {(whole.parts.get(id) ?? '').split(/\n+/).map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
        </Section>
      ))}
    </>
  )
}
