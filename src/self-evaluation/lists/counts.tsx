import type { ServiceModel } from '#model/index.ts'
import type { StandingCounts } from './list-store.ts'

/** What the list counts, each number the way to its schools. */
export function Counts({ counts, model }: { counts: StandingCounts; model: ServiceModel }) {
  const cycle = model.selfEvaluation?.cycle ?? []
  return (
    <>
      <ul class="wm-stats">
        <Stat href="/self-evaluations" count={counts.all} text="schools" />
        <Stat href="/self-evaluations?standing=current" count={counts.current} text="current" />
        {counts.lastYear > 0 && (
          <Stat
            href="/self-evaluations?standing=last-year"
            count={counts.lastYear}
            text="last year’s, the next not due yet"
          />
        )}
        <Stat href="/self-evaluations?standing=none" count={counts.none} text="none" />
        <Stat href="/self-evaluations?shared=yes" count={counts.shared} text="shared, not in force yet" />
        {model.selfEvaluation?.challenges && (
          <Stat
            href="/self-evaluations?challenged=no"
            count={counts.unchallenged}
            text="not challenged in all yet this year"
          />
        )}
      </ul>
      {cycle.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Where schools stand in their cycle</h2>
          <ul class="wm-stats">
            {cycle.map(({ id, name }) => (
              <Stat href={`/self-evaluations?step=${id}`} count={counts.steps[id] ?? 0} text={name} />
            ))}
            <Stat href="/self-evaluations?step=none" count={counts.steps.none ?? 0} text="not said" />
          </ul>
        </>
      )}
    </>
  )
}

function Stat({ href, count, text }: { href: string; count: number; text: string }) {
  return (
    <li>
      <a class="govuk-link wm-stats__n" href={href}>
        {count}
        <span class="govuk-visually-hidden"> {text}</span>
      </a>
      <span aria-hidden="true">{text}</span>
    </li>
  )
}
