import { type ComponentChildren } from 'preact'
import { classNames, type Size } from './class-names.ts'

export type LegendProps = {
  legend?: ComponentChildren
  legendSize?: Size | undefined
  legendIsPageHeading?: boolean | undefined
  legendClasses?: string | undefined
}

export type FieldsetProps = LegendProps & {
  describedBy?: string | undefined
  role?: 'group' | undefined
  classes?: string | undefined
  children?: ComponentChildren
}

/** Inputs that answer one question together, under a legend that asks it. */
export function Fieldset(props: FieldsetProps) {
  const { legend, legendSize, legendIsPageHeading, legendClasses, describedBy, role, classes, children } = props
  const legendClass = classNames(
    'govuk-fieldset__legend',
    legendSize && `govuk-fieldset__legend--${legendSize}`,
    legendClasses,
  )
  return (
    <fieldset class={classNames('govuk-fieldset', classes)} role={role} aria-describedby={describedBy || undefined}>
      {legend && (
        <legend class={legendClass}>
          {legendIsPageHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  )
}
