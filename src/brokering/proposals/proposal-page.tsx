import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Tag } from '#govuk/tag.tsx'
import type { BrokeringRule } from '#model/index.ts'
import { showMoment } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { inDays } from '../fit.ts'
import { kindOf } from '../help-rules.ts'
import { nameOf, type LineSeen, type ProposalSeen } from './get-proposal.ts'
import type { Proposal } from './proposal.ts'
import { HowFar, HowGood, Since } from './proposal-parts.tsx'

type Props = ProposalSeen & { frame: Frame; rule: BrokeringRule; after: number }

/** So many needs stand on a page. */
const ROWS = 50

/** RO-29, RO-47. Who is proposed for all open needs: how good it is, what nobody can meet and why, and for each other need who, why, and who comes next. */
export function ProposalPage({ frame, rule, proposal, lines, since, after }: Props) {
  const base = `/brokering/proposals/${proposal.id}`
  const heading = headingOf(proposal, lines)
  const [unmet, met] = [lines.filter(({ proposed }) => !proposed), lines.filter(({ proposed }) => proposed)]
  const shown = met.slice(after, after + ROWS)
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[
        { text: 'Help between schools', href: '/brokering' },
        { text: 'Who helps with all open needs', href: '/brokering/proposals' },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          Proposed for all open needs, {showMoment(proposal.askedAt)}, for {proposal.askedByName}
        </span>{' '}
        {heading}
      </h1>
      <HowFar proposal={proposal} />
      {proposal.status === 'found' && (
        <>
          <Since lines={lines} since={since} />
          <Stats
            items={[
              { number: met.length, what: 'with somebody proposed', href: '#lines' },
              { number: unmet.length, what: 'that nobody can meet', href: '#unmet' },
              { number: lines.filter(({ matchId }) => matchId).length, what: 'chosen from it', href: '#lines' },
            ]}
          />
          <HowGood {...{ proposal, met: met.length }} />
          {after === 0 && <Unmet base={base} lines={unmet} />}
          {shown.length > 0 && <Lines {...{ base, rule }} lines={shown} />}
          {met.length > after + ROWS && (
            <Pagination next={{ href: `${base}?after=${after + ROWS}#lines`, text: 'Next' }} />
          )}
          <SaveList url={`${base}/list`} query={{}} />
        </>
      )}
      {(proposal.status === 'found' || proposal.status === 'failed') && (
        <Form frame={frame} action="/brokering/proposals">
          <Button kind="secondary" preventDoubleClick>
            Search again
          </Button>
        </Form>
      )}
    </Page>
  )
}

function headingOf({ status }: Proposal, lines: readonly LineSeen[]): string {
  if (status === 'asked' || status === 'searching') return 'The search goes on'
  if (status === 'failed') return 'The search found nothing'
  const met = lines.filter(({ proposed }) => proposed).length
  if (lines.length === 0) return 'No need was open any more'
  if (met === lines.length)
    return met === 1 ? 'Somebody is proposed for the one open need' : `Somebody is proposed for all ${met} needs`
  return `Somebody is proposed for ${met} of ${lines.length} needs`
}

function Unmet({ base, lines }: { base: string; lines: readonly LineSeen[] }) {
  if (lines.length === 0) return null
  return (
    <section id="unmet">
      <h2 class="govuk-heading-m">What nobody can meet, and why</h2>
      <ul class="wm-rows">
        {lines.map((line) => (
          <li>
            <a class="govuk-link" href={`${base}/lines/${line.id}`}>
              {line.needTitle}
            </a>
            <div class="govuk-hint govuk-!-margin-bottom-0">
              {line.schoolName}, {inDays(line.halfDays)}
            </div>
            <div>{[line.whyNobody, line.whyNotFirst, line.noLonger].filter(Boolean).join(' ')}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lines({ base, rule, lines }: { base: string; rule: BrokeringRule; lines: readonly LineSeen[] }) {
  return (
    <div id="lines">
      <ListTable
        caption="Who is proposed for which need"
        isCaptionSeen
        rows={lines}
        columns={[
          {
            head: 'What is needed',
            isName: true,
            cell: ({ id, needTitle, schoolName, kind, halfDays, isPriority }) => (
              <>
                <a class="govuk-link" href={`${base}/lines/${id}`}>
                  {needTitle}
                </a>
                <span class="wm-grid__sub">
                  {schoolName}, {kindOf(rule, kind)?.name ?? kind}, {inDays(halfDays)}
                  {isPriority && ', a core priority'}
                </span>
              </>
            ),
          },
          {
            head: 'Proposed',
            isLabelled: true,
            cell: ({ proposed, matchId, noLonger, reasons }) => (
              <>
                {proposed && nameOf(proposed)} {matchId && <Tag colour="green">Chosen</Tag>}
                {noLonger && <Tag colour="red">No longer so</Tag>}
                <span class="wm-grid__sub">{noLonger ?? reasons.join(' ')}</span>
              </>
            ),
          },
          {
            head: 'Why not who comes first',
            isLabelled: true,
            cell: ({ whyNotFirst }) => whyNotFirst ?? 'It comes first',
          },
          { head: 'Next best', isLabelled: true, cell: ({ next }) => (next ? nameOf(next) : 'Nobody else') },
        ]}
      />
    </div>
  )
}
