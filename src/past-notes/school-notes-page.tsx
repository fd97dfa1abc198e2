import { sizeSays } from '#files/index.ts'
import { keepingFor, type ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { TakenNote } from './past-note.ts'

type Props = { frame: Frame; model: ServiceModel; school: { id: string; name: string }; notes: readonly TakenNote[] }

/** What was written of a school before this service began, the newest first. */
export function SchoolNotesPage({ frame, model, school, notes }: Props) {
  const keeping = keepingFor(model, 'past-note')
  const heading =
    notes.length === 0 ? 'There are no past notes' : notes.length === 1 ? '1 past note' : `${notes.length} past notes`
  return (
    <Page
      frame={frame}
      title={`Past notes, ${school.name}`}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }, { text: 'Past notes' }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{school.name}</span> {heading}
          </h1>
          {keeping?.marking && <p class="govuk-body wm-muted">{keeping.marking}</p>}
          {notes.length === 0 && (
            <p class="govuk-body">
              What was written of the school before this service began stands here, once it is taken in.
            </p>
          )}
          <NoteRows schoolId={school.id} notes={notes} />
          {keeping && <p class="govuk-body wm-muted">{keeping.says}</p>}
        </div>
      </div>
    </Page>
  )
}

/** Past notes as rows, each to keep. */
export function NoteRows({ schoolId, notes }: { schoolId: string; notes: readonly TakenNote[] }) {
  return (
    <ul class="wm-rows">
      {notes.map(({ id, title, writtenOn, kind, bytes }) => (
        <li>
          <a class="govuk-link" href={`/schools/${schoolId}/past-notes/${id}`}>
            {title}
          </a>
          <span class="wm-rows__when">
            {showDate(writtenOn)}
            {kind && `, ${sizeSays({ kind, bytes })}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
