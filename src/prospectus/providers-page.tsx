import { word, type Role, type ServiceModel, type ServiceText } from '#model/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Provider } from './providers.ts'

type Props = { frame: Frame; model: ServiceModel; service: ServiceText; providers: readonly Provider[] }

/** SH-92, SH-77, SH-83. Who gives support, kind by kind: the roles, who manages them, what they do, and who holds them today. */
export function ProvidersPage({ frame, model, providers }: Props) {
  const title = 'Who gives support'
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[{ text: `The ${word(model, 'service')}`, href: '/service' }, { text: title }]}
    >
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      {providers.map((provider) => (
        <section class="wm-action" aria-labelledby={`provider-${provider.id}`}>
          <h2 class="govuk-heading-m" id={`provider-${provider.id}`}>
            {provider.name}
          </h2>
          {provider.teams !== undefined && (
            <p class="govuk-body">
              <a class="govuk-link" href="/support-teams">
                {word(model, 'supportTeam', { form: 'many' })}
              </a>{' '}
              act together at one school each.
            </p>
          )}
          {provider.roles.map(({ role, holders }) => (
            <>
              <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{role.name}</h3>
              <p class="govuk-body govuk-!-margin-bottom-1">{saysRole(model, role)}</p>
              <p class="govuk-body wm-s">{saysHolders(holders)}</p>
            </>
          ))}
        </section>
      ))}
    </Page>
  )
}

const FUNCTIONS: Readonly<Record<Role['function'], string>> = {
  support: 'Support.',
  'monitoring-and-accountability': 'Monitoring and accountability.',
  both: 'Support, and monitoring and accountability.',
}

function saysRole({ roles }: ServiceModel, role: Role): string {
  const manager = roles.find(({ id }) => id === role.managedBy)?.name
  return [FUNCTIONS[role.function], ...role.duties.map((duty) => `${duty}.`), manager ? `Managed by: ${manager}.` : '']
    .filter((text) => text !== '')
    .join(' ')
}

function saysHolders({ count, names }: Provider['roles'][number]['holders']): string {
  if (count === 0) return 'Nobody today.'
  const number = count === 1 ? '1 person today' : `${count} people today`
  if (names.length === 0) return `${number}.`
  return `${number}: ${names.join(', ')}${names.length < count ? ' and others' : ''}.`
}
