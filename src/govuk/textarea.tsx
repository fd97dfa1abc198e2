import { classNames } from './class-names.ts'
import { type Described, type FieldProps, FormGroup } from './form-group.tsx'

export type TextareaProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
  disabled?: boolean | undefined
  classes?: string | undefined
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  return <FormGroup {...props}>{(described) => <TextareaBox {...props} described={described} />}</FormGroup>
}

/** The box alone, for a component that adds to its group. */
export function TextareaBox(props: TextareaProps & { described: Described }) {
  const { name, value, rows = 5, spellcheck, autocomplete, disabled, classes, error, described } = props
  return (
    <textarea
      class={classNames('govuk-textarea', error ? 'govuk-textarea--error' : '', classes)}
      name={name}
      rows={rows}
      spellcheck={spellcheck}
      autocomplete={autocomplete}
      disabled={disabled}
      {...described}
    >
      {value}
    </textarea>
  )
}
