import { classNames } from './class-names.ts'
import { FieldsetFormGroup, type FieldsetGroupProps } from './form-group.tsx'

/** The boxes that a date may have. */
export type DatePart = 'day' | 'month' | 'year'

export type DateInputProps = FieldsetGroupProps & {
  /** Names the boxes `held-day`, `held-month`, `held-year`; if empty, `day`, `month`, `year`. */
  name: string
  /** What was typed, whether or not it is a date. */
  value?: { readonly [part in DatePart]?: string | number | undefined } | undefined
  parts?: readonly DatePart[] | undefined
  /** The boxes that are wrong; all of them when there is an error and none is named. */
  errorIn?: readonly DatePart[] | undefined
  /** The date of birth of the person at the keyboard. */
  isBirthday?: boolean | undefined
  classes?: string | undefined
}

const everyPart: readonly DatePart[] = ['day', 'month', 'year']
const labels = { day: 'Day', month: 'Month', year: 'Year' } as const

/** A date that people know or look up, typed in boxes. An error link lands on the first box: `#held-day`. */
export function DateInput(props: DateInputProps) {
  const { name, id = name, value = {}, parts = everyPart, errorIn, isBirthday, classes } = props
  const wrong = errorIn ?? (props.error ? parts : [])
  return (
    <FieldsetFormGroup {...props} id={id} role="group">
      <div class={classNames('govuk-date-input', classes)} id={id}>
        {parts.map((part) => (
          <div class="govuk-date-input__item">
            <DateBox
              id={`${id}-${part}`}
              name={name ? `${name}-${part}` : part}
              part={part}
              value={value[part]}
              isWrong={wrong.includes(part)}
              autocomplete={isBirthday ? `bday-${part}` : undefined}
            />
          </div>
        ))}
      </div>
    </FieldsetFormGroup>
  )
}

type DateBoxProps = {
  id: string
  name: string
  part: DatePart
  value: string | number | undefined
  isWrong: boolean
  autocomplete: string | undefined
}

function DateBox({ id, name, part, value, isWrong, autocomplete }: DateBoxProps) {
  const boxClass = classNames(
    'govuk-input govuk-date-input__input',
    part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
    isWrong && 'govuk-input--error',
  )
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-date-input__label" for={id}>
        {labels[part]}
      </label>
      <input class={boxClass} {...{ id, name, value, autocomplete }} type="text" inputmode="numeric" />
    </div>
  )
}
