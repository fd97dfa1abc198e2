import { LinkButton } from '#govuk/link-button.tsx'

/** Who can be invited now, and who cannot. */
export type Reachable = { toInvite: number; withoutAddress: readonly { id: string; name: string }[] }

const NAMED_AT_MOST = 50

/** What comes after the people: their invitations, at one press, and those who have no address. */
export function AfterPeople({ reachable: { toInvite, withoutAddress } }: { reachable: Reachable }) {
  const more = withoutAddress.length - NAMED_AT_MOST
  return (
    <>
      {toInvite > 0 && (
        <>
          <p class="govuk-body">
            {toInvite === 1
              ? '1 person has an address and no sign-in.'
              : `${toInvite.toLocaleString('en-GB')} people have an address and no sign-in.`}
          </p>
          <LinkButton href="/people/invite">Invite everyone who has an address</LinkButton>
        </>
      )}
      {withoutAddress.length > 0 && (
        <>
          <h2 class="govuk-heading-m">No address: {withoutAddress.length.toLocaleString('en-GB')}</h2>
          <ul class="wm-rows" aria-label="No address">
            {withoutAddress.slice(0, NAMED_AT_MOST).map(({ id, name }) => (
              <li>
                <a class="govuk-link" href={`/people/${id}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          {more > 0 && <p class="govuk-body">And {more.toLocaleString('en-GB')} more.</p>}
        </>
      )}
    </>
  )
}
