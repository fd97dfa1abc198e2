import { FileLinks } from '#papers/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { wordsOf, type YearAsk, type YearCell, type YearPart } from './year-part.ts'

type Props = { frame: Frame; ask: YearAsk; parts: readonly YearPart[] }

/** The year in a service on two pages: which schools worry it, what it gives them, what that changed, what is late. */
export function YearPage({ frame, ask, parts }: Props) {
  const { schoolYear, to, isNow } = ask
  const title = `The year ${showSchoolYear(schoolYear)}${isNow ? ' so far' : ''}`
  const query = isNow ? '' : `?year=${schoolYear}`
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ text: 'Reports', href: '/reports' }, { text: title }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">As it stood on {showDate(to)}</span> {title}
      </h1>
      <ul class="wm-tools">
        <li class="wm-tools__first">
          To take along: <FileLinks href="/reports/year" query={query} of={title} />
        </li>
        <li>
          <a class="govuk-link" href={`/reports/year?year=${schoolYear - 1}`}>
            The year before
          </a>
        </li>
        {!isNow && (
          <li>
            <a class="govuk-link" href="/reports/year">
              This year
            </a>
          </li>
        )}
      </ul>
      <ul class="govuk-list govuk-list--bullet">
        {parts.map(({ id, says }) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {says}
            </a>
          </li>
        ))}
      </ul>
      {parts.map((part) => (
        <Part {...part} />
      ))}
    </Page>
  )
}

function Part({ id, about, says, table, source, more }: YearPart) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 class="govuk-heading-m govuk-!-margin-top-6" id={`${id}-heading`}>
        <span class="govuk-caption-m">{about}</span> {says}
      </h2>
      {table && (
        <ListTable
          caption={about}
          rows={table.total ? [...table.rows, table.total] : table.rows}
          columns={table.head.map((head, at) => ({
            head,
            isName: at === 0,
            isShort: at > 0,
            isLabelled: at > 0,
            isNumber: table.rows.every((row) => /^[–−£\d,.½ ]*$/.test(wordsOf(row[at] ?? ''))),
            cell: (row: readonly YearCell[]) => <Cell cell={row[at] ?? ''} />,
          }))}
        />
      )}
      <p class="wm-s wm-muted">{source}</p>
      {more && (
        <p class="wm-s">
          <a class="govuk-link" href={more.href}>
            {more.text}
          </a>
        </p>
      )}
    </section>
  )
}

const Cell = ({ cell }: { cell: YearCell }) =>
  typeof cell === 'string' ? (
    <>{cell}</>
  ) : (
    <a class="govuk-link" href={cell.href}>
      {cell.text}
    </a>
  )
