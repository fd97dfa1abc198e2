import { Pagination } from '#govuk/pagination.tsx'
import { Table } from '#govuk/table.tsx'
import { showMoment } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { GivenReason, RuleCount } from './reason-store.ts'

type Props = {
  frame: Frame
  schoolYear: SchoolYear
  counts: readonly RuleCount[]
  reasons: readonly GivenReason[]
  rule: string | undefined
  next: number | undefined
}

/** XX-16. Where people went ahead of a soft rule, or saved what lay outside one: how often, who, when and why. */
export function ReasonsPage({ frame, schoolYear, counts, reasons, rule, next }: Props) {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const heading =
    total === 0
      ? `No rule was gone ahead of in ${showSchoolYear(schoolYear)}`
      : `${total === 1 ? 'Once' : `${total} times`} a rule was gone ahead of in ${showSchoolYear(schoolYear)}`
  const query = rule ? `rule=${encodeURIComponent(rule)}&` : ''
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {total === 0 ? (
        <p class="govuk-body">
          Where a rule says normally, people may go ahead with a reason. Each reason will stand here, counted by its
          rule.
        </p>
      ) : (
        <>
          <ul class="wm-tools">
            <li class="wm-tools__first">Every reason is kept with what was done.</li>
            <li>
              <a class="govuk-link" href={`/reports/reasons.csv?${query}`}>
                Open as a spreadsheet
              </a>
            </li>
          </ul>
          <div class="wm-scroll" tabIndex={0} role="region" aria-label="Rules, by how often">
            <Table
              caption="By rule"
              captionSize="m"
              columns={[
                {
                  head: 'Rule',
                  cell: (each) => (
                    <a class="govuk-link" href={`/reports/reasons?rule=${encodeURIComponent(each.id)}`}>
                      {each.says}
                    </a>
                  ),
                },
                { head: 'Source', cell: (each) => each.source },
                { head: 'Times', cell: (each) => each.count, numeric: true },
                { head: 'Of these facts saved as they were', cell: (each) => each.marked, numeric: true },
              ]}
              rows={counts}
            />
          </div>
          <h2 class="govuk-heading-m">{rule ? 'The reasons for this rule' : 'The reasons, newest first'}</h2>
          <ul class="wm-rows wm-rows--3">
            {reasons.map((each) => (
              <li>
                <div>
                  <span class="wm-rows__what">{each.reason || 'A fact, saved as it was'}</span>
                  <div>{each.says}</div>
                </div>
                <div class="wm-rows__when">
                  {each.who ?? 'The service itself'}
                  <br />
                  {showMoment(each.at)}
                </div>
              </li>
            ))}
          </ul>
          {next !== undefined && (
            <Pagination next={{ href: `/reports/reasons?${query}after=${next}`, text: 'Older' }} />
          )}
        </>
      )}
    </Page>
  )
}
