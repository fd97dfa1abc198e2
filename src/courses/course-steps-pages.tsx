import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { WhyPage } from '#web/why-page.tsx'
import { countOf, placesLeft, sayComing, type Booking } from './course.ts'
import type { CourseInModel } from './get-course.ts'

type Props = Shown & CourseInModel
type Named = { id: string; name: string }

const crumbs = ({ course }: Pick<CourseInModel, 'course'>) => [
  { text: 'Courses', href: '/courses' },
  { text: course.title, href: `/courses/${course.id}` },
]

const base = (props: Props) => ({
  ...{ frame: props.frame, findings: props.findings, answers: props.answers },
  ...{ caption: props.course.title, breadcrumbs: crumbs(props) },
})

/** For which of one's schools something is. */
function SchoolOf({ schools, answers, findings }: { schools: readonly Named[] } & Pick<Props, 'answers' | 'findings'>) {
  const [only] = schools
  if (only && schools.length === 1) return <input type="hidden" name="school" value={only.id} />
  return (
    <Select
      name="school"
      label="School"
      choices={[{ value: '', label: 'Choose' }, ...schools.map(({ id, name }) => ({ value: id, label: name }))]}
      value={answers.school ?? ''}
      error={wrongWith(findings, 'school')}
    />
  )
}

/** SH-24. How many come, by their job; nobody's name is asked. */
export function BookPage(props: Props & { schools: readonly Named[] }) {
  const { course, rule, answers, findings, schools } = props
  const left = placesLeft(course)
  const waits = left === 0 || course.waiting > 0
  return (
    <FormPage
      {...base(props)}
      title={waits ? 'Join the waiting list' : 'Book places'}
      button={waits ? 'Join it' : 'Book'}
    >
      <p class="govuk-body">
        {waits
          ? 'All places are taken. Schools that wait have places in the order in which they asked, and are told.'
          : `${countOf(left, 'place is', 'places are')} left. Where you ask for more, all of yours wait together.`}{' '}
        Nobody’s name is needed.
      </p>
      <SchoolOf {...{ schools, answers, findings }} />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">How many come</legend>
        {rule.comeAs.map(({ id, name }, at) => (
          <TextInput
            name={`coming-${id}`}
            id={at === 0 ? 'coming' : `coming-${id}`}
            label={name}
            inputmode="numeric"
            width={3}
            value={answers[`coming-${id}`]}
            error={at === 0 ? wrongWith(findings, 'coming') : undefined}
          />
        ))}
      </fieldset>
    </FormPage>
  )
}

/** Why a course is not held: those with places are told that it is not. */
export function CancelPage(props: Props) {
  const { course } = props
  const [places, waiting] = [countOf(course.taken, 'place'), countOf(course.waiting, 'place')]
  return (
    <WhyPage {...base(props)} title="Cancel this course" button="Cancel it" revision={course.revision}>
      <p class="govuk-body">
        {places} taken, {waiting} waited for: each school is told.
      </p>
    </WhyPage>
  )
}

/** Who came, as numbers: as many as were booked, unless another number is typed. */
export function AttendancePage(props: Props & { bookings: readonly Booking[] }) {
  const { course, rule, answers, findings, bookings } = props
  return (
    <FormPage {...base(props)} title="Record who came" button="Record it">
      <input type="hidden" name="revision" value={course.revision} />
      {bookings.length === 0 && <p class="govuk-body">No school has places. Recorded, the course counts as held.</p>}
      {bookings.map(({ id, schoolName, places, coming, attended }, at) => (
        <TextInput
          name={`came-${id}`}
          id={at === 0 ? 'came' : `came-${id}`}
          label={schoolName}
          hint={`Booked: ${sayComing(coming, rule)}`}
          inputmode="numeric"
          width={3}
          value={answers[`came-${id}`] ?? attended ?? places}
          error={at === 0 ? wrongWith(findings, 'came') : undefined}
        />
      ))}
    </FormPage>
  )
}

/** How useful it was to somebody who came, by their job. */
export function EvaluatePage(props: Props & { schools: readonly Named[]; given: number; attended: number }) {
  const { rule, answers, findings, schools, given, attended } = props
  const error = (name: string) => wrongWith(findings, name)
  return (
    <FormPage {...base(props)} title={rule.evaluation.asks} button="Send">
      <p class="govuk-body">
        {countOf(attended, 'person', 'people')} came, {given} answered so far. Nobody’s name is kept.
      </p>
      <SchoolOf {...{ schools, answers, findings }} />
      <Select
        name="cameAs"
        label="Came as"
        choices={[{ value: '', label: 'Choose' }, ...rule.comeAs.map(({ id, name }) => ({ value: id, label: name }))]}
        value={answers.cameAs ?? ''}
        error={error('cameAs')}
      />
      <Radios
        name="answer"
        legend={rule.evaluation.asks}
        legendSize="s"
        choices={rule.evaluation.answers.map((label, at) => ({ value: String(at), label }))}
        value={answers.answer}
        error={error('answer')}
      />
      <Textarea
        name="words"
        label="What you want to say (optional)"
        hint="Who gives courses reads it. Write nobody’s name."
        rows={4}
        value={answers.words}
        error={error('words')}
      />
    </FormPage>
  )
}
