import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { FlagLines, type FlagRead } from '#flags/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { DecisionFacts } from '../decision-facts.tsx'
import type { Decision, NeedPeriod } from '../need.ts'
import { NeedTag } from '../need-tag.tsx'
import { needName } from '../need-words.ts'
import type { SchoolOfNeed } from '../school-of-need.ts'
import { COLOURS, teamsOf, type Line, type Proposal, type Round } from './round.ts'

type Props = SchoolOfNeed & {
  frame: Frame
  model: ServiceModel
  round: Round
  now: NeedPeriod
  current: Decision | undefined
  agreed: Decision | undefined
  proposal: Proposal | undefined
  lines: readonly Line[]
  flags: readonly FlagRead[]
  may: { propose: boolean; decide: boolean }
  done: string | undefined
}

const TAG = { green: 'green', amber: 'yellow', red: 'red' } as const

/** One school before the meeting: what is proposed, what figures show, what teams say, and what stands, beside each other. */
export function RoundSchoolPage(props: Props) {
  const { frame, model, round, school, need, now, current, agreed, proposal, lines, flags, may, done } = props
  const place = `/need/rounds/${round.id}/schools/${school.id}`
  const heading = agreed
    ? `${needName(need, agreed)} is agreed`
    : proposal
      ? `${needName(need, proposal)} is proposed`
      : 'Nothing is proposed yet'
  return (
    <Page
      frame={frame}
      title={`${heading}: ${school.name}`}
      done={done}
      breadcrumbs={[
        { text: 'Need', href: '/need' },
        { text: `Round of ${showSchoolYear(round.schoolYear)}`, href: `/need/rounds/${round.id}` },
        { text: school.name },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {school.name}, the round of {showSchoolYear(round.schoolYear)}
        </span>{' '}
        {heading}
      </h1>
      {agreed && round.status === 'open' && (
        <InsetText>Agreed, and known to nobody outside until all letters go.</InsetText>
      )}
      {round.status === 'open' && may.decide && (
        <LinkButton href={`${place}/decide`}>{agreed ? 'Decide anew' : 'Decide'}</LinkButton>
      )}
      <div class="wm-cards">
        <section class="wm-card">
          <h2 class="govuk-heading-m">What is proposed</h2>
          {proposal ? (
            <>
              <p>
                <NeedTag need={need} at={proposal} isWord />
              </p>
              <p class="govuk-body">{proposal.says}</p>
              <p class="wm-s wm-muted">
                {proposal.by}, {showShortDate(proposal.proposedOn)}
                {proposal.proposedOn > round.proposalsBy && ', late'}
                {proposal.visitId && (
                  <>
                    {', '}
                    <a class="govuk-link" href={`/visits/${proposal.visitId}`}>
                      after this
                    </a>
                  </>
                )}
              </p>
            </>
          ) : (
            <p class="govuk-body">Nothing so far.</p>
          )}
          {round.status === 'open' && may.propose && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${place}/propose`}>
                {proposal ? 'Propose otherwise' : 'Propose'}
              </a>
            </p>
          )}
        </section>
        <section class="wm-card">
          <h2 class="govuk-heading-m">What the figures suggest</h2>
          {flags.length === 0 ? <p class="govuk-body">Nothing stands out.</p> : <FlagLines flags={flags} />}
          <p class="govuk-body">
            <a class="govuk-link" href={`/schools/${school.id}/figures`}>
              All its figures
            </a>
          </p>
        </section>
        <section class="wm-card">
          <h2 class="govuk-heading-m">What other teams say</h2>
          <SummaryList
            noBorder
            rows={teamsOf(model).map(({ id, name }) => {
              const line = lines.find(({ team }) => team === id)
              return {
                key: name,
                value: line ? (
                  <>
                    <Tag colour={TAG[line.colour]}>{COLOURS[line.colour]}</Tag> {line.says}{' '}
                    <span class="wm-s wm-muted">
                      {line.by}, {showShortDate(line.saidOn)}
                    </span>
                  </>
                ) : (
                  'Nothing yet'
                ),
              }
            })}
          />
        </section>
        <section class="wm-card">
          <h2 class="govuk-heading-m">What stands</h2>
          <p>
            <NeedTag need={need} at={now} isWord href={`/schools/${school.id}/need`} />
          </p>
          {current ? (
            <DecisionFacts need={need} decision={current} evidence={[]} />
          ) : (
            <p class="govuk-body">Nothing was decided so far.</p>
          )}
        </section>
      </div>
      {agreed && (
        <>
          <h2 class="govuk-heading-m">What the meeting agreed, {showDate(agreed.decidedOn)}</h2>
          <DecisionFacts need={need} decision={agreed} evidence={[]} />
        </>
      )}
    </Page>
  )
}
