import { type Size } from './class-names.ts'
import { content, modifier, type Options, without } from './conformance.ts'

const sizes: readonly string[] = ['xl', 'l', 'm', 's']

/** The size that a fixture's class asks for, if it is one of ours. */
export const sizeOf = (classes: string | undefined, block: string) => {
  const size = modifier(classes, block)
  return size && sizes.includes(size) ? (size as Size) : undefined
}

/** A fixture's classes without its size. */
export const withoutSizes = (classes: string | undefined, block: string) =>
  without(classes, ...sizes.map((size) => `${block}--${size}`))

/** A fixture's form group, in our props. */
export const group = (o: Options) => ({
  id: o.id as string | undefined,
  hint: content(o.hint),
  error: content(o.errorMessage),
  describedBy: o.describedBy as string | undefined,
  groupClasses: o.formGroup?.classes as string | undefined,
})

/** A fixture's single input, in our props. */
export const field = (o: Options) => ({
  ...group(o),
  name: o.name as string,
  label: content(o.label),
  labelSize: sizeOf(o.label.classes, 'govuk-label'),
  labelIsPageHeading: o.label.isPageHeading as boolean | undefined,
})

/** A fixture's legend, in our props. */
export const legend = (fieldset: Options | undefined) => ({
  legend: content(fieldset?.legend),
  legendSize: sizeOf(fieldset?.legend?.classes, 'govuk-fieldset__legend'),
  legendIsPageHeading: fieldset?.legend?.isPageHeading as boolean | undefined,
  legendClasses: withoutSizes(fieldset?.legend?.classes, 'govuk-fieldset__legend'),
})
