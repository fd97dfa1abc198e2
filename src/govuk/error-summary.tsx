import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

/** One thing that is wrong with a page, and the input (`#held-day`) where it can be put right. */
export type PageError = { message: ComponentChildren; href?: string | undefined }

export type ErrorSummaryProps = {
  errors: readonly PageError[]
  title?: ComponentChildren
  description?: ComponentChildren
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
}

/** Everything wrong with the page, at its top, each linked to its input. Nothing when nothing is wrong. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { errors, title = 'There is a problem', description, disableAutoFocus, classes } = props
  if (errors.length === 0 && !description) return null
  return (
    <div
      class={classNames('govuk-error-summary', classes)}
      data-module="govuk-error-summary"
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map(({ message, href }) => (
                <li>{href ? <a href={href}>{message}</a> : message}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
