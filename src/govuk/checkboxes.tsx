import { Choices, type ChoicesProps } from './choices.tsx'

export type CheckboxesProps = ChoicesProps & { values?: readonly string[] | undefined }

/** Any number of choices, or one box to tick. The first choice is where an error link lands. */
export function Checkboxes({ values = [], ...props }: CheckboxesProps) {
  return <Choices {...props} block="checkboxes" type="checkbox" isChosen={(value) => values.includes(value)} />
}
