import type { RecordForm, ServiceModel } from '#model/index.ts'
import { linesOf } from './lines.ts'
import type { RecordNote } from './record-panel.ts'
import type { VisitRecord } from './record.ts'

type Props = {
  section: RecordForm['sections'][number]
  record: Pick<VisitRecord, 'sections'>
  model: ServiceModel
  notes?: readonly RecordNote[]
}

/** One section as the school reads it, with what was said of its lines beside them. */
export function SectionAsRead({ section, record, model, notes = [] }: Props) {
  const written = record.sections.find((each) => each.section === section.id)
  const scale = model.scales.find(({ id }) => id === section.judgement)
  const point = scale?.points.find(({ value }) => value === written?.judgement)
  const own = notes.filter((note) => note.section === section.id)
  if (!written || (!written.body.trim() && !written.isNotDiscussed && !point && own.length === 0)) return null
  const lines = linesOf(written.body)
  const paragraphs = written.body.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  const notesOf = (at: number) =>
    own.filter(({ quoted }) => lines.find(({ text }) => text === quoted)?.paragraph === at + 1)
  const elsewhere = own.filter(({ quoted }) => !lines.some(({ text }) => text === quoted))
  return (
    <section>
      <h2 class="govuk-heading-m" id={section.id}>
        {section.title}
      </h2>
      {written.isNotDiscussed && <p class="govuk-body wm-muted">Not discussed.</p>}
      {paragraphs.map((paragraph, at) => (
        <>
          <p class="govuk-body">{paragraph.trim()}</p>
          {notesOf(at).map(({ note }) => note)}
        </>
      ))}
      {point && (
        <p class="govuk-body">
          <strong>
            Judged {point.value}, {point.label}
          </strong>
        </p>
      )}
      {elsewhere.map(({ note }) => note)}
    </section>
  )
}
