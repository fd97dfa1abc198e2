import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { word } from '#model/index.ts'
import { recordAnswers } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showTimeOfDay } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { GatheredTexts, SchoolFigures } from './beside-section.tsx'
import { contentsOf, type AnnualReport } from './annual-report.ts'
import { whyReportIsNotOpen } from './annual-report-rules.ts'
import type { FiguresBeside } from './figures-beside.ts'
import type { GatheredText } from './gathered.ts'
import type { ReportOfYear } from './get-annual-report.ts'
import { PageOfReport } from './page-of-report.tsx'
import { EarlierStates } from './earlier-states.tsx'
import type { EarlierState } from './report-state-store.ts'
import type { ReportAside } from './report-aside-store.ts'

type Props = ReportOfYear & {
  frame: Frame
  report: AnnualReport
  /** Its address. */
  place: string
  /** Who is writing. */
  writerId: string
  /** When it was saved last, in words. */
  saved: string
  gathered: ReadonlyMap<string, GatheredText[]>
  /** The school's figures, by the section that tells of them. */
  figures: ReadonlyMap<string, FiguresBeside>
  /** What its sections said before. */
  earlier: readonly EarlierState[]
  /** Texts between which the writer has to choose. */
  asides: readonly ReportAside[]
  answers: Answers
  findings: readonly Finding[]
}

type Closed = ReportOfYear & { frame: Frame; report: AnnualReport }

/** In place of the page to write: where the report is, while nobody writes in it. */
export function ReportNotOpenPage(props: Closed) {
  const { model, report, school, schoolYear } = props
  return (
    <PageOfReport {...props} heading={`This ${word(model, 'annualReport')} is not open to be written`} here="Write it">
      {whyReportIsNotOpen(report, 'save', model).map(({ says }) => (
        <p class="govuk-body">{says}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`/schools/${school.id}/annual-reports/${schoolYear}`}>
          Read it, and see what is next
        </a>
      </p>
    </PageOfReport>
  )
}

/** WI-28. The whole report to write, kept as it is typed: a section a heading, what the year's records say of it beside it, empty ones named. */
export function WriteReportPage(props: Props) {
  const { frame, rule, report, saved, writerId, place, findings } = props
  const answers = recordAnswers(rule, contentsOf(report), props.answers)
  const empty = rule.sections.filter(({ id }) => (answers[`body.${id}`] ?? '').trim() === '').length
  return (
    <PageOfReport {...props} heading={headingOf(empty)} here="Write it" scripts={[frame.assets.writing]}>
      {report.outcome === 'returned' && (
        <InsetText>
          <p class="govuk-body">It came back from {report.checkerName}:</p>
          <p class="govuk-body">{report.says}</p>
        </InsetText>
      )}
      <Form frame={frame} action={frame.path}>
        <div
          class="wm-write"
          data-writing=""
          data-visit={report.id}
          data-place={place}
          data-writer={writerId}
          data-key={frame.sealingKey()}
          data-at={showTimeOfDay(frame.now)}
        >
          <Contents sections={rule.sections} answers={answers} />
          <div>
            <div class="wm-save">
              <p role="status" data-save-line>
                <strong>{saved}</strong>
              </p>
              <Button kind="secondary" name="next" value="write">
                Save
              </Button>
              <Button name="next" value="read">
                Save and preview
              </Button>
            </div>
            <div data-left />
            {rule.sections.map((section) => (
              <Section {...props} {...{ section, answers, findings }} />
            ))}
            <Button name="next" value="read">
              Save and preview
            </Button>
          </div>
        </div>
      </Form>
    </PageOfReport>
  )
}

function headingOf(empty: number): string {
  if (empty === 0) return 'Every section has words'
  return empty === 1 ? 'One section is empty' : `${empty} sections are empty`
}

type Sections = ReportOfYear['rule']['sections']

function Contents({ sections, answers }: { sections: Sections; answers: Answers }) {
  return (
    <nav class="wm-contents" aria-label="Sections">
      <ol>
        {sections.map(({ id, title }, at) => (
          <li>
            <a class="govuk-link" href={`#part-${id}`}>
              {at + 1} {title}
              <small data-state={id} data-none="Not started">
                {wordsIn(answers[`body.${id}`] ?? '')}
              </small>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function wordsIn(body: string): string {
  const words = body.split(/\s+/).filter(Boolean).length
  if (words === 0) return 'Not started'
  return words === 1 ? '1 word' : `${words} words`
}

function Section({
  section,
  place,
  asides,
  earlier,
  gathered,
  figures,
  school,
  answers,
  findings,
}: Props & { section: Sections[number] }) {
  const { id, title, hint, required } = section
  return (
    <section class="wm-section" id={`part-${id}`}>
      <div>
        {asides
          .filter((aside) => aside.section === id)
          .map((aside) => (
            <InsetText>
              Another text of this section was kept: {aside.writtenByName} wrote it.{' '}
              <a class="govuk-link" href={`${place}/asides/${aside.id}`}>
                Choose which of the two stands
              </a>
            </InsetText>
          ))}
        <div data-beside={id} />
        <input type="hidden" name={`from.${id}`} value={answers[`from.${id}`]} />
        <input type="hidden" name={`was.${id}`} value={answers[`was.${id}`]} />
        <Textarea
          name={`body.${id}`}
          id={id}
          label={title}
          labelSize="m"
          hint={`${hint}${required ? '' : ' It may stay empty.'}`}
          rows={10}
          value={answers[`body.${id}`]}
          error={wrongWith(findings, id)}
        />
        <EarlierStates states={earlier} section={section} />
      </div>
      <aside class="wm-help" aria-label={`What the year says of ${title}`}>
        <h3>What the year says of it</h3>
        <GatheredTexts texts={gathered.get(id) ?? []} />
        <SchoolFigures of={figures.get(id)} href={`/schools/${school.id}/figures`} />
      </aside>
    </section>
  )
}
