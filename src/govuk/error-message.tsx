import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type ErrorMessageProps = {
  id?: string | undefined
  classes?: string | undefined
  /** What a screen reader says before the message; empty for nothing. */
  hiddenText?: string | undefined
  children: ComponentChildren
}

/** What is wrong with one answer and how to put it right, shown above its input. */
export function ErrorMessage({ id, classes, hiddenText = 'Error', children }: ErrorMessageProps) {
  return (
    <p id={id} class={classNames('govuk-error-message', classes)}>
      {hiddenText && <span class="govuk-visually-hidden">{hiddenText}:</span>}
      {hiddenText && ' '}
      {children}
    </p>
  )
}
