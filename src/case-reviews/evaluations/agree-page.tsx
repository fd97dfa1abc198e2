import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showDate } from '#shared/show-date.ts'
import { wrongWith } from '#web/form.tsx'
import { WhyPage } from '#web/why-page.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { crumbsOfCase } from '../review-page.tsx'
import { nameOfEvaluation, type Evaluation } from './evaluation.ts'
import type { Evaluated } from './get-evaluated.ts'

/** WI-72, WI-76. What was agreed with the school: with whom and when, and on which days; of one from outside why, and who makes it. */
export function AgreeEvaluationsPage(props: Evaluated & Shown & { isExternal: boolean }) {
  const { frame, answers, findings, of, rule, isExternal } = props
  const shown = { answers, findings }
  const name = nameOfEvaluation(rule, { isExternal })
  return (
    <FormPage
      {...{ frame, ...shown }}
      title={isExternal ? `Agree the day: ${name}` : `Agree the days: ${rule.title}`}
      caption={of.schoolName}
      breadcrumbs={crumbsOfCase(props)}
      button="Save what was agreed"
    >
      <p class="govuk-body">{isExternal ? rule.external?.says : rule.says}</p>
      <TextInput
        name="agreedWith"
        label="With whom of the school was it agreed?"
        hint="The headteacher, or whoever acts as head"
        value={answers.agreedWith}
        error={wrongWith(findings, 'agreedWith')}
      />
      <DayInput name="agreedOn" label="When was it agreed?" {...shown} />
      <DayInput name="dueOn1" label={isExternal ? 'Day of the evaluation' : 'Day of the first'} {...shown} />
      {isExternal ? (
        <>
          <Textarea
            name="because"
            label="Why is it appropriate here?"
            hint="The school reads this."
            rows={3}
            value={answers.because}
            error={wrongWith(findings, 'because')}
          />
          <TextInput
            name="evaluator"
            label="Who comes from outside to evaluate?"
            hint="A name and where they come from"
            value={answers.evaluator}
            error={wrongWith(findings, 'evaluator')}
          />
        </>
      ) : (
        <>
          <DayInput name="dueOn2" label="Day of a second, if it was agreed too" {...shown} />
          <DayInput name="dueOn3" label="Day of a third, if it was agreed too" {...shown} />
        </>
      )}
    </FormPage>
  )
}

/** One is called off, with why: another day is agreed anew. */
export function CallOffPage(props: Evaluated & Shown & { evaluation: Evaluation }) {
  const { frame, answers, findings, of, rule, evaluation } = props
  return (
    <WhyPage
      {...{ frame, answers, findings }}
      title={`Call off: ${nameOfEvaluation(rule, evaluation)} on ${showDate(evaluation.dueOn)}`}
      caption={of.schoolName}
      breadcrumbs={crumbsOfCase(props)}
      button="Call it off"
      revision={evaluation.revision}
      hint="The school reads this."
    >
      <p class="govuk-body">It stays on the case with the reason. Another day is agreed with the school anew.</p>
    </WhyPage>
  )
}
