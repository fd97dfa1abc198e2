import { Button } from '#govuk/button.tsx'
import { showMoment } from '#shared/show-date.ts'
import type { Shown } from '#web/form-page.tsx'
import { Form } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { NAMED_AT_MOST, type Invitable } from './invite-store.ts'

type Props = Shown & {
  toInvite: readonly Invitable[]
  /** Those who were invited lately and have not come yet. */
  waiting: readonly Invitable[]
  withoutAddress: readonly { id: string; name: string }[]
  /** Whether the person may read what was written to people. */
  seesMessages: boolean
}

/** Everyone who can be invited, at one press, and everyone who cannot. */
export function InvitePage({ frame, findings, toInvite, waiting, withoutAddress, seesMessages }: Props) {
  const title = headingOf(toInvite.length)
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[{ text: 'People', href: '/people' }, { text: 'Invite' }]}
    >
      <h1 class="govuk-heading-l" id="invite">
        {title}
      </h1>
      {toInvite.length > 0 && (
        <>
          <p class="govuk-body">
            Each has a role, an address and no sign-in yet. Each gets one message with a link of their own, by which
            they choose a password.
          </p>
          <Form frame={frame} action="/people/invite">
            <Button preventDoubleClick>
              {toInvite.length === 1 ? 'Invite 1 person' : `Invite ${toInvite.length} people`}
            </Button>
          </Form>
          <Names people={toInvite} label="To be invited" />
        </>
      )}
      {waiting.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Invited, not here yet: {waiting.length}</h2>
          <Names people={waiting} label="Invited, not here yet" />
        </>
      )}
      {withoutAddress.length === 0 ? (
        <p class="govuk-body">Everyone who has a role has an address.</p>
      ) : (
        <>
          <h2 class="govuk-heading-m">No address, so not invited: {withoutAddress.length}</h2>
          <Names people={withoutAddress} label="No address" />
          <p class="govuk-body">
            <a class="govuk-link" href="/messages">
              What was written to people, and whether it arrived
            </a>
          </p>
        </>
      )}
      {toInvite.length === 0 && (
        <p class="govuk-body">
          Who is to be invited is{' '}
          <a class="govuk-link" href="/people/add">
            added
          </a>{' '}
          first, and given a role.
        </p>
      )}
      {seesMessages && (
        <p class="govuk-body">
          <a class="govuk-link" href="/messages">
            What was written to people, and whether it arrived
          </a>
        </p>
      )}
    </Page>
  )
}

function headingOf(count: number): string {
  if (count === 0) return 'Nobody is left to invite'
  return count === 1 ? '1 person can be invited' : `${count} people can be invited`
}

type Named = { id: string; name: string; email?: string; invitedAt?: Date | null }

function Names({ people, label }: { people: readonly Named[]; label: string }) {
  if (people.length === 0) return null
  const shown = people.slice(0, NAMED_AT_MOST)
  return (
    <>
      <ul class="wm-rows wm-rows--3" aria-label={label}>
        {shown.map(({ id, name, email, invitedAt }) => (
          <li>
            <a class="govuk-link" href={`/people/${id}`}>
              {name}
            </a>
            {email && (
              <span class="wm-rows__when govuk-!-text-break-word">
                {email}
                {invitedAt && `, invited at ${showMoment(invitedAt)}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      {people.length > shown.length && <p class="govuk-body">And {people.length - shown.length} more.</p>}
    </>
  )
}
