import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { CommissioningRule } from '#model/index.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { toIncome, toOpportunity } from './income-crumbs.ts'
import { type Opportunity } from './income.ts'

type Rule = NonNullable<CommissioningRule['income']>

/** RO-97. Work for others that could bring income in. */
export function ConsiderPage({ rule, year, ...shown }: Shown & { rule: Rule; year: number }) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  return (
    <FormPage {...shown} title="Consider work for others" breadcrumbs={toIncome(year)} button="Save">
      <p class="govuk-body">{rule.says}</p>
      <TextInput {...field('partner')} label="For which school or partner elsewhere" />
      <Textarea {...field('about')} label="What the work is" rows={4} />
      <TextInput
        {...field('expectedPence')}
        label="What it could bring in (optional)"
        prefix="£"
        width={10}
        inputmode="decimal"
      />
    </FormPage>
  )
}

/** RO-97. What came in. */
export function ReceivePage({ opportunity, ...shown }: Shown & { opportunity: Opportunity }) {
  const { answers, findings, frame } = shown
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Record what came in"
      caption={opportunity.partner}
      breadcrumbs={toOpportunity(opportunity)}
      button="Save"
    >
      <TextInput {...field('pence')} label="How much" prefix="£" width={10} inputmode="decimal" />
      <DayInput {...{ answers, findings }} name="receivedOn" label="It came in on" usual={frame.today} />
      <TextInput {...field('says')} label="What it is for (optional)" />
    </FormPage>
  )
}

/** Why it is considered no longer. */
export function DropIncomePage({ opportunity, ...shown }: Shown & { opportunity: Opportunity }) {
  return (
    <FormPage
      {...shown}
      title="Consider it no longer"
      caption={opportunity.partner}
      breadcrumbs={toOpportunity(opportunity)}
      button="Consider it no longer"
      kind="warning"
    >
      <input type="hidden" name="revision" value={opportunity.revision} />
      <Textarea
        name="because"
        label="Why"
        rows={3}
        value={shown.answers.because ?? ''}
        error={wrongWith(shown.findings, 'because')}
      />
    </FormPage>
  )
}
