import type { BrokeringRule } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { kindOf } from './help-rules.ts'
import type { HelpMatch } from './help.ts'
import { giverOf } from './match-page.tsx'

type Props = {
  frame: Frame
  rule: BrokeringRule
  published: readonly (HelpMatch & { kind: string; needTitle: string })[]
}

/** RO-50. The work of heads and leaders who coached and mentored others, told to all schools; who was helped is not named. */
export function PublishedPage({ frame, rule, published }: Props) {
  const kinds = rule.kinds.filter((each) => each.published).map(({ name }) => name.toLowerCase())
  return (
    <Page
      frame={frame}
      title="What help between schools has changed"
      breadcrumbs={[{ text: 'Help between schools', href: '/brokering' }, { text: 'What it has changed' }]}
    >
      <h1 class="govuk-heading-l">What help between schools has changed</h1>
      {published.length === 0 && (
        <p class="govuk-body">
          {kinds.length > 0
            ? `What comes of ${kinds.join(' and of ')} stands here once it is done.`
            : 'Nothing is told to all schools.'}
        </p>
      )}
      {published.map((each) => (
        <section>
          <h2 class="govuk-heading-m">
            <span class="govuk-caption-m">{kindOf(rule, each.kind)?.name ?? each.kind}</span> {each.needTitle}
          </h2>
          <p class="govuk-body">
            Given by <strong>{giverOf(each)}</strong>
            {each.endedOn && `, until ${showDate(each.endedOn)}`}
          </p>
          <p class="govuk-body">{each.changed}</p>
          <p class="govuk-body">What stays: {each.stays}</p>
        </section>
      ))}
    </Page>
  )
}
