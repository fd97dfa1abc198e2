import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

const REPORTS = [
  {
    href: '/due',
    what: 'What is due',
    says: 'Everything that people of the service have to do, the longest overdue first.',
  },
  {
    href: '/reports/schools-without',
    what: 'Schools without somebody',
    says: 'Schools that have nobody in a role of which every school has one.',
  },
  { href: '/reports/training', what: 'Training', says: 'Who is ready for what, and what lapses soon.' },
  {
    href: '/reports/reasons',
    what: 'Rules set aside',
    says: 'Where people went ahead although a rule says otherwise: who, when and why.',
  },
]

/** The reports of the service, each with the question that it answers. */
export function ReportsPage({ frame }: { frame: Frame }) {
  return (
    <Page frame={frame} title="Reports">
      <h1 class="govuk-heading-l">Reports</h1>
      <ul class="wm-rows">
        {REPORTS.map(({ href, what, says }) => (
          <li>
            <a class="govuk-link wm-rows__what" href={href}>
              {what}
            </a>
            <span>{says}</span>
          </li>
        ))}
      </ul>
    </Page>
  )
}
