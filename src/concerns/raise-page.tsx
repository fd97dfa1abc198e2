import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { namesOf, orList, type ConcernsRule, type ServiceModel } from '#model/index.ts'
import { crumbsTo, type School } from '#schools/index.ts'
import { wrongWith } from '#web/form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import type { Counterpart } from './concern.ts'
import { TalkFields } from './talk-fields.tsx'

type Props = Shown & {
  school: Pick<School, 'id' | 'name'>
  model: ServiceModel
  rule: ConcernsRule
  people: readonly Counterpart[]
}

/** WI-08. A concern is entered with the conversation about it; without one it is not kept. */
export function RaisePage(props: Props) {
  const { answers, findings, school, model, rule } = props
  return (
    <FormPage
      {...{ frame: props.frame, answers, findings }}
      title="Record a concern"
      caption={school.name}
      breadcrumbs={[...crumbsTo(school), { text: 'Concerns', href: `/schools/${school.id}/concerns` }]}
      button="Save"
    >
      <p class="govuk-body">
        {rule.says} A concern is entered once it was talked about, and the headteacher reads it from then on. A
        complaint about a person is not written here.
      </p>
      <TextInput
        name="title"
        label="What is it about?"
        hint="For example: Reading in key stage 1"
        value={answers.title}
        error={wrongWith(findings, 'title')}
      />
      <Checkboxes
        name="aboutTheHead"
        choices={[
          {
            value: 'yes',
            label: `It concerns the ${orList(namesOf(model.roles, rule.talkedWith)).toLowerCase()}`,
            hint: `It is talked about with: ${orList(namesOf(model.roles, rule.aboutTheHead))}. The headteacher reads it here all the same: see that they have heard it first.`,
          },
        ]}
        values={answers.aboutTheHead === 'yes' ? ['yes'] : []}
      />
      <TalkFields {...props} />
      <KindChoice rule={rule} answers={answers} findings={findings} takesNone />
    </FormPage>
  )
}

/** As what a concern is recorded, in the model's kinds. */
export function KindChoice({
  rule,
  answers,
  findings,
  takesNone = false,
}: Pick<Shown, 'answers' | 'findings'> & { rule: ConcernsRule; takesNone?: boolean }) {
  return (
    <Radios
      name="kind"
      legend="As what is it recorded?"
      legendSize="s"
      choices={[
        ...(takesNone ? [{ value: '', label: 'As talked about, and no more for now' }] : []),
        ...rule.kinds.map(({ id, name, says }) => ({ value: id, label: name, hint: says })),
      ]}
      value={answers.kind ?? (takesNone ? '' : undefined)}
      error={wrongWith(findings, 'kind')}
    />
  )
}
