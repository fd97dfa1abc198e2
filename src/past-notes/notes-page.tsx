import { Button } from '#govuk/button.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import { Tag, type TagColour } from '#govuk/tag.tsx'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { MOST_NOTES } from './open-folder.ts'
import type { Batch } from './past-note.ts'

type Props = { frame: Frame; batches: readonly Batch[]; findings: readonly Finding[] }

const STATUS: Readonly<Record<Batch['status'], { says: string; colour: TagColour }>> = {
  previewed: { says: 'Waits for you', colour: 'yellow' },
  taken: { says: 'Taken in', colour: 'green' },
  undone: { says: 'Taken back', colour: 'grey' },
  discarded: { says: 'Thrown away', colour: 'grey' },
}

export const BatchTag = ({ status }: Pick<Batch, 'status'>) => (
  <Tag colour={STATUS[status].colour}>{STATUS[status].says}</Tag>
)

/** Where past notes are chosen, and which came before. */
export function NotesPage({ frame, batches, findings }: Props) {
  const title = 'Take in past notes'
  return (
    <Page frame={frame} title={title} findings={findings}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            What was written of schools before this service began: each file is laid to its school by a URN or the
            school’s name in the name of the file or its folder, and to its day by the date there. What is doubtful you
            are asked about, and you see everything before any school has it.
          </p>
          <Form frame={frame} action="/past-notes" takesFile>
            <FileUpload
              name="files"
              label="The notes"
              hint={`Word and PDF files, up to 25 MB each, or a zip of them up to 100 MB; ${MOST_NOTES} notes at a time`}
              accept=".docx,.doc,.pdf,.zip"
              multiple
              error={wrongWith(findings, 'files')}
            />
            <Button preventDoubleClick>Look through them</Button>
          </Form>
        </div>
      </div>
      <h2 class="govuk-heading-m">What came before</h2>
      {batches.length === 0 ? (
        <p class="govuk-body">Each folder that is taken in will stand here, with the way to take it back.</p>
      ) : (
        <ListTable
          caption="Folders of past notes"
          rows={batches}
          columns={[
            {
              head: 'What',
              isName: true,
              cell: ({ id, says }) => (
                <a class="govuk-link" href={`/past-notes/${id}`}>
                  {says}
                </a>
              ),
            },
            { head: 'Where it stands', cell: ({ status }) => <BatchTag status={status} /> },
            {
              head: 'By',
              cell: ({ addedBy, addedAt }) => (
                <>
                  {addedBy}
                  <span class="wm-grid__sub">{showMoment(addedAt)}</span>
                </>
              ),
            },
          ]}
        />
      )}
    </Page>
  )
}
