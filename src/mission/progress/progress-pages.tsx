import { LinkButton } from '#govuk/link-button.tsx'
import type { MissionRule } from '#model/index.ts'
import type { Block } from '#print/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { HOME } from '../figures/mission-page.tsx'
import { nameOfBody, type Presentation, type ProgressReport } from './progress.ts'

export const LIST = { text: 'Reports of progress', href: '/mission/reports' }

const presentedSays = (rule: MissionRule, each: Presentation) =>
  `${nameOfBody(rule, each)}, ${showShortDate(each.presentedOn)}`

type ListProps = {
  frame: Frame
  rule: MissionRule
  reports: readonly ProgressReport[]
  mayPresent: boolean
  next: string | undefined
}

/** RO-100. Reports of progress: before whom each was laid, and when. */
export function ReportsPage({ frame, rule, reports, mayPresent, next }: ListProps) {
  const last = reports
    .flatMap(({ presentations }) => presentations)
    .reduce<Presentation | undefined>(
      (one, other) => (one && one.presentedOn >= other.presentedOn ? one : other),
      undefined,
    )
  const heading = last
    ? `Progress was last presented on ${showDate(last.presentedOn)}: ${nameOfBody(rule, last)}`
    : 'Progress has not been presented yet'
  return (
    <Page frame={frame} title={heading} breadcrumbs={[HOME, { text: LIST.text }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{rule.presented.says}</p>
      {mayPresent && <LinkButton href={`${LIST.href}/write`}>Write a report of progress</LinkButton>}
      {reports.length > 0 && (
        <>
          <ListTable
            caption={LIST.text}
            rows={reports}
            columns={[
              {
                head: 'Report',
                isName: true,
                cell: ({ id, title }) => (
                  <a class="govuk-link" href={`${LIST.href}/${id}`}>
                    {title}
                  </a>
                ),
              },
              { head: 'Written', isShort: true, cell: ({ writtenOn }) => showShortDate(writtenOn) },
              {
                head: 'Presented to',
                cell: ({ presentations }) =>
                  presentations.length === 0
                    ? 'Not presented yet'
                    : presentations.map((each) => presentedSays(rule, each)).join('; '),
              },
            ]}
          />
          {next && (
            <p class="govuk-body">
              <a class="govuk-link" href={next}>
                Earlier ones
              </a>
            </p>
          )}
          <SaveList url={LIST.href} query={{}} />
        </>
      )}
    </Page>
  )
}

type OneProps = {
  frame: Frame
  rule: MissionRule
  report: ProgressReport
  mayPresent: boolean
  done: string | undefined
}

/** RO-100. One report as it was written, with before whom it was laid and when. */
export function ReportPage({ frame, rule, report, mayPresent, done }: OneProps) {
  const { id, title, document, writtenOn, writtenByName, presentations } = report
  return (
    <Page {...{ frame, done, title }} breadcrumbs={[HOME, LIST, { text: title }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          Written on {showDate(writtenOn)}, {writtenByName}
        </span>{' '}
        {title}
      </h1>
      <h2 class="govuk-heading-m">
        {presentations.length === 0 ? 'It has not been presented yet' : 'It was presented to'}
      </h2>
      {presentations.length > 0 && (
        <ul class="govuk-list govuk-list--bullet" id="presented">
          {presentations.map((each) => (
            <li>
              {nameOfBody(rule, each)}, {showDate(each.presentedOn)}
            </li>
          ))}
        </ul>
      )}
      {mayPresent && <LinkButton href={`${LIST.href}/${id}/present`}>Say before whom it was laid</LinkButton>}
      <p class="govuk-body">
        Keep it:{' '}
        <a class="govuk-link" href={`${LIST.href}/${id}/word`}>
          as Word
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={`${LIST.href}/${id}/pdf`}>
          as PDF
        </a>
      </p>
      {document.blocks.map((block) => (
        <OneBlock block={block} />
      ))}
    </Page>
  )
}

function OneBlock({ block }: { block: Block }) {
  if (block.kind === 'heading') return <h2 class="govuk-heading-m">{block.text}</h2>
  if (block.kind === 'paragraph') return <p class="govuk-body">{block.text}</p>
  if (block.kind === 'list')
    return (
      <ul class="govuk-list govuk-list--bullet">
        {block.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )
  if (block.kind !== 'table') return null
  return (
    <ListTable
      caption={block.caption ?? block.head.join(', ')}
      rows={block.rows}
      columns={block.head.map((head, at) => ({
        head,
        isName: at === 0,
        isLabelled: at > 0,
        cell: (row: readonly string[]) => row[at],
      }))}
    />
  )
}
