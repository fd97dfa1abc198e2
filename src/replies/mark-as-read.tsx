import { InsetText } from '#govuk/inset-text.tsx'
import { saysOf } from './issue/print-reply.ts'
import type { Mark } from './reply.ts'

/** A line with what the school says of it, and what became of that. */
export function MarkAsRead({ mark, authorName }: { mark: Mark; authorName: string }) {
  return (
    <InsetText>
      <p class="govuk-body wm-muted">“{mark.quoted}”</p>
      {saysOf(mark, authorName).map((sentence) => {
        const [who = '', ...rest] = sentence.split(': ')
        return (
          <p class="govuk-body">
            <strong>{who}:</strong> {rest.join(': ')}
          </p>
        )
      })}
    </InsetText>
  )
}
