import { Button } from '#govuk/button.tsx'
import { PasswordInput } from '#govuk/password-input.tsx'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { LinkFound } from './access-store.ts'
import { INVITATION_DAYS } from './invitations.ts'

type Props = { frame: Frame; link: LinkFound | undefined; findings: readonly Finding[] }

/** Where an invitation is taken up, or why it cannot be. */
export function InvitationPage({ frame, link, findings }: Props) {
  if (!link)
    return (
      <Page frame={frame} title="This invitation cannot be used">
        <h1 class="govuk-heading-l">This invitation cannot be used</h1>
        <p class="govuk-body">
          It was used already, it is older than {INVITATION_DAYS} days, or its address did not arrive whole.
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            If you have chosen a password before,{' '}
            <a class="govuk-link" href="/sign-in">
              sign in with it
            </a>
            .
          </li>
          <li>Open the link in the message itself, or copy all of it: it ends with 43 letters, figures and dashes.</li>
          <li>Else ask whoever invited you for a new one. It takes them one press, on the page with your name.</li>
        </ul>
      </Page>
    )
  return (
    <Page frame={frame} title={`Welcome, ${link.person_name}`} findings={findings}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{link.authority_name}</span> Welcome, {link.person_name}
          </h1>
          <p class="govuk-body">
            You sign in with <strong>{link.email}</strong>.{' '}
            {link.has_account && 'You have a password with Waymark already: continue, and sign in with it.'}
          </p>
          <Form frame={frame} action={frame.path}>
            {!link.has_account && (
              <PasswordInput
                name="password"
                label="Choose a password"
                autocomplete="new-password"
                error={wrongWith(findings, 'password')}
              />
            )}
            <Button>Continue</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
