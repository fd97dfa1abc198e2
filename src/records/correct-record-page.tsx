import { Button } from '#govuk/button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type CorrectProps = VisitInModel & { frame: Frame; answers: Answers; findings: readonly Finding[] }

/** Beginning a correction: what is wrong, before the new version is written. */
export function CorrectRecordPage({ frame, visit, model, answers, findings }: CorrectProps) {
  const called = word(model, 'record')
  return (
    <Page frame={frame} title={`Correct the ${called}`} findings={findings}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{visit.schoolName}</span> Correct the {called}
      </h1>
      <p class="govuk-body">What was issued stays as it is. The new version stands beside it.</p>
      <Form frame={frame} action={frame.path}>
        <Textarea
          name="because"
          label="What is corrected, and why?"
          rows={3}
          value={answers.because}
          error={wrongWith(findings, 'because')}
        />
        <Button preventDoubleClick>Begin the correction</Button>
      </Form>
    </Page>
  )
}
