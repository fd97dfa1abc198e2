import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { JudgeCriteria, type Plan, type PlanCheck } from '#plans/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { PROGRESS, REVIEW_NAMES, type CaseReview } from './case-review.ts'
import { CelebrationFields } from './celebration-fields.tsx'
import type { Monitored } from './get-monitored.ts'

export type ReviewShown = Monitored & {
  /** Undefined at the mid-point, before it was held. */
  review: CaseReview | undefined
  plan: Plan | undefined
  planModel: Monitored['model'] | undefined
  /** Every check of the plan, the newest first. */
  checks: readonly PlanCheck[]
}

/** SH-54, SH-62, SH-66. A review is written: what is celebrated, each subject, and each criterion of the plan on both counts. */
export function HoldReviewPage(props: ReviewShown & Shown) {
  const { frame, answers, findings, of, pathway, reviews, review, plan, planModel, checks } = props
  const name = REVIEW_NAMES[review?.kind ?? 'mid-point']
  const due = review?.dueOn ?? plan?.midPointOn
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={`Write the ${name.toLowerCase()}`}
      caption={of.schoolName}
      breadcrumbs={crumbsOfCase(props)}
      button="Save: it is fixed then"
    >
      <input type="hidden" name="revision" value={answers.revision ?? review?.revision ?? 0} />
      <p class="govuk-body">
        {reviews?.says} {due && `It is due on ${showDate(due)}.`}
      </p>
      {review?.because && <p class="govuk-inset-text">{review.because}</p>}
      <DayInput name="heldOn" label="When was it?" usual={frame.today} {...{ answers, findings }} />
      {pathway.celebration && <CelebrationFields rule={pathway.celebration} {...{ answers, findings }} />}
      <h2 class="govuk-heading-m">Progress by subject</h2>
      {(reviews?.subjects ?? []).map((subject, at) => (
        <>
          <Radios
            name={`progress.${at}`}
            legend={subject}
            legendSize="s"
            inline
            choices={Object.entries(PROGRESS).map(([value, label]) => ({ value, label }))}
            value={answers[`progress.${at}`]}
            error={wrongWith(findings, `progress.${at}`)}
          />
          <Textarea
            name={`says.${at}`}
            label={`What shows it in ${subject}?`}
            rows={2}
            value={answers[`says.${at}`]}
            error={wrongWith(findings, `says.${at}`)}
          />
        </>
      ))}
      {plan && planModel?.plans && (
        <>
          <h2 class="govuk-heading-m">Success criteria</h2>
          <p class="govuk-body">
            {planModel.plans.judged?.says} Agreed on {plan.agreedOn ? showShortDate(plan.agreedOn) : 'no day'}.
          </p>
          <JudgeCriteria plan={plan} rule={planModel.plans} {...{ answers, findings, checks }} />
        </>
      )}
    </FormPage>
  )
}

/** SH-64. A further review is set, with the progress that made it necessary. */
export function FurtherPage(props: Monitored & Shown) {
  const { answers, findings, of, reviews } = props
  return (
    <FormPage
      {...{ frame: props.frame, answers, findings }}
      title="Set a further review"
      caption={of.schoolName}
      breadcrumbs={crumbsOfCase(props)}
      button="Set it"
    >
      <p class="govuk-body">{reviews?.further.says}</p>
      <Textarea
        name="because"
        label="Which progress makes it necessary?"
        hint="The school and its governors read this. Do not name pupils or members of staff."
        rows={4}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
      <DayInput name="dueOn" label="When is it?" {...{ answers, findings }} />
    </FormPage>
  )
}

/** The way to a case, as its pages show it. */
export const crumbsOfCase = ({ of }: Pick<Monitored, 'of'>) => [
  { text: of.schoolName, href: `/schools/${of.schoolId}` },
  { text: 'Case', href: `/cases/${of.id}` },
]
