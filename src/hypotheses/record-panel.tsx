import { capital, word, type ServiceModel } from '#model/index.ts'
import { listQuestions } from '#preparation/index.ts'
import type { BesideSource, RecordPanel } from '#records/index.ts'
import { listLinesOfImpact } from './impact/get-impact.ts'
import { ImpactList } from './impact/impact-page.tsx'
import { IMPACT_HEADING, isSaidAnew, partsOfRecord, testedHeading } from './record-parts.ts'
import { resultName, testedOf } from './results/result-rules.ts'
import { listResults } from './results/result-store.ts'
import { ResultsList } from './results/results-page.tsx'

/** NF-44, NF-45. On a record's page: how the hypotheses of its visit turned out, and what made a difference. */
export const hypothesesRecordPanel: RecordPanel = async (look, found, record) => {
  const { tested, said } = await partsOfRecord(look, found)
  if (!tested && said.length === 0) return undefined
  if (isSaidAnew(record, tested?.all ?? [], said)) return { below: <SaidAnew model={found.model} /> }
  return {
    below: (
      <>
        {tested && (
          <section id="tested">
            <h2 class="govuk-heading-m">{testedHeading(found)}</h2>
            <ResultsList {...tested} />
          </section>
        )}
        {said.length > 0 && (
          <section id="impact">
            <h2 class="govuk-heading-m">{IMPACT_HEADING}</h2>
            <ImpactList lines={said} />
          </section>
        )}
      </>
    ),
  }
}

/** XX-06. An issued version says what it said as it was issued: what was said anew for a correction is not of it. */
function SaidAnew({ model }: { model: ServiceModel }) {
  return (
    <p class="govuk-body" id="said-anew">
      How its {word(model, 'keyQuestion', { form: 'many' })} turned out, and what made a difference, was said anew after
      this version was issued: its Word and PDF files have what it said.
    </p>
  )
}

/** NF-44, NF-45. While a record is written: the hypotheses with their results, and what was behind the results, beside the sections that the model says. */
export const besideHypotheses: BesideSource = async (look, { visit, model, type }) => {
  const { hypotheses: rule, impact } = type
  const all = rule?.section ? testedOf(await listQuestions(look, visit.id), await listResults(look, [visit.id])) : []
  const lines = impact?.section ? await listLinesOfImpact(look, { visit, model }) : []
  return ({ id }) => [
    ...(rule && rule.section === id && all.length > 0
      ? [
          {
            heading: capital(word(model, 'keyQuestion', { form: 'many' })),
            lines: all.map(({ question, result }) => {
              const how = result ? resultName(rule, result.result) : 'No result yet'
              return `${question.asks} ${how}${result?.says ? `: ${result.says}` : ''}.`
            }),
            more: { text: 'Mark how they turned out', href: `/visits/${visit.id}/questions/results` },
          },
        ]
      : []),
    ...(impact?.section === id && lines.length > 0
      ? [
          {
            heading: 'What was behind the results',
            lines: lines.map(
              ({ title, when, entry }) => `${title}${entry ? `: ${entry.says}` : when ? ` (${when})` : ''}`,
            ),
            more: { text: 'Say what made a difference', href: `/visits/${visit.id}/impact` },
          },
        ]
      : []),
  ]
}
