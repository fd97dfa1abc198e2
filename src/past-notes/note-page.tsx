import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { sizeSays } from '#files/index.ts'
import { showUrn } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Batch, PastNote } from './past-note.ts'

type Props = {
  frame: Frame
  batch: Batch
  note: PastNote
  /** The schools that it may be of. */
  schools: readonly { id: string; name: string; urn: string }[]
  answers: Answers
  findings: readonly Finding[]
}

/** One note that is doubtful, or laid wrong: of which school it is, and when it was written. */
export function NotePage({ frame, batch, note, schools, answers, findings }: Props) {
  const place = `/past-notes/${batch.id}/notes/${note.id}`
  const typed = [
    { divider: 'or' },
    { value: 'typed', label: 'Another school', conditional: <Typed answers={answers} findings={findings} /> },
  ]
  return (
    <Page
      frame={frame}
      title={note.title}
      findings={findings}
      breadcrumbs={[
        { text: 'Past notes', href: '/past-notes' },
        { text: batch.says, href: `/past-notes/${batch.id}` },
        { text: note.title },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Of which school is {note.title}?</h1>
          <p class="govuk-body">
            {note.path}
            {note.kind && note.bytes !== null && ` (${sizeSays({ kind: note.kind, bytes: note.bytes })})`}.{' '}
            <a class="govuk-link" href={`${place}/file`}>
              Have a look at it
            </a>
          </p>
          {note.why && <p class="govuk-inset-text">{note.why}.</p>}
          <Form frame={frame} action={place}>
            {schools.length > 0 ? (
              <Radios
                name="school"
                legend="School"
                legendSize="m"
                choices={[
                  ...schools.map(({ id, name, urn }) => ({ value: id, label: name, hint: showUrn(urn) })),
                  ...typed,
                ]}
                value={answers.school ?? note.schoolId ?? undefined}
                error={wrongWith(findings, 'school')}
              />
            ) : (
              <Typed answers={answers} findings={findings} />
            )}
            <DateInput
              name="writtenOn"
              legend="When was it written?"
              legendSize="m"
              value={dateParts({ writtenOn: note.writtenOn ?? '', ...answers }, 'writtenOn')}
              error={wrongWith(findings, 'writtenOn')}
            />
            <Button preventDoubleClick>Save and go on</Button>
          </Form>
          <Form frame={frame} action={`${place}/leave-out`}>
            <Button kind="secondary" preventDoubleClick>
              Leave it out
            </Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

function Typed({ answers, findings }: Pick<Props, 'answers' | 'findings'>) {
  return (
    <TextInput
      name="typed"
      label="URN or whole name of the school"
      value={answers.typed}
      error={wrongWith(findings, 'typed')}
    />
  )
}
