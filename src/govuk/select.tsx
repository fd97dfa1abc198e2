import { classNames } from './class-names.ts'
import { type FieldProps, FormGroup } from './form-group.tsx'

export type SelectChoice = {
  /** What is sent; the label itself when there is none. */
  value?: string | undefined
  label: string
  disabled?: boolean | undefined
}

export type SelectProps = FieldProps & {
  value?: string | undefined
  choices: readonly SelectChoice[]
  disabled?: boolean | undefined
  classes?: string | undefined
}

/** One choice out of a long list. For a few choices use Radios. */
export function Select(props: SelectProps) {
  const { name, value, choices, disabled, classes } = props
  const selectClass = classNames('govuk-select', classes, props.error ? 'govuk-select--error' : '')
  return (
    <FormGroup {...props}>
      {(described) => (
        <select class={selectClass} name={name} disabled={disabled} {...described}>
          {choices.map((choice) => (
            <option
              value={choice.value}
              selected={value !== undefined && (choice.value ?? choice.label) === value}
              disabled={choice.disabled}
            >
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FormGroup>
  )
}
