import { Button } from '#govuk/button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { PageOfVisit } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { RecordWithChecks } from './get-check.ts'

type Props = RecordWithChecks & { frame: Frame; answers: Answers; findings: readonly Finding[] }

/** Letting an urgent record go to the school before its check. */
export function UrgentPage({ frame, visit, model, type, answers, findings }: Props) {
  const called = word(model, 'record')
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={`Let the ${called} go before its check`}
      here="Before its check"
      findings={findings}
    >
      <p class="govuk-body">It is checked after. Your reason is kept and shown to the person who checks it.</p>
      <Form frame={frame} action={frame.path}>
        <Textarea
          name="because"
          label="Why can it not wait?"
          rows={3}
          value={answers.because}
          error={wrongWith(findings, 'because')}
        />
        <Button preventDoubleClick>Let it go first</Button>
      </Form>
    </PageOfVisit>
  )
}
