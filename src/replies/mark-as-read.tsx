import { InsetText } from '#govuk/inset-text.tsx'
import { saysOf } from './issue/print-reply.ts'
import type { Mark } from './reply.ts'

/** A line with what the school says of it, and what became of that. */
export function MarkAsRead({ mark, authorName }: { mark: Mark; authorName: string }) {
  return (
    <InsetText>
      <p class="govuk-body wm-muted">“{mark.quoted}”</p>
      <Sentences says={saysOf(mark, authorName)} />
    </InsetText>
  )
}

/** A line as it reads in an issued record, with what the school corrected in it; no line where nothing like it is left. */
export function MarkBeside({ quoted, says }: { quoted: string; says: readonly string[] }) {
  return (
    <InsetText>
      {quoted !== '' && <p class="govuk-body wm-muted">“{quoted}”</p>}
      <Sentences says={says} />
    </InsetText>
  )
}

function Sentences({ says }: { says: readonly string[] }) {
  return (
    <>
      {says.map((sentence) => {
        const [who = '', ...rest] = sentence.split(': ')
        return (
          <p class="govuk-body">
            <strong>{who}:</strong> {rest.join(': ')}
          </p>
        )
      })}
    </>
  )
}
