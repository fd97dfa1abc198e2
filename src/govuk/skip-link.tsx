import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type SkipLinkProps = { href?: string | undefined; children: ComponentChildren; classes?: string | undefined }

/** The first link of every page, which takes the keyboard past what all pages share. */
export function SkipLink({ href = '#content', children, classes }: SkipLinkProps) {
  return (
    <a href={href} class={classNames('govuk-skip-link', classes)} data-module="govuk-skip-link">
      {children}
    </a>
  )
}
