import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type TagColour = 'grey' | 'blue' | 'teal' | 'green' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

export type TagProps = {
  children: ComponentChildren
  colour?: TagColour | undefined
  classes?: string | undefined
}

/** The state that something is in, in a word or two. The word must say it without the colour. */
export function Tag({ children, colour, classes }: TagProps) {
  return <strong class={classNames('govuk-tag', colour && `govuk-tag--${colour}`, classes)}>{children}</strong>
}
