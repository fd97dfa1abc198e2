import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { reasonsToGoAhead } from '#visits/index.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { OrderInModel } from '../get-order.ts'
import { showDays } from '../order.ts'
import { leftSays, type Booked, type Deliverer } from './delivery-rules.ts'

const ofOrder = ({ order, offer }: OrderInModel) => ({
  caption: `${order.schoolName}, ${offer.name}`,
  breadcrumbs: [
    { text: 'Orders', href: '/orders' },
    { text: offer.name, href: `/orders/${order.id}` },
  ],
})

/** ES-50. Who delivers an order: its days are drawn from theirs, and core days come first. */
export function AcceptOrderPage({ people, ...props }: Shown & OrderInModel & { people: readonly Deliverer[] }) {
  const { frame, answers, findings, order, model } = props
  return (
    <FormPage {...ofOrder(props)} {...{ frame, answers, findings }} title="Who delivers it?" button="Accept the order">
      <input type="hidden" name="revision" value={answers.revision ?? order.revision} />
      <p class="govuk-body">
        It takes {showDays(order.halfDays ?? 0)}. {model.trading?.beyondCapacity?.says}
      </p>
      {people.length === 0 ? (
        <p class="govuk-body">Nobody makes visits of this kind to the school. Give somebody a role there first.</p>
      ) : (
        <Radios
          name="who"
          legend="Who delivers it?"
          legendSize="s"
          choices={people.map(({ id, name, left }) => ({
            value: id,
            label: name,
            hint: left === undefined ? 'Nobody has said yet how many days there are' : leftSays(left),
          }))}
          value={answers.who}
          error={wrongWith(findings, 'who')}
        />
      )}
    </FormPage>
  )
}

/** ES-37. A visit on which an order is delivered. */
export function BookDeliveryPage({ booked, ...props }: Shown & OrderInModel & { booked: Booked }) {
  const { frame, answers, findings, order, model, offer } = props
  const type = model.visitTypes.find(({ id }) => id === offer.visitType)
  const { choices } = reasonsToGoAhead(type)
  return (
    <FormPage
      {...ofOrder(props)}
      {...{ frame, answers, findings }}
      title="Book a visit for it"
      button="Book the visit"
      reasons={choices}
    >
      <p class="govuk-body">
        {order.givenByName} delivers it. {showDays((order.halfDays ?? 0) - booked.halfDays)} of{' '}
        {showDays(order.halfDays ?? 0)} is left to book.
      </p>
      <DayInput name="on" label="When is it?" {...{ answers, findings }} />
      <TextInput
        name="at"
        label="At what time?"
        hint="If it is agreed, for example 13:00"
        width={5}
        value={answers.at}
        error={wrongWith(findings, 'at')}
      />
      <Radios
        name="length"
        legend="How long is it?"
        legendSize="s"
        choices={[
          { value: 'whole-day', label: 'A day' },
          { value: 'half-day', label: 'Half a day' },
        ]}
        value={answers.length ?? type?.length?.is}
        error={wrongWith(findings, 'length')}
      />
    </FormPage>
  )
}
