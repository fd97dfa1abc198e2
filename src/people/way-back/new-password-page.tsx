import { SHORTEST_PASSWORD, type PasswordLink } from '#access/index.ts'
import { Button } from '#govuk/button.tsx'
import { PasswordInput } from '#govuk/password-input.tsx'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = { frame: Frame; link: PasswordLink | undefined; findings: readonly Finding[] }

/** Where a new password is chosen by a link, or why it cannot be. */
export function NewPasswordPage({ frame, link, findings }: Props) {
  if (!link)
    return (
      <Page frame={frame} title="This link cannot be used">
        <h1 class="govuk-heading-l">This link cannot be used</h1>
        <p class="govuk-body">It was used already, it is too old, or its address did not arrive whole.</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/forgotten-password">
            Ask for another link
          </a>{' '}
          or{' '}
          <a class="govuk-link" href="/sign-in">
            sign in
          </a>
          .
        </p>
      </Page>
    )
  return (
    <Page frame={frame} title="Choose a new password" findings={findings}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{link.person_name}</span> Choose a new password
          </h1>
          <p class="govuk-body">
            You sign in with <strong class="govuk-!-text-break-word">{link.email}</strong>. On every device on which you
            are signed in now, you will be signed out.
          </p>
          <Form frame={frame} action={frame.path}>
            <PasswordInput
              name="password"
              label="New password"
              hint={`${SHORTEST_PASSWORD} characters or more; three words are easy to remember`}
              autocomplete="new-password"
              error={wrongWith(findings, 'password')}
            />
            <Button preventDoubleClick>Change my password</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
