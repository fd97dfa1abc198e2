import { Button } from '#govuk/button.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showTimeOfDay } from '#shared/show-date.ts'
import { visitName, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Aside } from './aside-store.ts'
import type { EntryContent, RecordEntry } from './record.ts'
import { WritingDesk } from './writing-desk.tsx'
import type { WritingForm } from './writing-form.ts'

type Props = VisitInModel & {
  frame: Frame
  writing: WritingForm
  /** Who is writing. */
  writerId: string
  /** When the draft was saved last, in words; undefined before the first save. */
  saved: string | undefined
  entries: readonly RecordEntry[]
  /** How many documents go with it so far. */
  attached: number
  /** Texts between which the writer has to choose. */
  asides: readonly Aside[]
  answers: Answers
  findings: readonly Finding[]
  mark: (content: EntryContent) => string
}

/** The whole record on one long page. */
export function WriteRecordPage(props: Props) {
  const { frame, visit, model, type, writing, writerId, saved, attached } = props
  const { entries, asides, answers, findings, mark } = props
  const record = word(model, 'record')
  const name = visitName(model, type)
  return (
    <Page
      frame={frame}
      title={`Write the ${record}`}
      findings={findings}
      scripts={[frame.assets.writing]}
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
        <WritingDesk
          {...{ entries, asides, answers, findings, mark }}
          form={writing}
          saved={saved ?? 'Not saved yet'}
          buttons={
            <>
              <Button kind="secondary" name="next" value="write">
                Save
              </Button>
              <Button name="next" value="read">
                Save and preview
              </Button>
            </>
          }
          marks={{
            'data-writing': '',
            'data-writer': writerId,
            'data-key': frame.sealingKey(),
            'data-at': showTimeOfDay(frame.now),
          }}
        >
          <p class="govuk-body">
            A text pasted from elsewhere is divided where one of its lines is the title of a part.
          </p>
          <Button kind="secondary" name="next" value="divide">
            Save and divide what I pasted
          </Button>{' '}
          <Button kind="secondary" name="next" value="attach">
            {attached === 0 ? 'Save and attach a document' : `Save and see what is attached (${attached})`}
          </Button>
        </WritingDesk>
      </Form>
    </Page>
  )
}
