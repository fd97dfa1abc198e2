import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { linesOfPlan } from '#plans/index.ts'
import { titleOf, type Holder } from '#people/index.ts'
import { showDate } from '#shared/show-date.ts'
import { answersIn } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { crumbsOf, periodName, type ToReview } from './crumbs.ts'

type WriteProps = Shown & ToReview & { school: readonly Holder[]; leads: readonly Holder[] }

/** WI-63 to WI-67. The review of a period is written: who led it, what the actions came to, what shows it, how progress is. */
export function WriteReviewPage(props: WriteProps) {
  const { frame, answers, findings, of, rule, period, plan, school, leads, model } = props
  const { reviews } = rule
  const actions = plan ? linesOfPlan(plan, 'actions') : []
  const choose = (people: readonly Holder[]) => [
    { value: '', label: 'Choose somebody' },
    ...people.map(({ personId, name, role, actsFor }) => ({
      value: personId,
      label: `${name}, ${titleOf(model, role)}${actsFor ? ` for ${actsFor}` : ''}`,
    })),
  ]
  const text = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={`Review of the ${periodName(period).toLowerCase()}`}
      caption={of.schoolName}
      breadcrumbs={crumbsOf(props)}
      button="Save: it is fixed then"
    >
      <p class="govuk-body">
        {reviews.says} {frame.today > period.finishedOn ? 'It was due' : 'It is due'} by {showDate(period.finishedOn)}.
      </p>
      <input type="hidden" name="what" value="review" />
      <DayInput name="heldOn" label="When was it?" usual={frame.today} {...{ answers, findings }} />
      <Select
        name="ledBy"
        label="Who of the school led it?"
        hint={reviews.ledBy.says}
        choices={choose(school)}
        value={answers.ledBy ?? (school.length === 1 ? school[0]?.personId : '')}
        error={wrongWith(findings, 'ledBy')}
      />
      <Select
        name="ledWith"
        label={`With which ${titleOf(model, rule.lead)}?`}
        choices={choose(leads)}
        value={answers.ledWith ?? (leads.length === 1 ? leads[0]?.personId : '')}
        error={wrongWith(findings, 'ledWith')}
      />
      {actions.length > 0 && (
        <Checkboxes
          name="done"
          legend="Which actions of the plan are done?"
          legendSize="s"
          choices={actions.map(({ id, says, who }) => ({ value: id, label: says, ...(who && { hint: who }) }))}
          values={answersIn(answers.done)}
        />
      )}
      <h2 class="govuk-heading-m">What they came to</h2>
      <p class="govuk-hint">{reviews.impact.says}</p>
      {(plan ? linesOfPlan(plan, 'objectives') : []).map(({ id, says }) => (
        <Textarea {...text(`impact.${id}`)} label={says} rows={3} />
      ))}
      <h2 class="govuk-heading-m">What shows children’s progress</h2>
      <p class="govuk-hint">{reviews.evidence.says} At least one of these. Do not name pupils.</p>
      {reviews.evidence.kinds.map(({ id, name }) => (
        <Textarea {...text(`evidence.${id}`)} label={name} rows={2} />
      ))}
      <Radios
        name="progress"
        legend="How is children’s progress?"
        legendSize="s"
        choices={reviews.progress.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.progress}
        error={wrongWith(findings, 'progress')}
      />
      <Textarea {...text('progressSays')} label="What do you say of it? (optional)" rows={2} />
      <Textarea
        {...text('view')}
        label="How do you see the impact of this work? (optional)"
        hint="Your own side’s view: each of the others adds its own"
        rows={3}
      />
    </FormPage>
  )
}
