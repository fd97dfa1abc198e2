import type { PlainDate } from '#shared/plain-date.ts'
import type { Due } from '#work/due.ts'
import { DueList } from './due-list.tsx'

/** What is longest overdue is done first; more than so many lines bury today's visits under them. */
export const DUES_AT_FIRST = 20

/** What is due from somebody, as their first page leads with it. */
export function DuesAtFirst({ dues, today }: { dues: readonly Due[]; today: PlainDate }) {
  return (
    <section>
      <h2 class="govuk-heading-m" id="late">
        What is due from me
      </h2>
      <DueList
        dues={dues.slice(0, DUES_AT_FIRST)}
        today={today}
        empty="Nothing is due from you. What you have to write or to say will stand here, the longest overdue first."
      />
      {dues.length > DUES_AT_FIRST && (
        <p class="govuk-body">
          <a class="govuk-link" href="/due/mine">
            All {dues.length} things that are due from you
          </a>
        </p>
      )}
    </section>
  )
}
