import { paragraphsOf } from './lines.ts'
import type { ReadPart } from './read-parts.ts'
import type { RecordNote } from './record-panel.ts'

type Props = { part: ReadPart; notes?: readonly RecordNote[] }

/** One part as the school reads it, with what was said of its lines beside them. */
export function SectionAsRead({ part, notes = [] }: Props) {
  const { id, title, text, lines, isNotDiscussed, judged, restsOn } = part
  const own = notes.filter(({ section }) => section === id)
  const paragraphs = paragraphsOf(text)
  const notesOf = (at: number) =>
    own.filter(({ quoted }) => lines.find(({ text }) => text === quoted)?.paragraph === at + 1)
  const elsewhere = own.filter(({ quoted }) => !lines.some(({ text }) => text === quoted))
  return (
    <section>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {isNotDiscussed && <p class="govuk-body wm-muted">Not discussed.</p>}
      {paragraphs.map((paragraph, at) => (
        <>
          <p class="govuk-body">{paragraph.trim()}</p>
          {notesOf(at).map(({ note }) => note)}
        </>
      ))}
      {judged && (
        <p class="govuk-body">
          <strong>{judged}</strong>
        </p>
      )}
      {restsOn && text !== '' && <p class="govuk-body wm-muted">{restsOn}</p>}
      {elsewhere.map(({ note }) => note)}
    </section>
  )
}
