import { SummaryList } from '#govuk/summary-list.tsx'
import type { NeedRule } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { HeldEvidence } from './evidence-store.ts'
import { categoryOf, type Decision } from './need.ts'
import { purposeSays, whySays } from './need-words.ts'
import type { PutForward } from './periods.ts'

type Props = {
  need: NeedRule
  decision: Decision
  evidence: readonly HeldEvidence[]
  limit?: PutForward | undefined
}

/** What a decision says: why and who says so, for what, on which evidence, what would lower it, and when one looks again. */
export function DecisionFacts({ need, decision, evidence, limit }: Props) {
  const { purposes, loweredBy, lowersTo, nextLookOn, decidedByName, decidedOn, startsOn } = decision
  const why = whySays(need, decision)
  return (
    <SummaryList
      rows={[
        { key: 'From', value: showDate(startsOn) },
        ...(why ? [{ key: 'Why', value: why }] : []),
        ...(purposes.length > 0
          ? [{ key: 'For what', value: <Lines of={purposes.map((each) => purposeSays(need, each))} /> }]
          : []),
        ...(evidence.length > 0 ? [{ key: 'Evidence', value: <Linked evidence={evidence} /> }] : []),
        ...(loweredBy
          ? [
              {
                key: 'What would lower it',
                value: `${loweredBy} It would then be: ${categoryOf(need, lowersTo ?? '')?.name ?? lowersTo ?? ''}.`,
              },
            ]
          : []),
        ...(limit ? [{ key: 'Its time runs to', value: showDate(limit.lastDay) }] : []),
        ...(nextLookOn ? [{ key: 'Next look', value: `By ${showDate(nextLookOn)}` }] : []),
        { key: 'Decided', value: `${decidedByName}, ${showDate(decidedOn)}` },
      ]}
    />
  )
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <ul class="govuk-list">
    {of.map((each) => (
      <li>{each}</li>
    ))}
  </ul>
)

const Linked = ({ evidence }: { evidence: readonly HeldEvidence[] }) => (
  <ul class="govuk-list">
    {evidence.map(({ title, datedOn, visitId }) => (
      <li>
        {visitId ? (
          <a class="govuk-link" href={`/visits/${visitId}/record`}>
            {title}
          </a>
        ) : (
          title
        )}
        {datedOn && `, ${showDate(datedOn)}`}
      </li>
    ))}
  </ul>
)
