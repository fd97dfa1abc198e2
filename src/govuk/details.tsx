import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type DetailsProps = {
  summary: ComponentChildren
  children: ComponentChildren
  open?: boolean | undefined
  id?: string | undefined
  classes?: string | undefined
}

/** Something that only some people need, behind a line that says what it is. */
export function Details({ summary, children, open, id, classes }: DetailsProps) {
  return (
    <details id={id} class={classNames('govuk-details', classes)} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
