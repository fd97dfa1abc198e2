import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { PageOfVisit } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { RecordWithChecks } from './get-check.ts'

type Props = RecordWithChecks & { frame: Frame; answers: Answers; findings: readonly Finding[] }

/** The last look before a record leaves its author: what happens next, and what is still to be written. */
export function HandInPage({ frame, visit, model, type, record, answers, findings }: Props) {
  const called = word(model, 'record')
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={`Hand in the ${called}`}
      here={`Hand in the ${called}`}
      findings={findings}
    >
      <p class="govuk-body">{type.record.checkedBy?.says}</p>
      <p class="govuk-body">
        While it is being checked nobody changes it. It comes back to you with comments, or it passes and you send it on
        to the school.
      </p>
      <Form frame={frame} action={frame.path}>
        <input type="hidden" name="revision" value={record.revision} />
        <Reasons findings={findings} answers={answers} />
        <Button preventDoubleClick>Hand it in</Button>{' '}
        <LinkButton kind="secondary" href={`/visits/${visit.id}/record/write`}>
          Go on writing
        </LinkButton>
      </Form>
    </PageOfVisit>
  )
}
