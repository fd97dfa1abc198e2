import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { ErrorSummary } from '#govuk/error-summary.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { PasswordInput } from '#govuk/password-input.tsx'
import { Radios } from '#govuk/radios.tsx'

type Whose = { owner: string; name: string }

type UnlockProps = {
  owners: readonly Whose[]
  chosen: string | undefined
  /** What was wrong with the last attempt. */
  wrong: string | undefined
  /** Set where throwing away is to be pressed once more. */
  isWarned: boolean
}

/** Whose store is to be opened, and the passphrase for it. */
export function UnlockView({ owners, chosen, wrong, isWarned }: UnlockProps) {
  const [only] = owners
  return (
    <form class="govuk-!-width-two-thirds" data-unlock novalidate>
      {wrong && <ErrorSummary errors={[{ message: wrong, href: '#passphrase' }]} />}
      <h1 class="govuk-heading-l">
        {owners.length === 1
          ? `Open what ${only?.name ?? ''} keeps on this device`
          : 'Open what you keep on this device'}
      </h1>
      {owners.length > 1 && (
        <Radios
          name="owner"
          legend="Whose is it?"
          choices={owners.map(({ owner, name }) => ({ value: owner, label: name }))}
          value={chosen}
        />
      )}
      {owners.length === 1 && <input type="hidden" name="owner" value={only?.owner} />}
      <PasswordInput
        name="passphrase"
        label="The passphrase of this device"
        autocomplete="current-password"
        error={wrong}
      />
      <Button>Open</Button>
      <Details summary="Forgotten the passphrase?" open={isWarned}>
        <p class="govuk-body">
          Nobody can tell it to you. What the service has is safe there; what was written here and not sent is lost with
          the passphrase. Throw away what is kept here, then switch this device on anew once there is a connection.
        </p>
        {isWarned && <InsetText>Press again: it cannot be brought back.</InsetText>}
        <Button kind="warning" type="button" name="press" value="throw-away">
          Throw away what is kept here
        </Button>
      </Details>
    </form>
  )
}

/** Nothing is kept here, or not any more, and why. */
export function NothingView({ says }: { says: string | undefined }) {
  return (
    <>
      <h1 class="govuk-heading-l">Nothing is kept on this device</h1>
      {says && <InsetText>{says}</InsetText>}
      <p class="govuk-body">
        Once there is a connection, switch this device on under{' '}
        <a class="govuk-link" href="/me/devices">
          your devices
        </a>
        ; what is to come is kept ready here from then on.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the first page
        </a>
      </p>
    </>
  )
}

/** What the page asks a browser for and does not get. */
export function NotHereView() {
  return (
    <>
      <h1 class="govuk-heading-l">This browser keeps nothing for you</h1>
      <p class="govuk-body">
        It is too old, or it was told to keep nothing. Everything else works in it once there is a connection.
      </p>
    </>
  )
}
