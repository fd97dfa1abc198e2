import { capital, word } from '#model/index.ts'
import { listQuestions } from '#preparation/index.ts'
import type { BesideSource, RecordPanel } from '#records/index.ts'
import { listLinesOfImpact } from './impact/get-impact.ts'
import { ImpactList } from './impact/impact-page.tsx'
import { resultName, testedOf } from './results/result-rules.ts'
import { listResults } from './results/result-store.ts'
import { ResultsList } from './results/results-page.tsx'

/** NF-44, NF-45. On a record's page: how the hypotheses of its visit turned out, and what made a difference. */
export const hypothesesRecordPanel: RecordPanel = async (look, { visit, model, type }) => {
  const rule = type.hypotheses
  const all = rule ? testedOf(await listQuestions(look, visit.id), await listResults(look, [visit.id])) : []
  const marked = all.filter(({ result }) => result)
  const lines = type.impact ? await listLinesOfImpact(look, { visit, model }) : []
  const said = lines.filter(({ entry }) => entry)
  if (marked.length === 0 && said.length === 0) return undefined
  return {
    below: (
      <>
        {rule && marked.length > 0 && (
          <section id="tested">
            <h2 class="govuk-heading-m">
              {capital(word(model, 'keyQuestion', { form: 'many' }))} tested at this {word(model, 'visit')}
            </h2>
            <ResultsList rule={rule} all={all} />
          </section>
        )}
        {said.length > 0 && (
          <section id="impact">
            <h2 class="govuk-heading-m">What made a difference</h2>
            <ImpactList lines={said} />
          </section>
        )}
      </>
    ),
  }
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
