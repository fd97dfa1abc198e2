import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { namesOf, type CoreWorkRule, type ServiceModel } from '#model/index.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { TimeTaken } from '#web/time-taken.tsx'
import { standing, type Complaint, type Officer } from './complaint.ts'
import { HOME } from './complaints-page.tsx'

export type StepProps = Shown & {
  complaint: Complaint
  model: ServiceModel
  rule: NonNullable<CoreWorkRule['safeguarding']>
  officers: readonly Officer[]
  /** Who can be named. */
  people: readonly { personId: string; name: string; role: string }[]
}

const around = ({ frame, answers, findings, complaint: { id, schoolName } }: StepProps) => ({
  ...{ frame, answers, findings, caption: schoolName },
  breadcrumbs: [HOME, { text: schoolName, href: `/safeguarding/${id}` }],
})

const NOBODY = 'Do not name pupils or members of staff.'

/** What was done in the investigation. */
export const NotePage = (props: StepProps) => (
  <FormPage {...around(props)} title="Write what was done" button="Save">
    <Words {...props} name="says" label="What was done?" hint={NOBODY} />
  </FormPage>
)

/** The time that it took of whoever enters it. */
export const TimePage = (props: StepProps) => (
  <FormPage {...around(props)} title="Log time" button="Save">
    <p class="govuk-body">It stands in your week as core work, of no school and with no word of what it was.</p>
    <DayInput name="workedOn" label="On which day?" usual={props.frame.today} {...props} />
    <TimeTaken {...props} />
  </FormPage>
)

/** Somebody else is named. */
export const NamePage = (props: StepProps) => {
  const named = standing(props.officers).map(({ personId }) => personId)
  const people = props.people.filter(({ personId }) => !named.includes(personId))
  return (
    <FormPage {...around(props)} title="Name another officer" button="Name">
      <p class="govuk-body">Whoever is named sees the whole complaint. Nobody is written to: tell them yourself.</p>
      <Radios
        name="person"
        legend="Who is named?"
        legendSize="s"
        small
        choices={people.map(({ personId, name, role }) => ({
          value: personId,
          label: `${name}, ${namesOf(props.model.roles, [role]).join()}`,
        }))}
        value={props.answers.person}
        error={wrongWith(props.findings, 'person')}
      />
    </FormPage>
  )
}

/** Somebody is named no more. */
export const RemovePage = (props: StepProps) => (
  <FormPage {...around(props)} title="Take an officer off" button="Take off">
    <p class="govuk-body">For whoever is taken off there is no complaint any more; the time that they gave stays.</p>
    <Radios
      name="person"
      legend="Who is taken off?"
      legendSize="s"
      small
      choices={standing(props.officers).map(({ personId, name }) => ({ value: personId, label: name }))}
      value={props.answers.person}
      error={wrongWith(props.findings, 'person')}
    />
  </FormPage>
)

/** It is closed with what came of it. */
export const ClosePage = (props: StepProps) => (
  <FormPage {...around(props)} title="Close the complaint" button="Close it">
    <input type="hidden" name="revision" value={props.answers.revision ?? props.complaint.revision} />
    <Radios
      name="outcome"
      legend="What came of it?"
      legendSize="s"
      choices={props.rule.outcomes.map(({ id, name }) => ({ value: id, label: name }))}
      value={props.answers.outcome}
      error={wrongWith(props.findings, 'outcome')}
    />
    <Words {...props} name="cameOf" label="What was found?" hint={NOBODY} />
  </FormPage>
)

/** What was closed is opened again. */
export const AgainPage = (props: StepProps) => (
  <FormPage {...around(props)} title="Open it again" button="Open it again">
    <Words {...props} name="says" label="Why?" hint={NOBODY} />
  </FormPage>
)

const Words = ({ name, label, hint, answers, findings }: StepProps & { name: string; label: string; hint: string }) => (
  <Textarea {...{ name, label, hint }} rows={5} value={answers[name]} error={wrongWith(findings, name)} />
)
