import { type ComponentChildren } from 'preact'
import { classNames, type HeadingLevel } from './class-names.ts'

export type AccordionSection = {
  heading: ComponentChildren
  summary?: ComponentChildren
  /** A plain text becomes a paragraph. */
  content: ComponentChildren
  expanded?: boolean | undefined
}

export type AccordionProps = {
  id: string
  sections: readonly AccordionSection[]
  headingLevel?: HeadingLevel | undefined
  /** Whether the browser remembers which sections were open; it does unless told otherwise. */
  rememberExpanded?: boolean | undefined
  classes?: string | undefined
}

/** Sections that open and close one by one; without JavaScript all are open. */
export function Accordion({ id, sections, headingLevel = 2, rememberExpanded, classes }: AccordionProps) {
  return (
    <div
      class={classNames('govuk-accordion', classes)}
      data-module="govuk-accordion"
      id={id}
      data-remember-expanded={rememberExpanded === undefined ? undefined : String(rememberExpanded)}
    >
      {sections.map((section, index) => (
        <Section id={id} number={index + 1} headingLevel={headingLevel} {...section} />
      ))}
    </div>
  )
}

type SectionProps = AccordionSection & { id: string; number: number; headingLevel: HeadingLevel }

function Section({ id, number, headingLevel, heading, summary, content, expanded }: SectionProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div class={classNames('govuk-accordion__section', expanded && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        <Heading class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${number}`}>
            {heading}
          </span>
        </Heading>
        {summary && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${number}`}>
            {summary}
          </div>
        )}
      </div>
      <div id={`${id}-content-${number}`} class="govuk-accordion__section-content">
        {typeof content === 'string' ? <p class="govuk-body">{content}</p> : content}
      </div>
    </div>
  )
}
