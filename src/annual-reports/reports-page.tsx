import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag, type TagColour } from '#govuk/tag.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { ReportLine, ReportsAsk } from './list-reports-store.ts'

export const STANDS_SAYS: Readonly<Record<ReportLine['stands'], { says: string; colour: TagColour }>> = {
  none: { says: 'Not begun', colour: 'grey' },
  draft: { says: 'Being written', colour: 'blue' },
  'with-checker': { says: 'Being checked', colour: 'yellow' },
  checked: { says: 'Ready to issue', colour: 'teal' },
  issued: { says: 'Issued', colour: 'green' },
}

type Props = {
  frame: Frame
  model: ServiceModel
  ask: ReportsAsk
  years: readonly SchoolYear[]
  counts: ReadonlyMap<ReportLine['stands'], number>
  lines: readonly ReportLine[]
  next: string | undefined
  /** Whether the reader may open the report of a school. */
  mayOpen: (schoolId: string) => boolean
}

/** Where each school stands with its report of a year, those without one first counted. */
export function ReportsPage({ frame, model, ask, years, counts, lines, next, mayOpen }: Props) {
  const many = word(model, 'annualReport', { form: 'many' })
  const open = [...counts].filter(([stands]) => stands !== 'issued').reduce((sum, [, count]) => sum + count, 0)
  const heading =
    open === 0
      ? `Every school has its ${word(model, 'annualReport')}`
      : `${open.toLocaleString('en-GB')} ${open === 1 ? 'school waits' : 'schools wait'} for ${open === 1 ? `its ${word(model, 'annualReport')}` : `their ${many}`}`
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {capital(many)}, {showSchoolYear(ask.schoolYear)}
        </span>{' '}
        {heading}
      </h1>
      <Stats
        items={Object.entries(STANDS_SAYS).map(([stands, { says }]) => ({
          number: (counts.get(stands as ReportLine['stands']) ?? 0).toLocaleString('en-GB'),
          what: says.toLowerCase(),
          href: addressOf({ ...ask, stands: stands as ReportLine['stands'], after: undefined }),
        }))}
      />
      <form method="get" action="/annual-reports" class="wm-filters">
        <Select
          name="year"
          label="School year"
          choices={years.map((year) => ({ value: String(year), label: showSchoolYear(year) }))}
          value={String(ask.schoolYear)}
        />
        <Select
          name="stands"
          label="Where it stands"
          choices={[
            { value: '', label: 'All' },
            ...Object.entries(STANDS_SAYS).map(([value, { says }]) => ({ value, label: says })),
          ]}
          value={ask.stands ?? ''}
        />
        <Button kind="secondary">Show</Button>
      </form>
      {lines.length === 0 ? (
        <p class="govuk-body">No school fits. Each school that is served stands here with its report of the year.</p>
      ) : (
        <ListTable
          caption={capital(many)}
          rows={lines}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolId, schoolName }) =>
                mayOpen(schoolId) ? (
                  <a class="govuk-link" href={`/schools/${schoolId}/annual-reports/${ask.schoolYear}`}>
                    {schoolName}
                  </a>
                ) : (
                  schoolName
                ),
            },
            {
              head: 'Where it stands',
              isShort: true,
              cell: ({ stands }) => <Tag colour={STANDS_SAYS[stands].colour}>{STANDS_SAYS[stands].says}</Tag>,
            },
            { head: 'Written by', isShort: true, cell: ({ authorName }) => authorName ?? '' },
            {
              head: 'Issued',
              isShort: true,
              cell: ({ issuedAt }) =>
                issuedAt && <span class="wm-nowrap">{showShortDate(londonDateOf(issuedAt))}</span>,
            },
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/annual-reports" query={askIn(ask)} />}
      <Pagination next={next ? { href: addressOf({ ...ask, after: next }), text: 'More schools' } : undefined} />
    </Page>
  )
}

const askIn = ({ schoolYear, stands }: ReportsAsk) => ({ year: String(schoolYear), ...(stands && { stands }) })

function addressOf(ask: ReportsAsk): string {
  const query = new URLSearchParams({ ...askIn(ask), ...(ask.after && { after: ask.after }) })
  return `/annual-reports?${query.toString()}`
}
