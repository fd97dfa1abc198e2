import type { ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { LateKind } from './late/late-by.ts'
import { LateTable } from './late/late-table.tsx'
import { WorriesTable, type WorryShown } from './worries/worries-table.tsx'

/** How many schools worry the service, the first of them, and what is late by what it is. */
export type ServiceAtAGlance = { worries: number; rows: readonly WorryShown[]; late: readonly LateKind[] }

const KINDS = 6

type Props = { model: ServiceModel; today: PlainDate; service: ServiceAtAGlance }

/** First on the page of whoever answers for the service: which schools worry it, what it gives each, what is late and whose it is. */
export function ServiceSection({ model, today, service: { worries, rows, late } }: Props) {
  const left = worries - rows.length
  const [kinds, more] = [late.slice(0, KINDS), late.slice(KINDS)]
  return (
    <>
      {rows.length > 0 && (
        <section id="worries">
          <h2 class="govuk-heading-m">Schools that worry the service, and what it gives them</h2>
          <WorriesTable model={model} today={today} rows={rows} />
          {left > 0 && (
            <p class="govuk-body">
              <a class="govuk-link" href="/worries">
                All {worries}
              </a>
            </p>
          )}
        </section>
      )}
      {kinds.length > 0 && (
        <section id="late-in-service">
          <h2 class="govuk-heading-m">What is late, and whose it is</h2>
          <LateTable kinds={kinds} today={today} />
          {more.length > 0 && (
            <p class="govuk-body">
              <a class="govuk-link" href="/due">
                {more.reduce((sum, { count }) => sum + count, 0)} more of other kinds
              </a>
            </p>
          )}
        </section>
      )}
    </>
  )
}
