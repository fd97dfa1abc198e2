import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { CommissioningRule } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { toCommission } from './commission-form-pages.tsx'
import type { Commission, Payee, Payment } from './commission.ts'

type Of = Shown & { commission: Commission }

/** RO-86. Which school is paid, or employs somebody: only schools. */
export function PayeePage({ rule, commission, ...shown }: Of & { rule: CommissioningRule }) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Commit money to a school"
      caption={commission.title}
      breadcrumbs={toCommission(commission)}
      button="Save"
    >
      <p class="govuk-body">{rule.commissions.paid.says}</p>
      <TextInput
        {...field('school')}
        label="Which school is paid, or employs"
        hint="Its URN or its whole name"
        width={20}
      />
      <TextInput {...field('pence')} label="How much" prefix="£" width={10} inputmode="decimal" />
      <DayInput name="payOn" label="To be paid on (optional)" answers={answers} findings={findings} />
      <TextInput
        {...field('post')}
        label="For an appointment: the post (optional)"
        hint="The school employs; the post is named, and no person"
      />
      <DayInput
        name="appointedOn"
        label="For an appointment: made on (optional)"
        answers={answers}
        findings={findings}
      />
    </FormPage>
  )
}

/** RO-82. How much is paid, and when: drawn from the fund of its priority. */
export function PayPage({ commission, payee, ...shown }: Of & { payee: Payee }) {
  const { answers, findings } = shown
  const left = payee.pence - payee.paidPence
  const error = wrongWith(findings, 'pence') ?? wrongWith(findings, 'amount') ?? wrongWith(findings, 'fund')
  return (
    <FormPage
      {...shown}
      title={`Pay ${payee.schoolName}`}
      caption={commission.title}
      breadcrumbs={toCommission(commission)}
      button="Pay it"
    >
      <p class="govuk-body">
        {showMoney(left)} of {showMoney(payee.pence)} is left to be paid, from {commission.fundName ?? 'no fund'}.
      </p>
      <TextInput
        name="pence"
        label="How much"
        prefix="£"
        width={10}
        inputmode="decimal"
        value={answers.pence ?? ''}
        error={error}
      />
      <DayInput name="paidOn" label="Paid on" usual={shown.frame.today} answers={answers} findings={findings} />
    </FormPage>
  )
}

/** Why a payment is taken back. */
export function TakeBackPage({ commission, payment, ...shown }: Of & { payment: Payment }) {
  return (
    <FormPage
      {...shown}
      title="Take the payment back"
      caption={`${showMoney(payment.pence)} to ${payment.schoolName}`}
      breadcrumbs={toCommission(commission)}
      button="Take it back"
      kind="warning"
    >
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
