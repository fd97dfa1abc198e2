import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { type FieldProps, FormGroup } from './form-group.tsx'

export type TextInputProps = FieldProps & {
  value?: string | number | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | undefined
  /** How many characters the answer has, so that the box is as wide. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  prefix?: ComponentChildren
  suffix?: ComponentChildren
  autocomplete?: string | undefined
  autocapitalize?: 'none' | 'words' | 'sentences' | 'characters' | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
  disabled?: boolean | undefined
  /** For codes that people check letter by letter. */
  spaced?: boolean | undefined
  classes?: string | undefined
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { name, value, type = 'text', width, prefix, suffix, spellcheck, spaced, classes } = props
  const { autocomplete, autocapitalize, inputmode, pattern, disabled } = props
  const inputClass = classNames(
    'govuk-input',
    width && `govuk-input--width-${width}`,
    spaced && 'govuk-input--extra-letter-spacing',
    classes,
    props.error ? 'govuk-input--error' : '',
  )
  return (
    <FormGroup {...props}>
      {(described) => {
        const input = (
          <input
            class={inputClass}
            name={name}
            // Preact's types want one kind of input at a time; this may be any of them.
            type={type as 'text'}
            value={value}
            spellcheck={spellcheck}
            {...{ autocomplete, autocapitalize, inputmode, pattern, disabled }}
            {...described}
          />
        )
        return prefix || suffix ? <Affixed {...{ prefix, suffix }}>{input}</Affixed> : input
      }}
    </FormGroup>
  )
}

type AffixedProps = { prefix: ComponentChildren; suffix: ComponentChildren; children: ComponentChildren }

function Affixed({ prefix, suffix, children }: AffixedProps) {
  return (
    <div class="govuk-input__wrapper">
      {prefix && (
        <div class="govuk-input__prefix" aria-hidden="true">
          {prefix}
        </div>
      )}
      {children}
      {suffix && (
        <div class="govuk-input__suffix" aria-hidden="true">
          {suffix}
        </div>
      )}
    </div>
  )
}
