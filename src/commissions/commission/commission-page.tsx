import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import type { DecisionOn } from '#deciding-group/index.ts'
import type { CommissioningRule } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { showDate, showSpan } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { Decisions } from '../priorities/priority-page.tsx'
import { namesIn } from '../priorities/priority-rules.ts'
import { toCommission } from './commission-form-pages.tsx'
import { COMMISSION_SAYS, type Commission, type CommissionReview, type Payee, type Payment } from './commission.ts'
import { EvaluationsPart } from './evaluations-part.tsx'
import type { EvaluationsOfWork } from './learnt-evaluations.ts'
import { PaidTables } from './paid-tables.tsx'

type Props = {
  frame: Frame
  rule: CommissioningRule
  commission: Commission
  decisions: readonly DecisionOn[]
  /** Only those that whoever looks may see paid. */
  payees: readonly Payee[]
  payments: readonly Payment[]
  reviews: readonly CommissionReview[]
  evaluations: EvaluationsOfWork
  /** Whether the priority under which it stands is approved. */
  isApproved: boolean
  seesAll: boolean
  mayCommission: boolean
  mayPay: boolean
  done: string | undefined
}

/** RO-19, RO-20, RO-73, RO-86. One commission: what is gained by it, how capacity stays, which schools are paid, and what reviews found. */
export function CommissionPage(props: Props) {
  const { frame, rule, commission, decisions, reviews, mayCommission, done } = props
  const base = `/commissions/${commission.id}`
  const crumbs = toCommission(commission)
  return (
    <Page
      frame={frame}
      title={commission.title}
      done={done}
      breadcrumbs={[...crumbs.slice(0, -1), { text: commission.title }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Commission, {COMMISSION_SAYS[commission.status].toLowerCase()}</span>{' '}
        {commission.title}
      </h1>
      <p class="govuk-body wm-lines">{commission.about}</p>
      {commission.status === 'planned' && !props.isApproved && (
        <p class="govuk-body">
          It begins once its priority is approved:{' '}
          <a class="govuk-link" href={`/priorities/${commission.priorityId}`}>
            {commission.priorityTitle}
          </a>
          .
        </p>
      )}
      <SummaryList rows={rowsOf(props)} />
      <Decisions decisions={decisions} />
      <PaidTables {...props} base={base} />
      {reviews.map(({ kind, reviewedOn, answers, writtenByName }) => (
        <section>
          <h2 class="govuk-heading-m">
            {namesIn(rule.commissions.evaluations, [kind])}, {showDate(reviewedOn)}
          </h2>
          <SummaryList rows={answers.map(({ what, says }) => ({ key: what, value: says }))} />
          <p class="govuk-hint">By {writtenByName}</p>
        </section>
      ))}
      <EvaluationsPart {...props.evaluations} />
      {mayCommission && (
        <div class="govuk-button-group">
          {commission.status === 'planned' && props.isApproved && (
            <LinkButton href={`${base}/begin`}>Begin it</LinkButton>
          )}
          {commission.status === 'begun' && <LinkButton href={`${base}/end`}>End it</LinkButton>}
          {(commission.status === 'planned' || commission.status === 'begun') && (
            <a class="govuk-link" href={`${base}/payees`}>
              Commit money to a school
            </a>
          )}
          {commission.begunOn !== null && (
            <a class="govuk-link" href={`${base}/reviews`}>
              Review it
            </a>
          )}
          {commission.status === 'planned' && (
            <>
              <a class="govuk-link" href={`${base}/change`}>
                Change it
              </a>
              <a class="govuk-link" href={`${base}/withdraw`}>
                Do not carry it out
              </a>
            </>
          )}
        </div>
      )}
    </Page>
  )
}

function rowsOf({ rule, commission: of, seesAll }: Props) {
  const row = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  const { kinds, whom, gains } = rule.commissions
  return [
    ...row('Kind', namesIn(kinds, [of.kind])),
    ...row('Whom it commissions', namesIn(whom, [of.whom])),
    ...row('Schools', of.schools.map(({ name }) => name).join(', ') || 'None yet'),
    ...row('Focus', namesIn(rule.focus.of, of.focus)),
    ...gains.of.map(({ id, name }) => ({
      key: name,
      value: of.gains.find(({ what }) => what === id)?.says ?? 'Not said yet',
    })),
    { key: 'How capacity stays when its money ends', value: of.capacity ?? 'Not said yet' },
    ...row('Planned', showSpan(of.startsOn, of.endsOn)),
    ...row('Begun', of.begunOn && showDate(of.begunOn)),
    ...row('Ended', of.endedOn && showDate(of.endedOn)),
    ...row('What came of it', of.endedSays),
    ...(seesAll
      ? row(
          'Money',
          `${showMoney(of.promisedPence)} committed, ${showMoney(of.paidPence)} paid, from ${of.fundName ?? 'no fund yet'}`,
        )
      : []),
  ]
}
