import type { SchoolPanel } from '#schools/index.ts'
import { mayReadPastNotes } from './past-note-policy.ts'
import { countNotesOfSchool, listNotesOfSchool } from './past-note-store.ts'
import { NoteRows } from './school-notes-page.tsx'

const SHOWN = 3

/** On a school's page, what was written of it before, for who reads what is written now. */
export const pastNotesSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id }) {
    if (!mayReadPastNotes(look, id)) return undefined
    const [notes, count] = await Promise.all([listNotesOfSchool(look, id, SHOWN), countNotesOfSchool(look, id)])
    if (notes.length === 0) return undefined
    return (
      <section id="past-notes">
        <h2 class="govuk-heading-m">Past notes</h2>
        <NoteRows schoolId={id} notes={notes} />
        {count > SHOWN && (
          <p class="govuk-body wm-s">
            <a class="govuk-link" href={`/schools/${id}/past-notes`}>
              All {count > 1000 ? 'more than 1,000' : count} past notes
            </a>
          </p>
        )}
      </section>
    )
  },
}
