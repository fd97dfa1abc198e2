import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import type { BrokeringRule } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { SaveList } from '#web/save-list.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { inDays } from './fit.ts'
import {
  isLive,
  MATCH_WORDS,
  NEED_STATUSES,
  NEED_WORDS,
  type HelpMatch,
  type HelpNeed,
  type NeedStatus,
} from './help.ts'
import { kindOf } from './help-rules.ts'

export type NeedLine = HelpNeed & { match: HelpMatch | undefined }

type Props = {
  frame: Frame
  rule: BrokeringRule
  lines: readonly NeedLine[]
  asked: { status: NeedStatus | undefined; kind: string | undefined }
  counts: ReadonlyMap<NeedStatus, number>
  next: string | undefined
  mayPropose: boolean
}

/** RO-47. What schools need of each other, by how it stands: who helps with each, and for what nobody is chosen. */
export function NeedsPage({ frame, rule, lines, asked, counts, next, mayPropose }: Props) {
  const open = counts.get('open') ?? 0
  const heading =
    open === 0
      ? 'No need waits for somebody to help'
      : `${open} ${open === 1 ? 'need waits' : 'needs wait'} for somebody to help`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[{ text: 'Help between schools' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Help between schools</span> {heading}
      </h1>
      {mayPropose && open > 0 && (
        <LinkButton href="/brokering/proposals" kind="secondary">
          Propose who helps with all of them
        </LinkButton>
      )}
      <FilterForm frame={frame} action="/brokering">
        <Select
          name="status"
          label="How it stands"
          value={asked.status ?? ''}
          choices={[
            { value: '', label: 'Anyhow' },
            ...NEED_STATUSES.map((value) => ({ value, label: `${NEED_WORDS[value]} (${counts.get(value) ?? 0})` })),
          ]}
        />
        <Select
          name="kind"
          label="Kind of help"
          value={asked.kind ?? ''}
          choices={[{ value: '', label: 'All' }, ...rule.kinds.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Button>Show these</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">
          Nothing here so far. A school says what it needs from{' '}
          <a class="govuk-link" href="/strengths">
            the search for help
          </a>{' '}
          or from its own page.
        </p>
      ) : (
        <>
          <NeedsTable rule={rule} lines={lines} />
          <SaveList
            url="/brokering"
            query={{ ...(asked.status && { status: asked.status }), ...(asked.kind && { kind: asked.kind }) }}
          />
        </>
      )}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/brokering/published">
          What coaching and other help has changed
        </a>
      </p>
    </Page>
  )
}

/** Needs with how each stands. */
export function NeedsTable({ rule, lines }: Pick<Props, 'rule' | 'lines'>) {
  return (
    <ListTable
      caption="What schools need of each other"
      rows={lines}
      columns={[
        {
          head: 'What is needed',
          isName: true,
          width: 'one-third',
          cell: ({ id, title, kind }) => (
            <>
              <a class="govuk-link" href={`/brokering/needs/${id}`}>
                {title}
              </a>
              <span class="wm-grid__sub">{kindOf(rule, kind)?.name ?? kind}</span>
            </>
          ),
        },
        { head: 'School', isShort: true, cell: ({ schoolName }) => schoolName },
        { head: 'Said', isShort: true, isLabelled: true, cell: ({ saidOn }) => showShortDate(saidOn) },
        { head: 'Days', isShort: true, isLabelled: true, cell: ({ halfDays }) => inDays(halfDays) },
        { head: 'How it stands', cell: standsOf },
      ]}
    />
  )
}

/** 'Under way, by Oak School'. */
export function standsOf({ status, match }: NeedLine): string {
  if (!match || (!isLive(match) && match.status !== 'done')) return NEED_WORDS[status]
  const giver = match.personName
    ? `${match.personName}, ${match.giverName ?? ''}`
    : (match.giverName ?? 'the service itself')
  return `${MATCH_WORDS[match.status]}, by ${giver}`
}
