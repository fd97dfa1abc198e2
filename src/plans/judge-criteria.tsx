import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { PlansRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { fieldOf, standingsNow } from './check-rules.ts'
import { linesOf, type Plan, type PlanCheck } from './plan.ts'

type Props = {
  plan: Pick<Plan, 'content'>
  rule: PlansRule
  /** The checks so far: how each criterion stood last stands beside it. */
  checks: readonly PlanCheck[]
  answers: Answers
  findings: readonly Finding[]
}

/** SH-54. The criteria of a plan in a form: each on every count, with what it stood at before. */
export function JudgeCriteria({ plan, rule, checks, answers, findings }: Props) {
  const { judged } = rule
  const now = standingsNow(checks)
  if (!judged) return null
  const name = (standing: string) => judged.standings.find(({ id }) => id === standing)?.name ?? standing
  return (
    <>
      {linesOf(plan, 'criteria').map(({ id, says }, at) => (
        <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
            {at + 1}. {says}
          </legend>
          {judged.counts.map((count) => {
            const field = fieldOf(id, count.id)
            const last = now.get(`${id} ${count.id}`)
            return (
              <>
                <Radios
                  name={field}
                  legend={count.name}
                  legendSize="s"
                  inline
                  small
                  hint={last && `${name(last.standing)} on ${showShortDate(last.heldOn)}`}
                  choices={judged.standings.map((each) => ({ value: each.id, label: each.name }))}
                  value={answers[field]}
                  error={wrongWith(findings, field)}
                />
                <TextInput
                  name={`remark.${id}.${count.id}`}
                  label={
                    <>
                      How one can tell
                      <span class="govuk-visually-hidden">
                        : {says}, {count.name}
                      </span>
                    </>
                  }
                  value={answers[`remark.${id}.${count.id}`]}
                  error={wrongWith(findings, `remark.${id}.${count.id}`)}
                />
              </>
            )
          })}
        </fieldset>
      ))}
    </>
  )
}
