import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Tag, type TagColour } from '#govuk/tag.tsx'
import { showMoment } from '#shared/show-date.ts'
import type { Finding } from '#shared/finding.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { PROPOSAL_WORDS, type Proposal, type ProposalStatus } from './proposal.ts'

const COLOURS: Readonly<Record<ProposalStatus, TagColour>> = {
  ...{ asked: 'blue', searching: 'blue', found: 'green', failed: 'red' },
}

type Props = {
  frame: Frame
  findings: readonly Finding[]
  /** Needs that are open and that the reader brokers. */
  open: number
  proposals: readonly Proposal[]
}

/** RO-29, RO-47. Asks for a proposal of who helps with all open needs, and lists those that were made. */
export function ProposalsPage({ frame, findings, open, proposals }: Props) {
  return (
    <Page
      frame={frame}
      title="Who helps with all open needs"
      findings={findings}
      breadcrumbs={[{ text: 'Help between schools', href: '/brokering' }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Who helps with all open needs</h1>
          <p class="govuk-body">
            All needs that are open and that you broker are looked at together with all that is offered. As many are met
            as can be, by whoever fits best, and nobody gives more days than are left. You look at what is proposed for
            each need and choose one by one; nothing is promised and nobody is told before you do.
          </p>
          <HowItIsWeighed />
          {open > 0 ? (
            <Form frame={frame} action="/brokering/proposals">
              <Button preventDoubleClick>
                {open === 1 ? 'Propose for the open need' : `Propose for all ${open} open needs`}
              </Button>
            </Form>
          ) : (
            <InsetText>No need is open that you broker: there is nothing to propose.</InsetText>
          )}
        </div>
      </div>
      {proposals.length > 0 && (
        <ListTable
          caption="Proposals that were made"
          isCaptionSeen
          rows={proposals}
          columns={[
            {
              head: 'Asked for',
              isName: true,
              cell: ({ id, askedAt }) => (
                <a class="govuk-link" href={`/brokering/proposals/${id}`}>
                  {showMoment(askedAt)}
                </a>
              ),
            },
            { head: 'By', isLabelled: true, cell: ({ askedByName }) => askedByName },
            {
              head: 'How it stands',
              cell: ({ status }) => <Tag colour={COLOURS[status]}>{PROPOSAL_WORDS[status]}</Tag>,
            },
          ]}
        />
      )}
    </Page>
  )
}

/** What weighs how much, in words. */
function HowItIsWeighed() {
  return (
    <Details summary="How they are weighed">
      <p class="govuk-body">In this order, from what weighs most to what weighs least:</p>
      <ol class="govuk-list govuk-list--number">
        <li>As many needs as can be are met; one of a core priority counts as two.</li>
        <li>A school that is itself in need helps only where nobody else does.</li>
        <li>One’s own community comes before others, and these before schools of none.</li>
        <li>The same aspect and more of the words; then the kind of group that the kind of help asks for.</li>
        <li>What was verified lately, a school of which figures show nothing, and a short way.</li>
      </ol>
      <p class="govuk-body">
        Left out are a school’s own offers, those of schools that give no help just now or that ask for the same
        themselves, those with too few days left, and what has none of the words that are asked for, or of another
        aspect too few: that can be chosen by hand. The weights are this service’s own.
      </p>
    </Details>
  )
}
