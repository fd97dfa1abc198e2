import type { VNode } from 'preact'
import { Button } from '#govuk/button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Actor } from '#work/actor.ts'

type Props = { frame: Frame; actor: Actor; standings: number; panels: readonly (VNode | undefined)[] }

export function MePage({ frame, actor, standings, panels }: Props) {
  const nameOf = (role: string) => frame.signedIn?.model.roles.find(({ id }) => id === role)?.name ?? role
  const roles = actor.roles.map((role) =>
    role.coveredName ? `${nameOf(role.role)}, for ${role.coveredName}` : nameOf(role.role),
  )
  return (
    <Page frame={frame} title={actor.name} scripts={[frame.assets.devices]}>
      <h1 class="govuk-heading-l">{actor.name}</h1>
      <SummaryList
        classes="govuk-!-width-two-thirds"
        rows={[
          { key: 'Service', value: actor.authorityName },
          { key: 'Roles today', value: [...new Set(roles)].join('; ') || 'None' },
        ]}
      />
      {standings > 1 && (
        <p class="govuk-body">
          <a class="govuk-link" href="/choose-service">
            Go to another of your services
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/people/${actor.personId}`}>
          What the service has of you: address, roles, training and leave
        </a>
      </p>
      {panels}
      <p class="govuk-body wm-s" id="sign-out-says">
        Signing out on every device also takes off your other devices what they keep for writing without a connection,
        as soon as they reach the service again: send from there first what was not sent.
      </p>
      <div class="govuk-button-group">
        <Form frame={frame} action="/sign-out">
          <Button>Sign out</Button>
        </Form>
        <Form frame={frame} action="/sign-out-everywhere">
          <Button kind="secondary">Sign out on every device</Button>
        </Form>
      </div>
    </Page>
  )
}
