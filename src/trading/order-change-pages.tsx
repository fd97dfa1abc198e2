import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showSchoolYear } from '#shared/school-year.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { OrderInModel } from './get-order.ts'
import { DECLINING, ENDING, type Side } from './order.ts'

type Props = Shown & OrderInModel

/** NF-31. What a case holds and what it costs, for the school to accept. */
export function PriceOrderPage(props: Props) {
  const { answers, findings } = props
  return (
    <FormPage {...ofOrder(props)} title="Say what it holds and costs" button="Offer it to the school">
      <Revision {...props} />
      <Textarea
        name="content"
        label="What does it hold?"
        hint="The school reads this, and accepts it with the price. Do not name pupils or members of staff."
        rows={8}
        value={answers.content}
        error={wrongWith(findings, 'content')}
      />
      <TextInput
        name="price"
        label="What does it cost?"
        hint="In all; 0 where nothing is charged"
        prefix="£"
        width={10}
        inputmode="decimal"
        value={answers.price}
        error={wrongWith(findings, 'price')}
      />
    </FormPage>
  )
}

/** One side says no to what the other began: a reason of a list, and no word besides. */
export function DeclineOrderPage(props: Props & { side: Side }) {
  const { answers, findings, side } = props
  return (
    <FormPage {...ofOrder(props)} title="Decline it" button="Decline it" kind="warning">
      <Revision {...props} />
      <Reasons of={DECLINING[side]} value={answers.because} error={wrongWith(findings, 'because')} />
    </FormPage>
  )
}

/** An accepted order ends before its time. */
export function EndOrderPage(props: Props) {
  const { answers, findings, order, frame } = props
  return (
    <FormPage {...ofOrder(props)} title="End it before its time" button="End it" kind="warning">
      <Revision {...props} />
      <p class="govuk-body">What it costs stands as it was agreed.</p>
      <DayInput
        name="endedOn"
        label="What is the last day of it?"
        hint={`A day of ${showSchoolYear(order.schoolYear)}`}
        usual={frame.today}
        {...{ answers, findings }}
      />
      <Reasons of={ENDING} value={answers.because} error={wrongWith(findings, 'because')} />
    </FormPage>
  )
}

function ofOrder({ frame, answers, findings, order, offer }: Props) {
  return {
    ...{ frame, answers, findings },
    caption: `${order.schoolName}, ${offer.name}`,
    breadcrumbs: [
      { text: 'Orders', href: '/orders' },
      { text: offer.name, href: `/orders/${order.id}` },
    ],
  }
}

const Revision = ({ answers, order }: Props) => (
  <input type="hidden" name="revision" value={answers.revision ?? order.revision} />
)

type ReasonsProps = { of: Readonly<Record<string, string>>; value: string | undefined; error: string | undefined }

function Reasons({ of, value, error }: ReasonsProps) {
  const choices = Object.entries(of).map(([reason, label]) => ({ value: reason, label }))
  return <Radios name="because" legend="Why?" legendSize="s" choices={choices} value={value} error={error} />
}
