import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import type { DecidingGroupRule } from '#model/index.ts'
import { FileLinks } from '#papers/index.ts'
import type { PrintedDocument } from '#print/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { AuditSummary, Investment } from './audit-summary.ts'
import { DocumentBlock } from './document-block.tsx'

export const SUMMARIES = '/audit-summaries'
export const toList = (rule: DecidingGroupRule) => [
  { text: rule.name, href: '/deciding-group' },
  { text: 'Summaries of the audit', href: SUMMARIES },
]

type ListProps = {
  frame: Frame
  rule: DecidingGroupRule
  summaries: readonly AuditSummary[]
  mayWrite: boolean
  next: string | undefined
}

/** RO-66. The summaries that were presented, and the drafts for those who write them. */
export function SummariesPage({ frame, rule, summaries, mayWrite, next }: ListProps) {
  const [last] = summaries
    .flatMap(({ heldOn }) => heldOn ?? [])
    .sort()
    .reverse()
  const heading = last
    ? `The audit was last summed up for the meeting of ${showDate(last)}`
    : 'No summary of the audit was presented yet'
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[...toList(rule).slice(0, -1), { text: 'Summaries of the audit' }]}
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{rule.summary?.says}</p>
      {mayWrite && <LinkButton href={`${SUMMARIES}/new`}>Write a summary</LinkButton>}
      {summaries.length > 0 && (
        <>
          <ListTable
            caption="Summaries of the audit"
            rows={summaries}
            columns={[
              {
                head: 'Summary',
                isName: true,
                cell: ({ id, title }) => (
                  <a class="govuk-link" href={`${SUMMARIES}/${id}`}>
                    {title}
                  </a>
                ),
              },
              { head: 'Investment in', isShort: true, cell: ({ schoolYear }) => showSchoolYear(schoolYear) },
              {
                head: 'Presented',
                isShort: true,
                cell: ({ heldOn }) => (heldOn ? showShortDate(heldOn) : 'A draft'),
              },
              { head: 'By', cell: ({ presenters }) => presenters.join(', ') },
            ]}
          />
          <SaveList url={SUMMARIES} query={{}} />
          {next && <Pagination next={{ href: next, text: 'Next' }} />}
        </>
      )}
    </Page>
  )
}

type OneProps = {
  frame: Frame
  rule: DecidingGroupRule
  summary: AuditSummary
  document: PrintedDocument
  /** What is to be invested: of a draft, for whoever writes it to take out. */
  investments: readonly Investment[]
  mayWrite: boolean
  done: string | undefined
}

/** RO-66. One summary: as it was presented, or as it would be today. */
export function SummaryPage({ frame, rule, summary, document, investments, mayWrite, done }: OneProps) {
  const { id, title, heldOn, presenters, meetingId, writtenOn, writtenByName } = summary
  return (
    <Page {...{ frame, done, title }} breadcrumbs={[...toList(rule), { text: title }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {heldOn ? 'As it was presented' : `A draft of ${showDate(writtenOn)}, ${writtenByName}`}
        </span>{' '}
        {title}
      </h1>
      {heldOn && (
        <p class="govuk-body">
          Presented to the{' '}
          <a class="govuk-link" href={`/deciding-group/meetings/${meetingId}`}>
            meeting of {showDate(heldOn)}
          </a>{' '}
          by {presenters.join(' and ')}.
        </p>
      )}
      <p class="govuk-body">
        Keep it: <FileLinks href={`${SUMMARIES}/${id}`} of={title} />
      </p>
      {mayWrite && !heldOn && (
        <div class="govuk-button-group">
          <LinkButton href={`${SUMMARIES}/${id}/investments/new`} kind="secondary">
            Add an investment
          </LinkButton>
          <LinkButton href={`${SUMMARIES}/${id}/present`}>Present it to a meeting</LinkButton>
        </div>
      )}
      {mayWrite && !heldOn && investments.length > 0 && (
        <ul class="govuk-list">
          {investments.map((each) => (
            <li>
              {each.says}:{' '}
              <a class="govuk-link" href={`${SUMMARIES}/${id}/investments/${each.id}/remove`}>
                take out<span class="govuk-visually-hidden"> {each.says}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {document.blocks.map((block) => (
        <DocumentBlock block={block} />
      ))}
    </Page>
  )
}
