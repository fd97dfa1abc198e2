import { type ComponentChildren } from 'preact'
import { classNames, type HeadingLevel } from './class-names.ts'

export type PanelProps = {
  title: ComponentChildren
  titleLevel?: HeadingLevel | undefined
  children?: ComponentChildren
  /** Stops somebody to ask whether they are sure, in place of confirming what was done. */
  interruption?: boolean | undefined
  /** The buttons and links of an interruption. */
  actions?: ComponentChildren
  classes?: string | undefined
}

/** The page's one message, large: what has been done or, as an interruption, what to think about first. */
export function Panel({ title, titleLevel = 1, children, interruption, actions, classes }: PanelProps) {
  const Title = `h${titleLevel}` as const
  const kind = interruption ? 'govuk-panel--interruption' : 'govuk-panel--confirmation'
  return (
    <div class={classNames('govuk-panel', kind, classes)}>
      <Title class="govuk-panel__title">{title}</Title>
      {children && <div class="govuk-panel__body">{children}</div>}
      {interruption && actions && (
        <div class="govuk-panel__actions">
          <div class="govuk-button-group">{actions}</div>
        </div>
      )}
    </div>
  )
}
