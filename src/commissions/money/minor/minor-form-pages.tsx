import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { CommissioningRule } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { toMinor, toMinorOf } from './minor-crumbs.ts'
import { saysShare, type MinorOfYear } from './minor-rules.ts'
import { type MinorSpending } from './minor.ts'

type FormProps = Shown & {
  rule: CommissioningRule
  funds: readonly { id: string; name: string }[]
  year: number
  of: MinorOfYear
}

/** RO-88, RO-89. What is brokered, for which school, from which fund. */
export function BrokerPage({ rule, funds, year, of, ...shown }: FormProps) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  return (
    <FormPage {...shown} title="Broker something outside the priorities" breadcrumbs={toMinorOf(year)} button="Save">
      <p class="govuk-body">{rule.minor.says}</p>
      <p class="govuk-body">
        So far: {saysShare(rule.minor, of)}. What goes beyond it is laid before the group that decides.
      </p>
      <TextInput {...field('title')} label="What it is" />
      <Textarea {...field('about')} label="What it is about, and why" rows={4} />
      <TextInput {...field('school')} label="Which school is paid" hint="Its URN or its whole name" width={20} />
      <TextInput {...field('pence')} label="How much" prefix="£" width={10} inputmode="decimal" />
      <Select
        {...field('fundId')}
        label="The fund that pays for it"
        choices={[{ value: '', label: 'Choose' }, ...funds.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <DayInput {...{ answers, findings }} name="payBy" label="To be paid by (optional)" />
    </FormPage>
  )
}

type Doing = Shown & { minor: MinorSpending }

/** RO-88. When it is paid. */
export function PayMinorPage({ minor, ...shown }: Doing) {
  const { answers, findings, frame } = shown
  return (
    <FormPage
      {...shown}
      title={`Pay ${showMoney(minor.pence)} to ${minor.schoolName}`}
      caption={minor.title}
      breadcrumbs={toMinor(minor)}
      button="Pay it"
    >
      <p class="govuk-body">It is drawn from {minor.fundName} and stands in the ledger.</p>
      <DayInput {...{ answers, findings }} name="paidOn" label="Paid on" usual={frame.today} />
    </FormPage>
  )
}

/** Why a payment is taken back, or why it is not carried out. */
export function WhyMinorPage({ minor, title, isDrop, ...shown }: Doing & { title: string; isDrop: boolean }) {
  return (
    <FormPage {...shown} title={title} caption={minor.title} breadcrumbs={toMinor(minor)} button={title} kind="warning">
      {isDrop && <input type="hidden" name="revision" value={minor.revision} />}
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
