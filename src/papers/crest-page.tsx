import { Button } from '#govuk/button.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = {
  frame: Frame
  /** What the crest of today shows; undefined where there is none. */
  says: string | undefined
  organisation: string
  answers: Answers
  findings: readonly Finding[]
  done?: string | undefined
}

/** The crest on everything that leaves the service: which it is, another one, or none. */
export function CrestPage({ frame, says, organisation, answers, findings, done }: Props) {
  return (
    <Page frame={frame} title="Crest" findings={findings} done={done}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            {says ? 'This crest stands on your documents' : 'No crest stands on your documents yet'}
          </h1>
          {says && (
            <p class="govuk-body">
              <img class="wm-arms" src="/crest/picture" alt={says} />
            </p>
          )}
          <p class="govuk-body">
            It stands at the head of every Word file, PDF and printed page of a document. What was issued keeps the
            crest under which it was issued.
          </p>
          <Form frame={frame} action="/crest" takesFile>
            <TextInput
              name="says"
              label="What does it show?"
              hint="For those who do not see it, such as Crest of Eskmoor Council"
              value={answers.says ?? says ?? `Crest of ${organisation}`}
              error={wrongWith(findings, 'says')}
            />
            <FileUpload
              name="file"
              label={says ? 'Another picture' : 'Picture'}
              hint="A PNG or JPEG of up to 5 MB. It is written anew, 900 points wide or high at most."
              accept=".png,.jpg,.jpeg"
              error={wrongWith(findings, 'file')}
            />
            <Button preventDoubleClick>Use this crest</Button>
          </Form>
          {says && (
            <Form frame={frame} action="/crest/take-down">
              <Button kind="secondary">Use no crest</Button>
            </Form>
          )}
        </div>
      </div>
    </Page>
  )
}
