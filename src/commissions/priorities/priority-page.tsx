import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import { WayToMeeting, type DecisionOn } from '#deciding-group/index.ts'
import type { CommissioningRule, ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoney } from '#shared/money.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate, showSpan } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { CommissionsTable } from '../commission/commissions-table.tsx'
import type { Commission } from '../commission/commission.ts'
import { TO_PRIORITIES } from './crumbs.ts'
import { CriteriaTable } from './criteria-table.tsx'
import { namesIn } from './priority-rules.ts'
import { PRIORITY_SAYS, type Criterion, type Priority } from './priority.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: CommissioningRule
  priority: Priority
  criteria: readonly Criterion[]
  commissions: readonly Commission[]
  decisions: readonly DecisionOn[]
  /** What is missing before it can be approved. */
  missing: readonly Finding[]
  mayRecommend: boolean
  mayCommission: boolean
  mayJudge: boolean
  maySeePaid: boolean
  done: string | undefined
}

/** RO-82 to RO-84. One priority: what it costs and when, its criteria with their judgements, what was decided of it, its commissions. */
export function PriorityPage(props: Props) {
  const { frame, model, rule, priority, criteria, commissions, decisions, missing, done } = props
  const base = `/priorities/${priority.id}`
  const isOpen = priority.status === 'recommended'
  return (
    <Page frame={frame} title={priority.title} done={done} breadcrumbs={[...TO_PRIORITIES, { text: priority.title }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          Priority of {showSchoolYear(priority.schoolYear)}, {PRIORITY_SAYS[priority.status].toLowerCase()}
        </span>{' '}
        {priority.title}
      </h1>
      <p class="govuk-body wm-lines">{priority.about}</p>
      {priority.rolledFrom && (
        <p class="govuk-body">
          <strong>Rolled forward</strong> from {priority.rolledFrom}. {rule.priorities.rolledForward.says}
        </p>
      )}
      {isOpen && missing.length > 0 && <WarningText>{missing.map(({ says }) => says).join(' ')}</WarningText>}
      <SummaryList rows={rowsOf(props)} />
      <Decisions decisions={decisions} />
      {isOpen && missing.length === 0 && model.decidingGroup && (
        <WayToMeeting name={model.decidingGroup.name} decisions={decisions} />
      )}
      <CriteriaTable
        {...{ model, rule, base, criteria }}
        mayJudge={props.mayJudge && priority.status === 'approved'}
        mayChange={props.mayRecommend && isOpen}
        frame={frame}
      />
      {props.mayRecommend && isOpen && (
        <div class="govuk-button-group">
          <LinkButton href={`${base}/criteria`}>Add a success criterion</LinkButton>
          <a class="govuk-link" href={`${base}/change`}>
            Change it
          </a>
          <a class="govuk-link" href={`${base}/withdraw`}>
            Withdraw it
          </a>
        </div>
      )}
      {commissions.length > 0 && (
        <CommissionsTable caption="Commissions" commissions={commissions} seesMoney={props.maySeePaid} />
      )}
      {props.mayCommission && (isOpen || priority.status === 'approved') && (
        <LinkButton href={`${base}/commissions/new`}>Plan a commission</LinkButton>
      )}
    </Page>
  )
}

function rowsOf({ rule, priority: of, maySeePaid }: Props) {
  const row = (key: string, value: string | null | false) => (value ? [{ key, value }] : [])
  const horizon = rule.horizons.find(({ id }) => id === of.horizon)?.name ?? of.horizon
  return [
    ...row('What it is for', namesIn(rule.balance.of, [of.kind])),
    ...row('Focus', namesIn(rule.focus.of, of.focus)),
    ...row('Horizon', horizon),
    ...row('Cost', of.costPence === null ? 'Not yet' : showMoney(of.costPence)),
    ...row('Dates', of.startsOn && of.endsOn ? showSpan(of.startsOn, of.endsOn) : 'Not yet'),
    ...row('Fund', of.fundName ?? 'None yet'),
    ...(maySeePaid && of.costPence !== null && of.commissions > 0
      ? row(
          'Of it',
          `${showMoney(of.promisedPence)} committed to schools, ${showMoney(of.paidPence)} paid, ${showMoney(of.costPence - of.promisedPence)} not committed`,
        )
      : []),
    ...row('Recommended', `${showDate(of.recommendedOn)}, by ${of.recommendedByName}`),
    ...row('Withdrawn because', of.withdrawnBecause),
  ]
}

/** RO-78. What the body that decides has before it of something, and decided. */
export function Decisions({ decisions }: { decisions: readonly DecisionOn[] }) {
  if (decisions.length === 0) return null
  return (
    <ul class="govuk-list">
      {decisions.map(({ itemId, meetingOn, outcome, decision }) => (
        <li>
          <a class="govuk-link" href={`/deciding-group/items/${itemId}`}>
            {outcome === null ? 'On the agenda of ' : outcome === 'carried' ? 'Agreed on ' : 'Not agreed on '}
            {showDate(meetingOn)}
          </a>
          {decision && `: ${decision}`}
        </li>
      ))}
    </ul>
  )
}
