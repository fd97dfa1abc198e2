import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import type { DesignationsRule, ServiceModel } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { Designation } from '../designation.ts'
import { Elsewhere } from '../elsewhere.tsx'
import { BidHistory } from './bid-history.tsx'
import { BID_WORDS, formOf, isLive, type Bid, type BidStep } from './bid.ts'

type Of = { frame: Frame; rule: DesignationsRule; model: ServiceModel; mayKeep: boolean }

/** The way to one bid. */
export const crumbs = (rule: DesignationsRule) => [
  { text: rule.many, href: '/designations' },
  { text: 'Bids', href: '/designations/bids' },
]

/** RO-69. All bids, the newest first. */
export function BidsPage({ frame, rule, model, mayKeep, bids }: Of & { bids: readonly Bid[] }) {
  const live = bids.filter(isLive).length
  const title =
    live === 0 ? 'No bid waits' : live === 1 ? '1 bid waits for its outcome' : `${live} bids wait for their outcome`
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ text: rule.many, href: '/designations' }, { text: 'Bids' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Bids for {rule.many}</span> {title}
      </h1>
      <p class="govuk-body">{rule.bids.says}</p>
      {mayKeep && <LinkButton href="/designations/bids/new">Record a bid</LinkButton>}
      {bids.length > 0 && (
        <ListTable
          caption="Bids"
          rows={bids}
          columns={[
            {
              head: 'Who bids',
              isName: true,
              width: 'one-third',
              cell: ({ id, groupName }) => (
                <a class="govuk-link" href={`/designations/bids/${id}`}>
                  {groupName}
                </a>
              ),
            },
            { head: 'What it is', cell: (bid) => formOf(rule, model, bid) },
            {
              head: 'How it stands',
              isShort: true,
              cell: (bid) => (
                <>
                  <Tag colour={isLive(bid) ? 'yellow' : bid.status === 'successful' ? 'green' : 'grey'}>
                    {BID_WORDS[bid.status]}
                  </Tag>
                  <span class="wm-grid__sub">since {showShortDate(bid.statusOn)}</span>
                </>
              ),
            },
            {
              head: 'Expected by',
              isShort: true,
              isLabelled: true,
              cell: ({ expectedOn }) => (expectedOn ? showShortDate(expectedOn) : ''),
            },
          ]}
        />
      )}
      <Elsewhere rule={rule} here="/designations/bids" />
    </Page>
  )
}

type OneProps = Of & {
  bid: Bid
  steps: readonly BidStep[]
  schools: readonly { id: string; name: string }[]
  designated: readonly Designation[]
  done: string | undefined
}

/** RO-69. One bid: who bids for what, how it went, and which schools were designated by it. */
export function BidPage({ frame, rule, model, mayKeep, bid, steps, schools, designated, done }: OneProps) {
  return (
    <Page
      frame={frame}
      title={`${bid.groupName}: ${BID_WORDS[bid.status].toLowerCase()}`}
      done={done}
      breadcrumbs={[...crumbs(rule), { text: bid.groupName }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Bid</span> {bid.groupName}: {BID_WORDS[bid.status].toLowerCase()}
      </h1>
      {mayKeep && isLive(bid) && (
        <LinkButton href={`/designations/bids/${bid.id}/move`}>Say what came of it</LinkButton>
      )}
      {mayKeep && bid.status === 'successful' && (
        <LinkButton href={`/designations/new?bidId=${bid.id}`}>Record who is designated by it</LinkButton>
      )}
      <SummaryList
        rows={[
          { key: 'What it is', value: formOf(rule, model, bid) },
          { key: 'Schools that bid together', value: schools.map(({ name }) => name).join(', ') || 'None yet' },
          ...(bid.expectedOn ? [{ key: 'Next step expected by', value: showDate(bid.expectedOn) }] : []),
          {
            key: 'Designated by it',
            value:
              designated.length === 0
                ? 'None'
                : designated.map(({ id, schoolName }) => (
                    <>
                      <a class="govuk-link" href={`/designations/${id}`}>
                        {schoolName}
                      </a>{' '}
                    </>
                  )),
          },
        ]}
      />
      <BidHistory steps={steps} />
    </Page>
  )
}
