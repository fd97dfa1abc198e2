import { Button } from '#govuk/button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { placeOf, type AnnualReport } from './annual-report.ts'
import type { GatheredText } from './gathered.ts'
import type { ReportOfYear } from './get-annual-report.ts'
import { PageOfReport } from './page-of-report.tsx'

type Props = ReportOfYear & {
  frame: Frame
  report: AnnualReport
  gathered: ReadonlyMap<string, GatheredText[]>
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** WI-28. The whole report to write: a section a heading, what the year's records say of it beside it, empty ones named. */
export function WriteReportPage(props: Props) {
  const { frame, rule, report, gathered, answers, findings, done } = props
  const savedOf = (id: string) => report.sections.find(({ section }) => section === id)?.body ?? ''
  const bodyOf = (id: string) => answers[`body.${id}`] ?? savedOf(id)
  const empty = rule.sections.filter(({ id }) => bodyOf(id).trim() === '').length
  return (
    <PageOfReport
      {...props}
      heading={
        empty === 0 ? 'Every section has words' : empty === 1 ? 'One section is empty' : `${empty} sections are empty`
      }
      here="Write it"
      findings={findings}
      done={done}
    >
      {report.outcome === 'returned' && (
        <div class="govuk-inset-text">
          <p class="govuk-body">It came back from {report.checkerName}:</p>
          <p class="govuk-body">{report.says}</p>
        </div>
      )}
      <Form frame={frame} action={`${placeOf(report)}/write`}>
        <input type="hidden" name="revision" value={report.revision} />
        {rule.sections.map(({ id, title, hint, required }) => (
          <section class="wm-section" id={id}>
            <div>
              <Textarea
                name={`body.${id}`}
                id={`body.${id}`}
                label={title}
                labelSize="m"
                hint={`${hint}${required ? '' : ' It may stay empty.'}`}
                rows={10}
                value={bodyOf(id)}
                error={wrongWith(findings, `body.${id}`) ?? wrongWith(findings, id)}
              />
              <SavedMeanwhile typed={answers[`body.${id}`]} saved={savedOf(id)} />
            </div>
            <aside class="wm-help" aria-label={`What the year says of ${title}`}>
              <h3>What the year says of it</h3>
              <Gathered texts={gathered.get(id) ?? []} />
            </aside>
          </section>
        ))}
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save</Button>
          <Button kind="secondary" name="then" value="preview" preventDoubleClick>
            Save and preview
          </Button>
        </div>
      </Form>
    </PageOfReport>
  )
}

/** Where a save was refused: what stands there now, beside what was typed, so that a person chooses. */
function SavedMeanwhile({ typed, saved }: { typed: string | undefined; saved: string }) {
  if (typed === undefined || saved === '' || typed.replaceAll('\r\n', '\n').trim() === saved) return null
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">What is saved under this section differs from what you typed:</p>
      <p class="govuk-body">{saved}</p>
    </div>
  )
}

function Gathered({ texts }: { texts: readonly GatheredText[] }) {
  if (texts.length === 0) return <p>Nothing was issued of it this year.</p>
  return (
    <>
      {texts.map(({ from, heldOn, title, text, visitId }) => (
        <>
          <p>
            <a class="govuk-link" href={`/visits/${visitId}/record`}>
              {from}, {showShortDate(heldOn)}
            </a>
            : {title}
          </p>
          <p class="wm-quote">{text}</p>
        </>
      ))}
    </>
  )
}
