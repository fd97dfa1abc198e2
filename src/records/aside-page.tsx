import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { word, type RecordForm } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Aside } from './aside-store.ts'

type Props = VisitInModel & {
  frame: Frame
  aside: Aside
  section: RecordForm['sections'][number]
  heldBody: string
  answers: Answers
  findings: readonly Finding[]
}

/** Two texts of one section, and which of them stands. */
export function AsidePage({ frame, visit, model, aside, section, heldBody, answers, findings }: Props) {
  const both = [heldBody, aside.content.body].filter((text) => text.trim() !== '').join('\n\n')
  const when = `${aside.writtenByName} wrote at ${showMoment(aside.writtenAt)}`
  return (
    <Page
      frame={frame}
      title={`Two texts of ${section.title}`}
      findings={findings}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: `Write the ${word(model, 'record')}`, href: `/visits/${visit.id}/record/write` },
        { text: 'Two texts' },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{section.title}</span> Two texts were written; choose which stands
      </h1>
      <p class="govuk-body">Neither is lost: the one that you do not choose stays among the earlier states.</p>
      <div class="govuk-grid-row">
        <TextBeside heading="On the service" text={heldBody} />
        <TextBeside heading={when} text={aside.content.body} />
      </div>
      <Form frame={frame} action={frame.path}>
        <Radios
          name="how"
          legend="Which text stands?"
          legendSize="m"
          choices={[
            { value: 'left', label: 'The one on the service' },
            { value: 'taken', label: `The one that ${when}` },
            { value: 'joined', label: 'The text below, made from both' },
          ]}
          value={answers.how}
          error={wrongWith(findings, 'how')}
        />
        <Textarea
          name="body"
          label="Made from both"
          rows={10}
          value={answers.body ?? both}
          error={wrongWith(findings, 'body')}
        />
        <Button preventDoubleClick>Keep this</Button>
      </Form>
    </Page>
  )
}

function TextBeside({ heading, text }: { heading: string; text: string }) {
  return (
    <section class="govuk-grid-column-one-half">
      <h2 class="govuk-heading-s">{heading}</h2>
      {text.trim() === '' && <p class="govuk-body wm-muted">Empty.</p>}
      {text.split(/\n+/).map((line) => line.trim() && <p class="govuk-body">{line}</p>)}
    </section>
  )
}
