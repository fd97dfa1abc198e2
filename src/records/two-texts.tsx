import { z } from 'zod'
import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { LONGEST_SECTION } from './record-form.ts'

/** Which of two texts stands: the one beside, the one that is there, or, written anew, both in one. */
export type Settling = { how: 'taken' } | { how: 'left' } | { how: 'joined'; body: string }

/** What is posted of that choice. */
export const settlingForm = z
  .object({
    how: z.enum(['taken', 'left', 'joined'], { error: 'Choose which text stands' }),
    body: z.string({ error: 'Enter the text' }).max(LONGEST_SECTION, 'Write 200,000 characters or fewer'),
  })
  .transform(({ how, body }): Settling => (how === 'joined' ? { how, body: body.replaceAll('\r\n', '\n') } : { how }))

type Props = {
  frame: Frame
  held: string
  beside: { writtenByName: string; writtenAt: Date; body: string }
  answers: Answers
  findings: readonly Finding[]
}

/** Two texts of one section side by side, and the choice between them. */
export function TwoTexts({ frame, held, beside, answers, findings }: Props) {
  const both = [held, beside.body].filter((text) => text.trim() !== '').join('\n\n')
  const when = `${beside.writtenByName} wrote at ${showMoment(beside.writtenAt)}`
  return (
    <>
      <div class="govuk-grid-row">
        <TextBeside heading="On the service" text={held} />
        <TextBeside heading={when} text={beside.body} />
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
    </>
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
