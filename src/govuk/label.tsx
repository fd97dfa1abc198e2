import { type ComponentChildren } from 'preact'
import { classNames, type Size } from './class-names.ts'

export type LabelProps = {
  for?: string | undefined
  size?: Size | undefined
  isPageHeading?: boolean | undefined
  classes?: string | undefined
  children?: ComponentChildren
}

/** Says what one input is for; on a page with a single question it is the page's heading too. */
export function Label({ for: inputId, size, isPageHeading, classes, children }: LabelProps) {
  if (children === undefined || children === null || children === '') return null
  const label = (
    <label class={classNames('govuk-label', size && `govuk-label--${size}`, classes)} for={inputId}>
      {children}
    </label>
  )
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
