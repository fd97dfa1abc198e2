import { type ComponentChildren } from 'preact'
import { classNames, type Size } from './class-names.ts'
import { ErrorMessage } from './error-message.tsx'
import { Fieldset, type LegendProps } from './fieldset.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

type Group = {
  /** Where an error summary's link lands; the name unless given. */
  id?: string | undefined
  hint?: ComponentChildren
  /** What is wrong with the answer; nothing is wrong when it is empty or undefined. */
  error?: ComponentChildren
  /** Ids of anything else on the page that describes the input. */
  describedBy?: string | undefined
  groupClasses?: string | undefined
}

/** What every single input has: a name, a label, perhaps a hint, perhaps what is wrong with it. */
export type FieldProps = Group & {
  name: string
  label: ComponentChildren
  labelSize?: Size | undefined
  labelIsPageHeading?: boolean | undefined
}

/** What an input is told by its group: who it is and what describes it. */
export type Described = { id: string; 'aria-describedby': string | undefined }

type DataAttributes = { [name: `data-${string}`]: string | number | undefined }

type FormGroupProps = FieldProps & {
  attributes?: DataAttributes | undefined
  children: (described: Described) => ComponentChildren
}

/** Label, hint and error message around one input. */
export function FormGroup(props: FormGroupProps) {
  const { name, id = name, label, labelSize, labelIsPageHeading, hint, error, attributes, children } = props
  return (
    <div class={groupClass(props)} {...attributes}>
      <Label for={id} size={labelSize} isPageHeading={labelIsPageHeading}>
        {label}
      </Label>
      <HintAndError id={id} hint={hint} error={error} />
      {children({ id, 'aria-describedby': describedByOf(id, props) })}
    </div>
  )
}

/** What a question with several inputs has: a legend in place of the label. */
export type FieldsetGroupProps = Group & LegendProps

type FieldsetFormGroupProps = FieldsetGroupProps & {
  id: string
  role?: 'group' | undefined
  children: ComponentChildren
}

/** Legend, hint and error message around several inputs; without a legend there is no fieldset. */
export function FieldsetFormGroup(props: FieldsetFormGroupProps) {
  const { id, hint, error, legend, legendSize, legendIsPageHeading, legendClasses, role, children } = props
  const legendProps = { legend, legendSize, legendIsPageHeading, legendClasses }
  const inside = (
    <>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </>
  )
  return (
    <div class={groupClass(props)}>
      {legend ? (
        <Fieldset {...legendProps} role={role} describedBy={describedByOf(id, props)}>
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </div>
  )
}

function HintAndError({ id, hint, error }: { id: string; hint: ComponentChildren; error: ComponentChildren }) {
  return (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  )
}

/** The ids that describe an input, in the order in which they are read out; undefined when there are none. */
export function describedByOf(id: string, { describedBy, hint, error }: Group): string | undefined {
  return classNames(describedBy, hint ? `${id}-hint` : '', error ? `${id}-error` : '') || undefined
}

function groupClass({ error, groupClasses }: Group) {
  return classNames('govuk-form-group', error ? 'govuk-form-group--error' : '', groupClasses)
}
