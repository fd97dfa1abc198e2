import type { WritingForm } from '../writing-form.ts'

/** SH-23. Beside the lines: what this year's themes ask; or that none is set. */
export function ThemesToReview({ themes, theme }: { themes: WritingForm['themes']; theme: string }) {
  if (themes.length === 0)
    return (
      <p class="govuk-body wm-muted">No {theme} is set for this school year, so that there is nothing to enter here.</p>
    )
  const asking = themes.filter(({ asks }) => asks)
  if (asking.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {asking.map(({ name, asks }) => (
        <li>
          <strong>{name}</strong>: {asks}
        </li>
      ))}
    </ul>
  )
}
