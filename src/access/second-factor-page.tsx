import { Button } from '#govuk/button.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = { frame: Frame; findings: readonly Finding[] }

export function CodePage({ frame, findings }: Props) {
  return (
    <Page frame={frame} title="Enter your code" findings={findings}>
      <Form frame={frame} action="/sign-in/code">
        <CodeInput findings={findings} label="Enter the code that your authenticator shows" isHeading />
        <Button>Continue</Button>
      </Form>
    </Page>
  )
}

export function SetUpPage({
  frame,
  findings,
  authenticatorKey,
  wrapped,
}: Props & { authenticatorKey: string; wrapped: string }) {
  const inFours = authenticatorKey.replaceAll(/(.{4})/g, '$1 ').trim()
  return (
    <Page frame={frame} title="Set up your second factor" findings={findings}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Set up your second factor</h1>
          <p class="govuk-body">
            People of the service sign in with a password and a code from an authenticator app, so that a lost password
            alone lets nobody in.
          </p>
          <ol class="govuk-list govuk-list--number">
            <li>Open the authenticator app on your phone or computer.</li>
            <li>Add an account, and choose to enter a key.</li>
            <li>
              Enter this key: <strong>{inFours}</strong>
            </li>
            <li>Enter below the six figures that it now shows.</li>
          </ol>
          <Form frame={frame} action="/sign-in/second-factor">
            <input type="hidden" name="key" value={wrapped} />
            <CodeInput findings={findings} label="Six figures" />
            <Button>Continue</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

function CodeInput({
  findings,
  label,
  isHeading,
}: {
  findings: readonly Finding[]
  label: string
  isHeading?: boolean
}) {
  return (
    <TextInput
      name="code"
      label={label}
      labelSize={isHeading ? 'l' : undefined}
      labelIsPageHeading={isHeading}
      hint="It changes every half minute."
      width={10}
      inputmode="numeric"
      autocomplete="one-time-code"
      spaced
      error={wrongWith(findings, 'code')}
    />
  )
}
