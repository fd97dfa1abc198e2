import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

const WORDS = {
  used: {
    title: 'The service is set up already',
    says: 'This link was used: it sets a service up once, and its first administrator chose a password then.',
  },
  renewed: {
    title: 'This link is out of date',
    says: 'Waymark was started again since, and printed a newer link. Open that one: it stands in the last lines of what the start said.',
  },
}

/** What became of a link to set the service up, for whoever still has one, and what to do now. */
export function FormerSetUpPage({ frame, fate }: { frame: Frame; fate: 'used' | 'renewed' }) {
  const { title, says } = WORDS[fate]
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{says}</p>
      {fate === 'used' && (
        <ul class="govuk-list govuk-list--bullet">
          <li>
            If it was you,{' '}
            <a class="govuk-link" href="/sign-in">
              sign in
            </a>
            .
          </li>
          <li>
            If you have no password yet, ask whoever looks after the service for an invitation, or whoever runs Waymark
            for a link: <code>bin/waymark user add</code> prints one.
          </li>
        </ul>
      )}
    </Page>
  )
}
