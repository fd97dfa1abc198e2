import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { word, type RecordForm, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { VisitInModel } from '#visits/index.ts'
import { visitName } from '#visits/index.ts'
import type { Aside } from './aside-store.ts'

type Props = VisitInModel & {
  frame: Frame
  form: RecordForm
  /** When the draft was saved last in this sitting, in words; undefined before the first save. */
  saved: string | undefined
  /** What the last issued record of the school said, by section. */
  before: { on: string; visitId: string; bodies: ReadonlyMap<string, string> } | undefined
  /** Texts between which the writer has to choose. */
  asides: readonly Aside[]
  answers: Answers
  findings: readonly Finding[]
}

/** The whole record on one long page: a section a heading, contents at the side, help beside each. */
export function WriteRecordPage(props: Props) {
  const { frame, visit, model, type, form, saved, answers, findings } = props
  const record = word(model, 'record')
  const name = visitName(model, type)
  return (
    <Page
      frame={frame}
      title={`Write the ${record}`}
      findings={findings}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: name, href: `/visits/${visit.id}` },
        { text: `Write the ${record}` },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {visit.schoolName}, {name}, {showDate(visit.heldOn ?? visit.bookedFor)}
        </span>{' '}
        Write the {record}
      </h1>
      <Form frame={frame} action={frame.path}>
        <div class="wm-write">
          <nav class="wm-contents" aria-label={`Sections of the ${record}`}>
            <ol>
              {form.sections.map((section, at) => (
                <li>
                  <a class="govuk-link" href={`#${section.id}-heading`}>
                    {at + 1} {section.title}
                    <small>{stateOf(answers, section.id)}</small>
                  </a>
                </li>
              ))}
            </ol>
          </nav>
          <div>
            <div class="wm-save">
              <p role="status">
                <strong>{saved ?? 'Not saved yet'}</strong>
              </p>
              <Button kind="secondary" name="next" value="write">
                Save
              </Button>
              <Button name="next" value="read">
                Save and preview
              </Button>
            </div>
            {form.sections.map((section, at) => (
              <Section {...props} section={section} number={at + 1} />
            ))}
          </div>
        </div>
      </Form>
    </Page>
  )
}

type SectionProps = Props & { section: RecordForm['sections'][number]; number: number }

function Section({ section, number, visit, model, answers, findings, before, asides }: SectionProps) {
  const waiting = asides.filter((aside) => aside.section === section.id)
  const scale = model.scales.find(({ id }) => id === section.judgement)
  const heading = `${section.id}-heading`
  const earlier = before?.bodies.get(section.id)
  return (
    <section class="wm-section" aria-labelledby={heading}>
      <div>
        <h2 class="govuk-heading-m" id={heading}>
          {number} {section.title}
        </h2>
        {waiting.map(({ id }) => (
          <InsetText>
            Another text of this section was kept.{' '}
            <a class="govuk-link" href={`/visits/${visit.id}/record/asides/${id}`}>
              Choose which of the two stands
            </a>
          </InsetText>
        ))}
        <input type="hidden" name={`from.${section.id}`} value={answers[`from.${section.id}`]} />
        <input type="hidden" name={`was.${section.id}`} value={answers[`was.${section.id}`]} />
        <Textarea
          name={`body.${section.id}`}
          id={section.id}
          label={<span class="govuk-visually-hidden">{section.title}</span>}
          hint={section.required ? undefined : 'Write it where the visit touched it.'}
          rows={6}
          value={answers[`body.${section.id}`]}
          error={wrongWith(findings, section.id)}
        />
        {scale && <Judgement scale={scale} section={section.id} answers={answers} findings={findings} />}
        <Checkboxes
          name={`skip.${section.id}`}
          small
          choices={[{ value: 'yes', label: 'Not discussed' }]}
          values={answers[`skip.${section.id}`] === 'yes' ? ['yes'] : []}
        />
      </div>
      <aside class="wm-help" aria-label={`Help with ${section.title}`}>
        <h3>Hint</h3>
        <p>{section.hint}</p>
        {earlier && (
          <>
            <h3>The last one said</h3>
            <p class="wm-quote">{earlier.length > 400 ? `${earlier.slice(0, 400)} …` : earlier}</p>
            <p>
              <a class="govuk-link" href={`/visits/${before?.visitId}/record`}>
                {before?.on}
              </a>
            </p>
          </>
        )}
      </aside>
    </section>
  )
}

type JudgementProps = {
  scale: ServiceModel['scales'][number]
  section: string
  answers: Answers
  findings: readonly Finding[]
}

function Judgement({ scale, section, answers, findings }: JudgementProps) {
  return (
    <Radios
      name={`judgement.${section}`}
      id={`judgement-${section}`}
      legend="How do you judge it?"
      legendSize="s"
      inline
      small
      choices={scale.points.map(({ value, label }) => ({ value: String(value), label: `${value} ${label}` }))}
      value={answers[`judgement.${section}`]}
      error={wrongWith(findings, `judgement-${section}`)}
    />
  )
}

function stateOf(answers: Answers, section: string): string {
  if (answers[`skip.${section}`] === 'yes') return 'Not discussed'
  const words = (answers[`body.${section}`] ?? '').split(/\s+/).filter(Boolean).length
  if (words === 0) return 'Not started'
  return words === 1 ? '1 word' : `${words} words`
}
