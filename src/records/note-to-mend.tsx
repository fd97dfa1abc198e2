import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import type { NoteToMend } from './notes-to-mend.ts'

type Props = { note: NoteToMend; answers: Answers; findings: readonly Finding[] }

/** What somebody said of a part, above it, with the box for what was done about it. */
export function NoteAbovePart({ note, answers, findings }: Props) {
  const { quoted, says, box, link } = note
  return (
    <div class="wm-comment">
      {quoted && <p class="govuk-body wm-muted">“{quoted}”</p>}
      {says.map(({ who, what }) => (
        <p class="govuk-body">
          <strong>{who}:</strong> {what}
        </p>
      ))}
      {box && (
        <div data-keep-at={box.keepAt}>
          <Textarea
            name={box.field}
            id={box.id}
            label={box.label}
            rows={2}
            value={answers[box.field] ?? box.value}
            error={wrongWith(findings, box.id)}
          />
          <p class="govuk-hint" role="status" data-kept="" />
        </div>
      )}
      {link && (
        <p class="govuk-body">
          <a class="govuk-link" href={link.href}>
            {link.text}
          </a>
        </p>
      )}
    </div>
  )
}

/** Beside the name of a part in the contents: how much of what was said of it is still to be mended. */
export function mendingSays(notes: readonly NoteToMend[], part: string): string | undefined {
  const own = notes.filter((note) => note.part === part && note.waits !== undefined)
  const waiting = own.filter(({ waits }) => waits).length
  if (own.length === 0) return undefined
  return waiting === 0 ? 'Mended' : `${waiting} to mend`
}
