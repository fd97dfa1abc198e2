import type { SignIn } from '#access/index.ts'
import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'

/** What can be done for somebody who cannot get in any more: a link for a new password, and a second factor set up anew. */
export function SignInActions({ frame, href, signIn }: { frame: Frame; href: string; signIn: SignIn }) {
  return (
    <div class="govuk-button-group">
      <Form frame={frame} action={`${href}/password-link`}>
        <Button kind="secondary" preventDoubleClick>
          Give a link for a new password
        </Button>
      </Form>
      {signIn.hasSecondFactor && (
        <LinkButton kind="secondary" href={`${href}/second-factor/clear`}>
          Clear the second factor
        </LinkButton>
      )}
    </div>
  )
}

/** How somebody signs in, in one line. */
export function signInInWords({ email, hasSecondFactor }: SignIn, address: string | null): string {
  const by = email === address ? '' : ` with ${email}`
  return `Can sign in${by}${hasSecondFactor ? '; has a second factor' : ''}`
}
