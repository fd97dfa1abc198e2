import type { ServiceModel, TradingRule } from '#model/index.ts'
import { crumbsTo } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { RuleToRead } from '#web/rules.tsx'
import type { SchoolToOrder } from '../school-to-order.ts'

type Props = {
  frame: Frame
  findings: readonly Finding[]
  model: ServiceModel
  school: SchoolToOrder
  activity: NonNullable<TradingRule['core']>['of'][number]
}

/** ES-65. A core activity: the school has it without a charge, and does not order it. */
export function CorePage({ frame, findings, model, school, activity }: Props) {
  const more = model.offers.find(({ id }) => id === activity.offer)
  return (
    <Page
      frame={frame}
      title={`${activity.name}: ${school.name}`}
      breadcrumbs={[
        ...crumbsTo(school),
        { text: 'To order', href: `/schools/${school.id}/catalogue` },
        { text: activity.name },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{activity.name}</span> Never charged, so it is not ordered
          </h1>
          {findings.map(({ id, says }) => (
            <>
              <p class="govuk-body">{says}</p>
              <RuleToRead id={id} />
            </>
          ))}
          {more && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/schools/${school.id}/catalogue/${more.id}`}>
                {more.name}
              </a>
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}
