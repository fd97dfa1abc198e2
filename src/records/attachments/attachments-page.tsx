import { ENDINGS_OFFERED, KINDS_IN_WORDS } from '#files/index.ts'
import { Button } from '#govuk/button.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { PageOfVisit } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { VisitWithRecord } from '../visit-with-record.ts'
import type { Attachment } from './attachment.ts'
import { AttachmentList } from './attachment-list.tsx'

type Props = VisitWithRecord & {
  frame: Frame
  attachments: readonly Attachment[]
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** What is attached to the record that its author writes, and the place to add to it. */
export function AttachmentsPage({ frame, visit, model, type, attachments, answers, findings, done }: Props) {
  const record = word(model, 'record')
  const base = `/visits/${visit.id}/record`
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={headingOf(attachments.length, record)}
      title={`Attached to the ${record}`}
      here={`Attached to the ${record}`}
      findings={findings}
      done={done}
    >
      {attachments.length === 0 && (
        <p class="govuk-body">
          What goes with the {record} will stand here: a document, a table or a picture. Whoever may read the {record}{' '}
          has it too, and once the {record} is issued it is fixed with it.
        </p>
      )}
      <AttachmentList visitId={visit.id} attachments={attachments} frame={frame} />
      <h2 class="govuk-heading-m">Attach a document</h2>
      <Form frame={frame} action={`${base}/attachments`} takesFile>
        <TextInput
          name="title"
          label="What is it?"
          hint="As readers will see it. Left empty, the name of the file stands there."
          value={answers.title}
          error={wrongWith(findings, 'title')}
        />
        <FileUpload
          name="file"
          label="The document"
          hint={`${KINDS_IN_WORDS}, up to 25 MB`}
          accept={ENDINGS_OFFERED}
          error={wrongWith(findings, 'file')}
        />
        <Button preventDoubleClick>Attach it</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/write`}>
          {capital(`go on with the ${record}`)}
        </a>
      </p>
    </PageOfVisit>
  )
}

function headingOf(count: number, record: string): string {
  if (count === 0) return `Nothing is attached to the ${record} yet`
  return count === 1 ? `1 document is attached to the ${record}` : `${count} documents are attached to the ${record}`
}
