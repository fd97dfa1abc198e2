import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { YearShown } from './where-we-are.ts'

type Props = {
  frame: Frame
  year: YearShown
  school: { id: string; name: string } | undefined
  answers: Answers
  findings: readonly Finding[]
}

/** The days of a year on which pupils stay at home: withdraw one, add one. */
export function NonPupilDaysPage({ frame, year: { schoolYear, calendar }, school, answers, findings }: Props) {
  const days = calendar.nonPupilDays.filter((day) => schoolYearOf(day.heldOn) === schoolYear)
  const name = showSchoolYear(schoolYear)
  const title = headingFor(days.length, name)
  const back = school ? `/schools/${school.id}/calendar` : '/calendar'
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[
        ...(school
          ? [
              { text: 'Schools', href: '/schools' },
              { text: school.name, href: `/schools/${school.id}` },
            ]
          : []),
        { text: 'The year', href: back },
        { text: name },
      ]}
    >
      {school && <span class="govuk-caption-l">{school.name}</span>}
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      {school && days.length > 0 && days.every((day) => !day.isOwn) && (
        <p class="govuk-body">These are everyone’s days. Once {school.name} has one of its own, only its own count.</p>
      )}
      {days.length > 0 && (
        <ul class="wm-rows wm-rows--3">
          {days.map((day) => (
            <li>
              <div>
                <span class="wm-rows__what">{showDate(day.heldOn)}</span>
                <div>{day.name}</div>
              </div>
              {day.isOwn === (school !== undefined) && (
                <Form frame={frame} action={`/non-pupil-days/${day.id}/withdraw`}>
                  <Button kind="secondary" classes="govuk-!-margin-bottom-0">
                    Withdraw<span class="govuk-visually-hidden"> {showDate(day.heldOn)}</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">Add a day</h2>
      <Form frame={frame} action={`${back}/${schoolYear}/non-pupil-days`}>
        <DateInput
          name="heldOn"
          legend="When do pupils stay at home?"
          legendSize="s"
          hint={`A day of ${name}, for example 4\u00a09\u00a0${schoolYear}`}
          value={dateParts(answers, 'heldOn')}
          error={wrongWith(findings, 'heldOn')}
        />
        <TextInput
          name="name"
          classes="govuk-!-width-two-thirds"
          label="What is the day for?"
          hint="For example, training for all staff"
          value={answers.name}
          error={wrongWith(findings, 'name')}
        />
        <Reasons findings={findings} answers={answers} />
        <Button>Add the day</Button>
      </Form>
    </Page>
  )
}

function headingFor(count: number, name: string): string {
  if (count === 0) return `Pupils stay at home on no day of ${name} yet`
  return `Pupils stay at home on ${count === 1 ? 'one day' : `${count} days`} of ${name}`
}
