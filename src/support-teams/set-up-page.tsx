import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { aWord, capital, word, type ServiceModel, type SupportTeamsRule } from '#model/index.ts'
import { crumbsTo, type School } from '#schools/index.ts'
import { addMonths } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { listOrdersToSetUp } from './set-up-team.ts'

type Props = Shown & {
  model: ServiceModel
  rule: SupportTeamsRule
  school: School
  orders: Awaited<ReturnType<typeof listOrdersToSetUp>>
}

/** NF-20. A team is set up at a school: what kind, from which order or why, what it is to reach, and by when it is evaluated. */
export function SetUpPage({ frame, answers, findings, model, rule, school, orders }: Props) {
  const offerName = (offer: string) => model.offers.find(({ id }) => id === offer)?.name ?? offer
  const [first] = orders
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={`Set up ${aWord(model, 'supportTeam')}`}
      caption={school.name}
      breadcrumbs={[
        ...crumbsTo(school),
        { text: capital(word(model, 'supportTeam', { form: 'many' })), href: `/support-teams?school=${school.id}` },
      ]}
      button="Set it up"
    >
      <p class="govuk-body">{rule.says}</p>
      <Radios
        name="kind"
        legend="What is it?"
        legendSize="s"
        choices={rule.kinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.kind}
        error={wrongWith(findings, 'kind')}
      />
      <Select
        name="orderId"
        label="From which order does it come?"
        hint={orders.length === 0 ? 'No accepted order waits for one: say below who recommends it' : undefined}
        choices={[
          { value: '', label: 'From none: it is recommended' },
          ...orders.map(({ id, offer, acceptedOn }) => ({
            value: id,
            label: `${offerName(offer)}, accepted ${acceptedOn ? showDate(acceptedOn) : ''}`,
          })),
        ]}
        value={answers.orderId ?? answers.order ?? first?.id ?? ''}
        error={wrongWith(findings, 'orderId')}
      />
      <Textarea
        name="because"
        label="If it is recommended: by whom, and why?"
        rows={3}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
      <Textarea
        name="aim"
        label="What is it to reach?"
        hint="What shall be different at the school, by what one shall know. The school and its governors read this. Do not name pupils or members of staff."
        rows={6}
        value={answers.aim}
        error={wrongWith(findings, 'aim')}
      />
      <DayInput name="startedOn" label="From which day?" usual={frame.today} {...{ answers, findings }} />
      <DayInput
        name="nextOn"
        label="When does it meet first?"
        hint="Leave it empty if that is not known yet"
        {...{ answers, findings }}
      />
      <DayInput
        name="evaluateBy"
        label="By when is it evaluated?"
        usual={addMonths(frame.today, 6)}
        {...{ answers, findings }}
      />
    </FormPage>
  )
}
