import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import type { Finding } from '#shared/finding.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { BatchTag } from './notes-page.tsx'
import type { Batch, NoteState, PastNote } from './past-note.ts'

type Props = {
  frame: Frame
  batch: Batch
  notes: readonly PastNote[]
  findings: readonly Finding[]
  done: string | undefined
}

const LAID_BY = { urn: 'by its URN', name: 'by its name', person: 'by hand' } as const

/** One folder: what is doubtful first, then what is ready or taken, then what is left out, and what can be done with all of it. */
export function BatchPage({ frame, batch, notes, findings, done }: Props) {
  const of = (...states: readonly NoteState[]) => notes.filter(({ state }) => states.includes(state))
  const [doubtful, ready, leftOut] = [of('doubtful'), of('ready', 'taken', 'taken-back', 'disposed'), of('left-out')]
  const isOpen = batch.status === 'previewed'
  const heading = headingOf(batch, doubtful.length, ready.length)
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Past notes', href: '/past-notes' }, { text: batch.says }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{batch.says}</span> {heading}
      </h1>
      <p class="govuk-body">
        <BatchTag status={batch.status} /> {isOpen && 'No school has any of them yet.'}
      </p>
      {isOpen && doubtful[0] && (
        <LinkButton
          href={placeOf(batch, doubtful[0])}
        >{`Go through those that are doubtful (${doubtful.length})`}</LinkButton>
      )}
      {isOpen && doubtful.length === 0 && ready.length > 0 && (
        <Form frame={frame} action={`/past-notes/${batch.id}/take`}>
          <Button preventDoubleClick>{ready.length === 1 ? 'Take it in' : `Take in all ${ready.length}`}</Button>
        </Form>
      )}
      {doubtful.length > 0 && <NoteTable batch={batch} notes={doubtful} caption="Doubtful" isOpen={isOpen} />}
      {ready.length > 0 && (
        <NoteTable batch={batch} notes={ready} caption={isOpen ? 'Ready' : 'With their schools'} isOpen={isOpen} />
      )}
      {leftOut.length > 0 && <NoteTable batch={batch} notes={leftOut} caption="Left out" isOpen={isOpen} />}
      {isOpen && <Deed frame={frame} action={`/past-notes/${batch.id}/discard`} says="Throw this preview away" />}
      {batch.status === 'taken' && (
        <Deed frame={frame} action={`/past-notes/${batch.id}/undo`} says="Take them all back" />
      )}
    </Page>
  )
}

function Deed({ frame, action, says }: { frame: Frame; action: string; says: string }) {
  return (
    <Form frame={frame} action={action}>
      <Button kind="warning" preventDoubleClick>
        {says}
      </Button>
    </Form>
  )
}

const placeOf = (batch: Pick<Batch, 'id'>, note: Pick<PastNote, 'id'>) => `/past-notes/${batch.id}/notes/${note.id}`

type TableProps = { batch: Batch; notes: readonly PastNote[]; caption: string; isOpen: boolean }

function NoteTable({ batch, notes, caption, isOpen }: TableProps) {
  return (
    <ListTable
      caption={`${caption} (${notes.length})`}
      isCaptionSeen
      rows={notes}
      columns={[
        {
          head: 'File',
          isName: true,
          width: 'one-half',
          cell: (note) => (
            <>
              {isOpen && note.fileId !== null ? (
                <a class="govuk-link" href={placeOf(batch, note)}>
                  {note.title}
                </a>
              ) : (
                note.title
              )}
              <span class="wm-grid__sub">{note.path}</span>
              {note.why && <span class="wm-grid__sub">{note.why}</span>}
            </>
          ),
        },
        {
          head: 'School',
          cell: ({ schoolId, schoolName, laidBy }) =>
            schoolId !== null && (
              <>
                <a class="govuk-link" href={`/schools/${schoolId}`}>
                  {schoolName}
                </a>
                {laidBy && <span class="wm-grid__sub">{LAID_BY[laidBy]}</span>}
              </>
            ),
        },
        {
          head: 'Written on',
          isShort: true,
          cell: ({ writtenOn, state }) => (
            <span class="wm-nowrap">
              {writtenOn ? showShortDate(writtenOn) : ''}
              {GONE[state] && <span class="wm-grid__sub">{GONE[state]}</span>}
            </span>
          ),
        },
      ]}
    />
  )
}

const GONE: Partial<Record<NoteState, string>> = { 'taken-back': 'Taken back', disposed: 'Disposed of' }

function headingOf({ status }: Batch, doubtful: number, ready: number): string {
  const notes = (count: number) => (count === 1 ? '1 past note' : `${count} past notes`)
  if (status === 'taken') return `${notes(ready)} taken in`
  if (status === 'undone') return `${notes(ready)} taken back`
  if (status === 'discarded') return 'Thrown away'
  if (doubtful > 0) return doubtful === 1 ? '1 note is doubtful' : `${doubtful} notes are doubtful`
  return ready === 0 ? 'There is nothing to take in' : `${notes(ready)} can be taken in`
}
