import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type WarningTextProps = {
  children: ComponentChildren
  /** What a screen reader says in place of the sign. */
  iconText?: string | undefined
  classes?: string | undefined
}

/** What somebody must know before they go on. */
export function WarningText({ children, iconText = 'Warning', classes }: WarningTextProps) {
  return (
    <div class={classNames('govuk-warning-text', classes)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconText}</span> {children}
      </strong>
    </div>
  )
}
