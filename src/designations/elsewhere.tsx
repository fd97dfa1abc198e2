import type { DesignationsRule } from '#model/index.ts'

/** The other pages about designated schools. */
export function Elsewhere({ rule, here }: { rule: DesignationsRule; here: string }) {
  const places = [
    { text: rule.many, href: '/designations' },
    { text: 'Bids', href: '/designations/bids' },
    { text: 'Candidates', href: '/designations/candidates' },
    { text: 'Whom they designated', href: '/designations/specialists' },
    ...(rule.licences ? [{ text: 'Licences to innovate', href: '/designations/licences' }] : []),
  ]
  return (
    <nav aria-label={`More about ${rule.many}`}>
      <h2 class="govuk-heading-s">See also</h2>
      <ul class="govuk-list">
        {places
          .filter(({ href }) => href !== here)
          .map(({ text, href }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
