import { Checkboxes } from '#govuk/checkboxes.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import type { Programme, ServiceModel } from '#model/index.ts'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { FormPage } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'

type Shown = { frame: Frame; answers: Answers; findings: readonly Finding[] }
type Props = Shown & {
  model: ServiceModel
  programme: Programme
  school: { id: string; name: string }
  schoolYear: SchoolYear
  usual: PlainDate
}

/** That a school takes a programme up in a year, and from which day. */
export function TakeUpPage({ model, programme, school, schoolYear, usual, ...shown }: Props) {
  return (
    <FormPage
      {...shown}
      title={`Say that it follows ${programme.name}`}
      caption={`${school.name}, ${showSchoolYear(schoolYear)}`}
      breadcrumbs={crumbsOf(model, school, schoolYear)}
      button="Save"
    >
      <input type="hidden" name="schoolYear" value={schoolYear} />
      {programme.says && <p class="govuk-body">{programme.says}</p>}
      <Day
        {...shown}
        name="startedOn"
        legend={`From which day does it follow the ${word(model, 'programme')}?`}
        usual={usual}
      />
    </FormPage>
  )
}

/** That a school gives a programme up, and after which day. */
export function GiveUpPage({ model, programme, school, schoolYear, usual, ...shown }: Props) {
  const visits = word(model, 'visit', { form: 'many' })
  return (
    <FormPage
      {...shown}
      title={`Say that it gives up ${programme.name}`}
      caption={`${school.name}, ${showSchoolYear(schoolYear)}`}
      breadcrumbs={crumbsOf(model, school, schoolYear)}
      button="Save"
      kind="warning"
    >
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <p class="govuk-body">
        Its {visits} stay as they are. Those that are booked and no longer wanted are cancelled one by one.
      </p>
      <Day {...shown} name="finishedOn" legend="Which is the last day on which it follows it?" usual={usual} />
    </FormPage>
  )
}

type ManyProps = Omit<Props, 'school'> & {
  schools: readonly { id: string; name: string }[]
  ticked: readonly string[]
  next: string | undefined
}

/** The same for many schools at once. */
export function TakeUpManyPage({ model, programme, schools, schoolYear, usual, ticked, next, ...shown }: ManyProps) {
  const { answers, findings } = shown
  const address = `/programmes/${programme.id}/follow?schoolYear=${schoolYear}`
  return (
    <FormPage
      {...shown}
      title={`Which schools follow ${programme.name}?`}
      caption={showSchoolYear(schoolYear)}
      breadcrumbs={[{ text: 'Where schools stand', href: `/programmes?schoolYear=${schoolYear}` }]}
      button="Save"
      below={next && <Pagination next={{ href: `${address}&after=${next}`, text: 'More schools' }} />}
    >
      <input type="hidden" name="schoolYear" value={schoolYear} />
      {programme.says && <p class="govuk-body">{programme.says}</p>}
      <Day
        {...shown}
        name="startedOn"
        legend={`From which day do they follow the ${word(model, 'programme')}?`}
        usual={usual}
      />
      {schools.length === 0 ? (
        <p class="govuk-body">Every school that could follow it does so already.</p>
      ) : (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={`${address}&ticked=last-year`}>
              Tick those that followed it last year
            </a>
          </p>
          <Checkboxes
            name="schools"
            legend="Schools that do not follow it yet"
            legendSize="s"
            small
            choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
            values={answers.schools === undefined ? ticked : answersIn(answers.schools)}
            error={wrongWith(findings, 'schools')}
          />
        </>
      )}
    </FormPage>
  )
}

type DayProps = Shown & { name: string; legend: string; usual: PlainDate }

function Day({ name, legend, usual, answers, findings }: DayProps) {
  return (
    <DateInput
      name={name}
      legend={legend}
      legendSize="s"
      value={dateParts({ [name]: usual, ...answers }, name)}
      error={wrongWith(findings, name)}
    />
  )
}

/** The way from a school to its programme of a year. */
export function crumbsOf(model: ServiceModel, school: { id: string; name: string }, schoolYear: SchoolYear) {
  return [
    { text: school.name, href: `/schools/${school.id}` },
    {
      text: `${showSchoolYear(schoolYear)}`,
      href: `/schools/${school.id}/programme?schoolYear=${schoolYear}`,
    },
  ]
}
