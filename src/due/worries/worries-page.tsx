import { Pagination } from '#govuk/pagination.tsx'
import type { ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { showSchoolYear, schoolYearOf } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { WorriesTable, type WorryShown } from './worries-table.tsx'
import { saysWorries } from './worry.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  count: number
  rows: readonly WorryShown[]
  next: string | undefined
  /** Where the whole of what is told here stands. */
  ways: readonly { text: string; href: string }[]
}

/** All schools that worry the service, what it gives each, and what is late there. */
export function WorriesPage({ frame, model, count, rows, next, ways }: Props) {
  const heading = saysWorries(count) ?? 'No school worries the service'
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">As it stands on {showDate(frame.today)}</span> {heading}
      </h1>
      <ul class="wm-tools">
        {ways.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {rows.length === 0 ? (
        <p class="govuk-body">
          Here stands each school that needs more than the others, that has a case or a notice, or where something
          intervenes or acts, with what it is given and what is late there.
        </p>
      ) : (
        <>
          <WorriesTable model={model} today={frame.today} rows={rows} />
          <p class="wm-s wm-muted">
            The most need first. Days are of {showSchoolYear(schoolYearOf(frame.today))}: held, and due by what each
            school needs; money was drawn from the funds of this year; late is what is past its day, whoever has to do
            it.
          </p>
          <SaveList url="/worries" query={{}} />
        </>
      )}
      {next && <Pagination next={{ href: `/worries?after=${next}`, text: 'More schools' }} />}
    </Page>
  )
}
