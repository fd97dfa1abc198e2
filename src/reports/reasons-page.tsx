import { Pagination } from '#govuk/pagination.tsx'
import { showMoment } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable, type ListColumn } from '#web/list-table.tsx'
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

/** XX-16. Where people set a soft rule aside, or saved what lay outside one: how often, who, when and why. */
export function ReasonsPage({ frame, schoolYear, counts, reasons, rule, next }: Props) {
  const chosen = rule === undefined ? undefined : counts.find(({ id }) => id === rule)
  const total = chosen ? chosen.count : counts.reduce((sum, { count }) => sum + count, 0)
  const heading = headingOf(total, showSchoolYear(schoolYear), chosen !== undefined)
  const query = chosen ? `rule=${encodeURIComponent(chosen.id)}&` : ''
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[{ text: 'Reports', href: '/reports' }, { text: 'Rules set aside' }]}
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      {total === 0 ? (
        <p class="govuk-body">
          Where a rule says normally, people may go ahead with a reason. Each reason will stand here, counted by its
          rule.
        </p>
      ) : (
        <>
          {chosen && <TheRule chosen={chosen} isInHandbook={frame.signedIn?.isInHandbook(chosen.id) ?? false} />}
          <ul class="wm-tools">
            <li class="wm-tools__first">Every reason is kept with what was done.</li>
            <li>
              <a class="govuk-link" href={`/reports/reasons.csv?${query}`}>
                Download as a spreadsheet (CSV)
              </a>
            </li>
          </ul>
          {!chosen && <RulesTable counts={counts} />}
          <h2 class="govuk-heading-m">The reasons, newest first</h2>
          <ul class="wm-rows wm-rows--3">
            {reasons.map((each) => (
              <Reason given={each} saysCase={each.says !== chosen?.says} />
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

function headingOf(total: number, year: string, isOne: boolean): string {
  const times = total === 1 ? 'once' : total === 2 ? 'twice' : `${total.toLocaleString('en-GB')} times`
  if (total === 0) return `No rule was set aside in ${year}`
  if (isOne) return `This rule was set aside ${times} in ${year}`
  return total === 1 ? `A rule was set aside once in ${year}` : `Rules were set aside ${times} in ${year}`
}

function TheRule({ chosen: { id, says }, isInHandbook }: { chosen: RuleCount; isInHandbook: boolean }) {
  return (
    <p class="govuk-body">
      <strong>{says}</strong>{' '}
      {isInHandbook && (
        <>
          <a class="govuk-link" href={`/handbook#${id}`}>
            Read the rule
          </a>{' '}
          or{' '}
        </>
      )}
      <a class="govuk-link" href="/reports/reasons">
        {isInHandbook ? 'see every rule' : 'See every rule'}
      </a>
    </p>
  )
}

/** How often each rule was set aside; how many of these were facts, where any was. */
function RulesTable({ counts }: Pick<Props, 'counts'>) {
  const facts: ListColumn<RuleCount> = {
    head: 'Facts outside it',
    isShort: true,
    isLabelled: true,
    isNumber: true,
    cell: ({ marked }) => marked,
  }
  return (
    <ListTable
      caption="By rule"
      isCaptionSeen
      rows={counts}
      columns={[
        {
          head: 'Rule',
          isName: true,
          cell: (each) => (
            <a class="govuk-link" href={`/reports/reasons?rule=${encodeURIComponent(each.id)}`}>
              {each.says}
            </a>
          ),
        },
        { head: 'Source', isShort: true, cell: (each) => <span class="wm-nowrap">{each.source}</span> },
        { head: 'Times', isShort: true, isLabelled: true, isNumber: true, cell: (each) => each.count },
        ...(counts.some(({ marked }) => Number(marked) > 0) ? [facts] : []),
      ]}
    />
  )
}

/** One case: the reason, the school, and what the rule said of it where that is more than its own sentence. */
function Reason({ given, saysCase }: { given: GivenReason; saysCase: boolean }) {
  return (
    <li>
      <div>
        <span class="wm-rows__what">{given.reason || 'A fact, saved as it was'}</span>
        {given.schools.length > 0 && (
          <div>
            {given.schools.map(({ id, name }, at) => (
              <>
                {at > 0 && ', '}
                <a class="govuk-link" href={`/schools/${id}`}>
                  {name}
                </a>
              </>
            ))}
          </div>
        )}
        {saysCase && <div>{given.says}</div>}
      </div>
      <div class="wm-rows__when">
        {given.who ?? 'The service itself'}
        <br />
        {showMoment(given.at)}
      </div>
    </li>
  )
}
