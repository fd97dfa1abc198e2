import { PASSWORD_LINK_MINUTES } from '#access/index.ts'
import { Button } from '#govuk/button.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = { frame: Frame; answers: Answers; findings: readonly Finding[]; hasMail: boolean }

const crumbs = [{ text: 'Sign in', href: '/sign-in' }]

/** Where somebody who has forgotten their password asks for a way back in. */
export function ForgottenPage({ frame, answers, findings, hasMail }: Props) {
  return (
    <Page
      frame={frame}
      title="I have forgotten my password"
      findings={findings}
      breadcrumbs={[...crumbs, { text: 'I have forgotten my password' }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">I have forgotten my password</h1>
          <p class="govuk-body">
            Enter the address with which you sign in. {hasMail ? 'We write to it, with a link' : 'We make a link'} by
            which you choose a new password.
          </p>
          <Form frame={frame} action="/forgotten-password">
            <TextInput
              name="email"
              label="Email address"
              type="email"
              autocomplete="username"
              spellcheck={false}
              value={answers.email}
              error={wrongWith(findings, 'email')}
            />
            <Button preventDoubleClick>Ask for a link</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

/** The one answer, whoever asked. */
export function AskedForPage({ frame, hasMail }: { frame: Frame; hasMail: boolean }) {
  const title = hasMail ? 'Look into your mail' : 'Ask your service for the link'
  return (
    <Page frame={frame} title={title} breadcrumbs={[...crumbs, { text: title }]}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            If somebody signs in with that address, a link for a new password{' '}
            {hasMail
              ? 'is on its way to it.'
              : 'has been made. No mail is set up here, so whoever looks after access in your service passes it on to you.'}{' '}
            It can be used once, within {PASSWORD_LINK_MINUTES} minutes.
          </p>
          <p class="govuk-body">If nothing comes:</p>
          <ul class="govuk-list govuk-list--bullet">
            {hasMail && <li>look among the messages that your mail program took for unwanted</li>}
            <li>
              <a class="govuk-link" href="/forgotten-password">
                ask again
              </a>
              , with the address with which you were invited
            </li>
            <li>ask the person who looks after access in your service</li>
          </ul>
        </div>
      </div>
    </Page>
  )
}
