import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { andList } from '#model/index.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { PlanInModel } from './get-plan.ts'
import { JudgeCriteria } from './judge-criteria.tsx'
import { linesOf, type PlanCheck } from './plan.ts'
import { ofPlan } from './plan-forms.tsx'

type Props = Shown & PlanInModel

/** SH-54, SH-55. Progress is checked: which check it is, on which day, and how each criterion stands on both counts. */
export function CheckPage(props: Props & { checks: readonly PlanCheck[]; usual: string | undefined }) {
  const { answers, findings, frame, plan, rule, checks, usual } = props
  const counts = andList((rule.judged?.counts ?? []).map(({ name }) => name))
  return (
    <FormPage {...ofPlan(props)} title="Check progress" button="Save">
      <Radios
        name="kind"
        legend="Which check is it?"
        legendSize="s"
        choices={rule.checks.map(({ id, name, says }) => ({ value: id, label: name, hint: says }))}
        value={answers.kind ?? usual}
        error={wrongWith(findings, 'kind')}
      />
      <DayInput name="heldOn" label="On which day?" usual={frame.today} {...{ answers, findings }} />
      {rule.judged && linesOf(plan, 'criteria').length > 0 && (
        <>
          <p class="govuk-body">
            {rule.judged.says} Leave out what was not looked at; what is judged is judged on {counts}.
          </p>
          <JudgeCriteria {...{ plan, rule, checks, answers, findings }} />
        </>
      )}
      <Textarea
        name="says"
        label="What was found as a whole?"
        hint="Do not name pupils or members of staff"
        rows={4}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </FormPage>
  )
}
