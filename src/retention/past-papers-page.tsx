import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showShortDate } from '#shared/show-date.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { AT_A_TIME } from './list-past-papers.ts'
import { keyOf, type PastPaper } from './past-paper.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  papers: readonly PastPaper[]
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** What is past its date, and the deed that disposes of it; nothing of it goes by itself. */
export function PastPapersPage({ frame, model, papers, answers, findings, done }: Props) {
  const heading = headingOf(papers.length)
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Library', href: '/library' }, { text: 'Past their date' }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{heading}</h1>
          <HowLong model={model} />
          {papers.length === 0 && (
            <p class="govuk-body">
              What has been kept as long as it may be will stand here, and wait for you: nothing goes by itself.
            </p>
          )}
          {papers.length > 0 && (
            <Form frame={frame} action="/past-their-date">
              <Checkboxes
                name="papers"
                legend="Which of them are disposed of?"
                legendSize="m"
                small
                choices={papers.map((paper) => ({ value: keyOf(paper), label: <Line paper={paper} /> }))}
                values={answersIn(answers.papers)}
                error={wrongWith(findings, 'papers')}
              />
              <Textarea
                name="because"
                label="Why?"
                hint="The reason stays with the trace, for instance: past its date, nobody asked for it to stay."
                rows={2}
                value={answers.because}
                error={wrongWith(findings, 'because')}
              />
              <WarningText>
                What they say will be gone for good. That they were there, and why they went, stays.
              </WarningText>
              <Button kind="warning" preventDoubleClick>
                Dispose of what is ticked
              </Button>
            </Form>
          )}
        </div>
      </div>
    </Page>
  )
}

function Line({ paper }: { paper: PastPaper }) {
  return (
    <>
      {paper.schoolName || 'The service'}: {paper.title}, {showShortDate(paper.madeOn)}
      <span class="wm-grid__sub">Kept until {showShortDate(paper.keptUntil)}</span>
    </>
  )
}

function HowLong({ model }: { model: ServiceModel }) {
  const classes = model.keeping.filter(({ of }) => of !== 'library')
  return (
    <ul class="govuk-list wm-s wm-muted">
      {classes.map(({ id, says }) => (
        <li>
          <a class="govuk-link" href={`/handbook#${id}`}>
            {says}
          </a>
        </li>
      ))}
    </ul>
  )
}

function headingOf(count: number): string {
  if (count === 0) return 'Nothing is past its date'
  if (count > AT_A_TIME) return `More than ${AT_A_TIME} papers are past their date`
  return count === 1 ? '1 paper is past its date' : `${count} papers are past their date`
}
