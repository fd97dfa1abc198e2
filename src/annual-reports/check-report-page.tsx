import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { EarlierStates } from './earlier-states.tsx'
import type { EarlierState } from './report-state-store.ts'
import { placeOf, type AnnualReport } from './annual-report.ts'
import type { ReportOfYear } from './get-annual-report.ts'
import { PageOfReport } from './page-of-report.tsx'

type Props = ReportOfYear & {
  frame: Frame
  report: AnnualReport
  /** What its sections said before. */
  earlier: readonly EarlierState[]
  answers: Answers
  findings: readonly Finding[]
}

/** NF-80. The report as the school will read it, the criteria beside it, and passed or returned. */
export function CheckReportPage(props: Props) {
  const { frame, rule, report, earlier, answers, findings } = props
  return (
    <PageOfReport {...props} heading={`Check what ${report.authorName} wrote`} here="Check it">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {rule.sections.map(({ id, title }) => (
            <section>
              <h2 class="govuk-heading-m">{title}</h2>
              {(
                report.sections.find(({ section }) => section === id)?.body || 'Nothing was written under this section.'
              )
                .split(/\n+/)
                .map((line) => (
                  <p class="govuk-body">{line}</p>
                ))}
              <EarlierStates states={earlier} section={{ id, title }} />
            </section>
          ))}
        </div>
        <div class="govuk-grid-column-one-third">
          <Form frame={frame} action={`${placeOf(report)}/check`}>
            {rule.criteria.length > 0 && (
              <Checkboxes
                name="met"
                legend="Which criteria are met?"
                legendSize="m"
                small
                choices={rule.criteria.map(({ id, text }) => ({ value: id, label: text }))}
                values={answersIn(answers.met)}
                error={wrongWith(findings, 'met')}
              />
            )}
            <Radios
              name="outcome"
              legend="What is your decision?"
              legendSize="m"
              small
              choices={[
                { value: 'passed', label: 'It passes' },
                { value: 'returned', label: 'It goes back to its author' },
              ]}
              value={answers.outcome}
              error={wrongWith(findings, 'outcome')}
            />
            <Textarea
              name="says"
              label="To its author"
              rows={4}
              value={answers.says}
              error={wrongWith(findings, 'says')}
            />
            <Button preventDoubleClick>Finish the check</Button>
          </Form>
        </div>
      </div>
    </PageOfReport>
  )
}
