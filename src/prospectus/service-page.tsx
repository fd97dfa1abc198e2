import { word, type ServiceModel, type ServiceText } from '#model/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = { frame: Frame; model: ServiceModel; service: ServiceText }

/** SH-01. What the service stands for, the strands of what it offers, and the way to who gives it. */
export function ServicePage({ frame, model, service: { says, principles, strands, providers } }: Props) {
  const title = `The ${word(model, 'service')}`
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      <p class="govuk-body-l">{says}</p>
      {strands.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What schools find here</h2>
          <ul class="wm-rows">
            {strands.map(({ id, name, says: covers, offers }) => (
              <li>
                <a class="govuk-link wm-rows__what" href={`/service/strands/${id}`}>
                  {name}
                </a>
                <span>{covers}</span>
                <span class="wm-grid__sub">{offers.map(({ name: offer }) => offer).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {principles.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What it stands for</h2>
          <dl class="govuk-summary-list">
            {principles.map(({ name, says: means }) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{name}</dt>
                <dd class="govuk-summary-list__value">{means}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {providers.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href="/service/providers">
            Who gives support: {providers.length} kinds of provider
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/handbook">
          Everything that is agreed, in the handbook
        </a>
      </p>
    </Page>
  )
}
