import { Button } from '#govuk/button.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showTimeOfDay } from '#shared/show-date.ts'
import { PageOfVisit, visitName, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Aside } from './aside-store.ts'
import { whyNotOpenFor } from './record-rules.ts'
import type { NoteToMend } from './notes-to-mend.ts'
import type { EntryContent, RecordEntry, VisitRecord } from './record.ts'
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
  /** What others said of it, to be mended. */
  notes: readonly NoteToMend[]
  /** Texts between which the writer has to choose. */
  asides: readonly Aside[]
  answers: Answers
  findings: readonly Finding[]
  /** What is wrong with what stands there, beside its line. */
  toMend: readonly Finding[]
  mark: (content: EntryContent) => string
}

type ClosedProps = VisitInModel & { frame: Frame; record: VisitRecord }

/** In place of the page to write: where the record is, while nobody writes in it. */
export function NotWrittenNowPage({ frame, visit, model, type, record }: ClosedProps) {
  const called = word(model, 'record')
  return (
    <PageOfVisit
      {...{ frame, visit, model, type }}
      heading={`This ${called} is not open to be written`}
      here={`Write the ${called}`}
    >
      {whyNotOpenFor(record, 'write').map(({ says }) => (
        <p class="govuk-body">{says}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`/visits/${visit.id}/record`}>
          Read it, and see what is next
        </a>
      </p>
    </PageOfVisit>
  )
}

/** The whole record on one long page. */
export function WriteRecordPage(props: Props) {
  const { frame, visit, model, type, writing, writerId, saved, attached } = props
  const { entries, asides, answers, findings, toMend, mark, notes } = props
  const record = word(model, 'record')
  const name = visitName(model, type)
  return (
    <PageOfVisit
      {...{ frame, visit, model, type, findings }}
      heading={`Write the ${record}`}
      caption={`${visit.schoolName}, ${name}, ${showDate(visit.heldOn ?? visit.bookedFor)}`}
      here={`Write the ${record}`}
      scripts={[frame.assets.writing]}
      isWide
    >
      <Form frame={frame} action={frame.path}>
        <WritingDesk
          {...{ entries, asides, answers, mark, notes }}
          findings={[...findings, ...toMend]}
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
          <Button name="next" value="read">
            Save and preview
          </Button>
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
    </PageOfVisit>
  )
}
