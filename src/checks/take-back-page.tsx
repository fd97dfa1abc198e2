import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { PageOfVisit } from '#visits/index.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { RecordWithChecks } from './get-check.ts'

type Props = RecordWithChecks & { frame: Frame; findings: readonly Finding[] }

/** Taking back what was handed in and nobody has begun to check. */
export function TakeBackPage({ frame, visit, model, type, record, findings }: Props) {
  const called = word(model, 'record')
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={`Take the ${called} back`}
      here="Take it back"
      under={[{ text: capital(called), href: `/visits/${visit.id}/record` }]}
      findings={findings}
    >
      <p class="govuk-body">
        It is a draft again, for you to change, and waits for nobody’s check until you hand it in once more. You can
        take it back as long as nobody has begun to check it.
      </p>
      <Form frame={frame} action={frame.path}>
        <input type="hidden" name="revision" value={record.revision} />
        <Button preventDoubleClick>Take it back</Button>{' '}
        <LinkButton kind="secondary" href={`/visits/${visit.id}`}>
          Leave it where it is
        </LinkButton>
      </Form>
    </PageOfVisit>
  )
}
