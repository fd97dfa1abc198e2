import { classNames } from './class-names.ts'
import { type FieldProps, FormGroup } from './form-group.tsx'

export type PasswordInputProps = FieldProps & {
  autocomplete?: 'current-password' | 'new-password' | undefined
  width?: 10 | 20 | 30 | undefined
  disabled?: boolean | undefined
  classes?: string | undefined
  /** Only for a page that must show again what was typed: a password is otherwise never sent back. */
  value?: string | undefined
}

/** A password, with a button that shows it while it is typed. */
export function PasswordInput(props: PasswordInputProps) {
  const { name, value, width, autocomplete = 'current-password', disabled, classes, groupClasses } = props
  const inputClass = classNames(
    'govuk-input govuk-password-input__input govuk-js-password-input-input',
    width && `govuk-input--width-${width}`,
    classes,
    props.error ? 'govuk-input--error' : '',
  )
  return (
    <FormGroup
      {...props}
      groupClasses={classNames('govuk-password-input', groupClasses)}
      attributes={{ 'data-module': 'govuk-password-input' }}
    >
      {(described) => (
        <div class="govuk-input__wrapper govuk-password-input__wrapper">
          <input
            class={inputClass}
            name={name}
            type="password"
            value={value}
            spellcheck={false}
            autocapitalize="none"
            autocomplete={autocomplete}
            disabled={disabled}
            {...described}
          />
          <button
            type="button"
            class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
            data-module="govuk-button"
            aria-controls={described.id}
            aria-label="Show password"
            hidden
          >
            Show
          </button>
        </div>
      )}
    </FormGroup>
  )
}
