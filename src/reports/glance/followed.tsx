import { capital, word, type ServiceModel } from '#model/index.ts'
import type { GlanceRow } from './beyond.ts'

/** What the service follows of each school beside its visits, in the model's words: a heading each, and how it stands. */
export function followedIn(model: ServiceModel) {
  const rows = [
    { isHad: model.visitTypes.some(({ hypotheses }) => hypotheses), key: 'keyQuestion', of: HYPOTHESES },
    { isHad: model.targets !== undefined, key: 'target', of: TARGETS },
  ] as const
  return [
    ...rows
      .filter(({ isHad }) => isHad)
      .map(({ key, of }) => ({ head: capital(word(model, key, { form: 'many' })), of })),
    ...(model.selfEvaluation ? [{ head: capital(word(model, 'selfEvaluation')), of: EVALUATION }] : []),
  ]
}

const HYPOTHESES = ({ hypotheses }: GlanceRow) => hypotheses
const TARGETS = ({ targets }: GlanceRow) => targets
const EVALUATION = ({ selfEvaluation }: GlanceRow) => selfEvaluation

/** The same of one school, a line each, as ways there. */
export function Followed({ model, line }: { model: ServiceModel; line: GlanceRow }) {
  const shown = followedIn(model).flatMap(({ head, of }) => {
    const stands = of(line)
    return stands ? [{ head, ...stands }] : []
  })
  if (shown.length === 0) return <>–</>
  return (
    <>
      {shown.map(({ head, says, href }) => (
        <div>
          <span class="wm-muted">{head}</span>{' '}
          {href ? (
            <a class="govuk-link" href={href}>
              {says}
            </a>
          ) : (
            says
          )}
        </div>
      ))}
    </>
  )
}
