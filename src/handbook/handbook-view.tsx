import { classNames } from '#govuk/class-names.ts'
import type { Handbook, HandbookPart, HandbookSection } from '#model/index.ts'
import { SourceOf } from '#web/rules.tsx'

/** The handbook with its contents at the side; each rule, duty and heading stands under its anchor. */
export function HandbookView({ handbook }: { handbook: Handbook }) {
  return (
    <div class="wm-write">
      <nav class="wm-contents govuk-!-margin-bottom-6" aria-label="Contents of the handbook">
        <ol>
          {handbook.sections.map(({ anchor, title }) => (
            <li>
              <a class="govuk-link" href={`#${anchor}`}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        <p class="govuk-body">{handbook.introduction.join(' ')}</p>
        {handbook.sections.map((section) => (
          <Section section={section} />
        ))}
      </div>
    </div>
  )
}

function Section({ section: { anchor, title, parts } }: { section: HandbookSection }) {
  return (
    <section aria-labelledby={anchor}>
      <h2 class="govuk-heading-m govuk-!-margin-top-6" id={anchor}>
        {title}
      </h2>
      {parts.map((part) => (
        <Part part={part} />
      ))}
    </section>
  )
}

/** From so many on, a list stands in two columns where there is room. */
const MANY = 12

function Part({ part }: { part: HandbookPart }) {
  if (part.kind === 'heading')
    return (
      <h3 class="govuk-heading-s" id={part.anchor}>
        {part.text} <Source of={part.source} />
      </h3>
    )
  if (part.kind === 'paragraph')
    return (
      <p class="govuk-body">
        {part.text} <Source of={part.source} />
      </p>
    )
  if (part.kind === 'list')
    return (
      <>
        {part.title && <p class="govuk-body govuk-!-margin-bottom-1">{part.title}:</p>}
        <ul class={classNames('govuk-list govuk-list--bullet', part.items.length > MANY && 'wm-two-columns')}>
          {part.items.map((item) => (
            <li>
              {item.text} <Source of={item.source} />
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <div class="wm-action" id={part.id}>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{part.says}</strong> <Source of={part.source} />
      </p>
      <p class="wm-s govuk-!-margin-bottom-0">
        {part.comesTo} {part.weight && WEIGHT_SAYS[part.weight]}{' '}
        <a class="govuk-link" href={`#${part.id}`} aria-label={`Link to this rule: ${part.says}`}>
          #{part.id}
        </a>
      </p>
    </div>
  )
}

const WEIGHT_SAYS = {
  firm: 'It blocks.',
  soft: 'It can be set aside with a reason, which is kept and counted.',
} as const

function Source({ of }: { of: string | undefined }) {
  return of ? <SourceOf source={of} /> : null
}
