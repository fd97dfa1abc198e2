import { pathwayOf, stageOf, type Case, type CasePanel } from '#cases/index.ts'
import { Tag } from '#govuk/tag.tsx'
import { findAgreedPlan } from '#plans/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { AT_MID_POINT, REVIEW_NAMES } from './case-review.ts'
import { mayMonitor, mayReadDraft } from './case-reviews-policy.ts'
import { listTermsOfCase, nameOfTerm } from './get-monitored.ts'
import { isOfTerm, keyOfTerm, wasLate, type ProgressReport, type TermOfCase } from './progress-report.ts'
import { listReportsOf } from './report-store.ts'
import { listReviewsOf } from './review-store.ts'

/** SH-62 to SH-66. On a case's page: its reviews, held and to come, and what governors were told in each term. */
export const caseMonitoringPanel: CasePanel = {
  place: 'main',
  async show(look, of) {
    const { pathway, model } = await pathwayOf(look, of)
    if (!pathway.reviews && !pathway.reports) return undefined
    const may = await mayMonitor(look, of)
    return (
      <section id="monitoring">
        {pathway.reviews && stageOf(of, 'support') && <Reviews {...await reviewsOf(look, of)} of={of} may={may} />}
        {pathway.reports && (
          <Reports
            {...{ of, may, today: look.today, nameOf: (term: TermOfCase) => nameOfTerm(model, term) }}
            mayRead={may || mayReadDraft(look, of)}
            terms={await listTermsOfCase(look, of)}
            reports={await listReportsOf(look, [of.id])}
          />
        )}
      </section>
    )
  },
}

async function reviewsOf(look: Look, of: Case) {
  const reviews = await listReviewsOf(look, [of.id])
  const midPointOn = (await findAgreedPlan(look, { caseId: of.id }))?.midPointOn ?? undefined
  return { reviews, midPointOn, today: look.today }
}

type ReviewsProps = Awaited<ReturnType<typeof reviewsOf>> & { of: Case; may: boolean }

function Reviews({ of, may, reviews, midPointOn, today }: ReviewsProps) {
  const isReviewed = reviews.some(({ kind, heldOn }) => kind === 'mid-point' && heldOn)
  const lines = [
    ...(isReviewed
      ? []
      : [{ key: AT_MID_POINT, kind: 'mid-point' as const, on: midPointOn, heldOn: null, because: null }]),
    ...reviews.map(({ id, kind, dueOn, heldOn, because }) => ({ key: id, kind, on: heldOn ?? dueOn, heldOn, because })),
  ]
  return (
    <>
      <h2 class="govuk-heading-m">Reviews</h2>
      <ul class="wm-rows">
        {lines.map(({ key, kind, on, heldOn, because }) => (
          <li>
            <div>
              {heldOn || may ? (
                <a class="govuk-link" href={`/cases/${of.id}/reviews/${key}`}>
                  {REVIEW_NAMES[kind]}
                </a>
              ) : (
                REVIEW_NAMES[kind]
              )}
              {because && <div>{because}</div>}
            </div>
            <span>
              {heldOn ? `held ${showShortDate(heldOn)}` : on ? `due ${showShortDate(on)}` : 'no day is agreed'}{' '}
              {!heldOn && on && on < today && <Tag colour="red">Overdue</Tag>}
            </span>
          </li>
        ))}
      </ul>
      {may && isReviewed && (
        <p class="wm-s">
          <a class="govuk-link" href={`/cases/${of.id}/reviews/further`}>
            Set a further review
          </a>
        </p>
      )}
    </>
  )
}

type ReportsProps = {
  of: Case
  may: boolean
  mayRead: boolean
  today: string
  terms: readonly TermOfCase[]
  reports: readonly ProgressReport[]
  nameOf: (term: TermOfCase) => string
}

function Reports({ of, may, mayRead, today, terms, reports, nameOf }: ReportsProps) {
  return (
    <>
      <h2 class="govuk-heading-m">Reports to governors</h2>
      {terms.length === 0 && <p class="govuk-body">The first is due at the end of the term in which the case began.</p>}
      <ul class="wm-rows">
        {terms.map((term) => {
          const report = reports.find((each) => isOfTerm(each, term))
          const isOpen = report?.issuedOn || may || (report && mayRead)
          return (
            <li>
              {isOpen ? (
                <a class="govuk-link" href={`/cases/${of.id}/reports/${keyOfTerm(term)}`}>
                  {nameOf(term)}
                </a>
              ) : (
                <span>{nameOf(term)}</span>
              )}
              <span>
                {report?.issuedOn
                  ? `issued ${showShortDate(report.issuedOn)}`
                  : `${report && mayRead ? 'a draft, ' : ''}due ${showShortDate(term.finishedOn)}`}{' '}
                {report && wasLate(report) && <Tag colour="yellow">Late</Tag>}
                {!report?.issuedOn && term.finishedOn < today && <Tag colour="red">Overdue</Tag>}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
