import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Tag, type TagColour } from './tag.tsx'

export type PhaseBannerProps = {
  /** The phase: trial, demonstration. */
  tag: ComponentChildren
  tagColour?: TagColour | undefined
  children: ComponentChildren
  classes?: string | undefined
}

/** Says on every page that this is not yet, or not, the service itself. */
export function PhaseBanner({ tag, tagColour, children, classes }: PhaseBannerProps) {
  return (
    <div class={classNames('govuk-phase-banner govuk-width-container', classes)}>
      <p class="govuk-phase-banner__content">
        <Tag colour={tagColour} classes="govuk-phase-banner__content__tag">
          {tag}
        </Tag>{' '}
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
