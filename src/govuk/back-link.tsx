import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type BackLinkProps = {
  href?: string | undefined
  children?: ComponentChildren
  inverse?: boolean | undefined
  classes?: string | undefined
}

/** The way back to the page before, for journeys of several pages. */
export function BackLink({ href = '#', children = 'Back', inverse, classes }: BackLinkProps) {
  return (
    <a href={href} class={classNames('govuk-back-link', inverse && 'govuk-back-link--inverse', classes)}>
      {children}
    </a>
  )
}
