import { Button } from '#govuk/button.tsx'
import { PasswordInput } from '#govuk/password-input.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Place } from './access-store.ts'

type Props = { frame: Frame; answers: Answers; findings: readonly Finding[] }

export function SignInPage({ frame, answers, findings }: Props) {
  return (
    <Page frame={frame} title="Sign in" findings={findings}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Sign in</h1>
          {frame.isDemonstration && (
            <p class="govuk-inset-text">
              This is a demonstration.{' '}
              <a class="govuk-link" href="/demonstration">
                Look as anyone in it
              </a>
              , without a password.
            </p>
          )}
          {answers.next === '/kept' && (
            <p class="govuk-inset-text">
              You had been signed out. What you sent is kept: sign in again as yourself, and send it with one press.
            </p>
          )}
          {answers.changed === 'yes' && (
            <p class="govuk-inset-text">Your password is changed. Sign in with the new one.</p>
          )}
          <Form frame={frame} action="/sign-in">
            <input type="hidden" name="next" value={answers.next ?? ''} />
            <TextInput
              name="email"
              label="Email address"
              type="email"
              autocomplete="username"
              spellcheck={false}
              value={answers.email}
              error={wrongWith(findings, 'email')}
            />
            <PasswordInput name="password" label="Password" error={wrongWith(findings, 'password')} />
            <Button>Sign in</Button>
          </Form>
          <p class="govuk-body">
            <a class="govuk-link" href="/forgotten-password">
              I have forgotten my password
            </a>
          </p>
        </div>
      </div>
    </Page>
  )
}

export function ChooseServicePage({
  frame,
  places,
  findings,
}: {
  frame: Frame
  places: readonly Place[]
  findings: readonly Finding[]
}) {
  return (
    <Page frame={frame} title="Which service is this for?" findings={findings}>
      {places.length === 0 ? (
        <>
          <h1 class="govuk-heading-l">You have no service to go to</h1>
          <p class="govuk-body">
            Your roles have ended, or you signed out.{' '}
            <a class="govuk-link" href="/sign-in">
              Sign in
            </a>{' '}
            again, or ask your service.
          </p>
        </>
      ) : (
        <Form frame={frame} action="/choose-service">
          <Radios
            name="authority"
            legend="Which service is this for?"
            legendSize="l"
            legendIsPageHeading
            hint="You stand in one at a time; nothing of one is seen in another."
            error={wrongWith(findings, 'authority')}
            choices={places.map((place) => ({ value: place.authority_id, label: place.authority_name }))}
          />
          <Button>Continue</Button>
        </Form>
      )}
    </Page>
  )
}
