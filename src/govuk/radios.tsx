import { Choices, type ChoicesProps } from './choices.tsx'
import { classNames } from './class-names.ts'

export type RadiosProps = ChoicesProps & {
  value?: string | undefined
  /** Side by side, for two or three short choices without conditional questions. */
  inline?: boolean | undefined
}

/** One choice out of several. The legend is the question; the first choice is where an error link lands. */
export function Radios({ value, inline, classes, ...props }: RadiosProps) {
  return (
    <Choices
      {...props}
      block="radios"
      type="radio"
      classes={classNames(inline && 'govuk-radios--inline', classes)}
      isChosen={(each) => each === value}
    />
  )
}
