import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import { type Answers, answersIn } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { crumbsTo } from './crumbs.ts'
import { NO_PROVISION, REGISTER_PHASES, REGISTER_TYPES } from './register-words.ts'
import { SCHOOL_STATUSES, STATUS_WORDS, type School } from './school.ts'

type Props = { frame: Frame; answers: Answers; findings: readonly Finding[]; school?: School }

/** A school that the register does not have: entered, or changed. */
export function SchoolFormPage({ frame, answers, findings, school }: Props) {
  const title = school ? `Change ${school.name}` : 'Enter a school that the register does not have'
  const action = school ? `/schools/${school.id}/change` : '/schools/add'
  const crumbs = school
    ? crumbsTo(school, 'Change')
    : [{ text: 'Schools', href: '/schools' }, { text: 'Enter a school' }]
  return (
    <Page frame={frame} title={title} findings={findings} breadcrumbs={crumbs}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          {!school && (
            <p class="govuk-body">
              Schools of the register come in with it. Enter by hand only one that it does not have.
            </p>
          )}
          <Form frame={frame} action={action}>
            {school && <input type="hidden" name="revision" value={answers.revision ?? school.revision} />}
            <Fields answers={answers} findings={findings} />
            <Button>Save</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

function Fields({ answers, findings }: Pick<Props, 'answers' | 'findings'>) {
  const text = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  const date = (name: string) => ({
    name,
    value: dateParts(answers, name),
    error: wrongWith(findings, name) ?? wrongWith(findings, `${name}-day`),
  })
  const listed = (names: readonly string[]) => [
    { value: '', label: 'Choose' },
    ...names.map((name) => ({ value: name, label: name })),
  ]
  return (
    <>
      <TextInput {...text('name')} label="Name" />
      <TextInput {...text('urn')} label="URN, if it has one" width={10} inputmode="numeric" />
      <Select {...text('typeName')} label="Type of school" choices={listed(REGISTER_TYPES)} />
      <Select {...text('phaseName')} label="Phase of education" choices={listed(REGISTER_PHASES)} />
      <Radios
        {...text('status')}
        legend="Is it open?"
        legendSize="s"
        choices={SCHOOL_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
      />
      <DateInput {...date('openedOn')} legend="Opened on, if you know" legendSize="s" />
      <DateInput {...date('closedOn')} legend="Closed or closes on" legendSize="s" />
      <TextInput {...text('lowAge')} label="Lowest age" width={2} inputmode="numeric" />
      <TextInput {...text('highAge')} label="Highest age" width={2} inputmode="numeric" />
      <TextInput {...text('pupils')} label="Pupils" width={5} inputmode="numeric" />
      <Checkboxes
        name="resourcedProvision"
        values={answersIn(answers.resourcedProvision)}
        choices={[{ value: 'yes', label: 'It has an enhanced provision' }]}
        small
      />
      <TextInput {...text('street')} label="Street" />
      <TextInput {...text('town')} label="Town" />
      <TextInput {...text('postcode')} label="Postcode" width={10} />
      <TextInput {...text('telephone')} label="Telephone of the office" type="tel" width={20} />
      <TextInput {...text('website')} label="Website" type="url" />
    </>
  )
}

/** A school as the form shows it first. */
export function answersOfSchool(school: School): Answers {
  const { name, urn, typeName, phaseName, status, openedOn, closedOn, lowAge, highAge, pupils } = school
  const { street, town, postcode, telephone, website, resourcedProvision } = school
  const given = { name, typeName, phaseName, status, openedOn, closedOn, lowAge, highAge, pupils }
  return Object.fromEntries(
    Object.entries({
      ...given,
      ...{ street, town, postcode, telephone, website },
      urn: /^\d+$/.test(urn) ? urn : '',
      resourcedProvision: NO_PROVISION.includes(resourcedProvision ?? '') ? '' : 'yes',
    }).map(([key, value]) => [key, value === null ? '' : String(value)]),
  )
}
