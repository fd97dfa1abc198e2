import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { ServiceModel } from '#model/index.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { writeDays } from './course-days.ts'
import type { Course, CourseDay } from './course.ts'
import { ToWhom } from './programmes/to-whom.tsx'

type Props = Shown & {
  model: ServiceModel
  givers: readonly { id: string; name: string }[]
  /** The course that is changed; undefined where one is put up. */
  course: (Course & { days: readonly CourseDay[] }) | undefined
  /** What the course is a repeat of, or what it answers. */
  repeats?: string
  /** The schools to which the course is limited, each on a line. */
  invited?: string
}

/** What a course is, when and where, for whom, and how many places it has. */
export function CourseFormPage({ model, givers, course, repeats, invited = '', ...shown }: Props) {
  const { frame, findings } = shown
  const isTyped = Object.keys(shown.answers).length > 0
  const answers: Answers = isTyped || !course ? shown.answers : { ...answersOf(course), invited }
  const { courses, service } = model
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  const named = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }))
  const choose = { value: '', label: 'Choose' }
  const many = (name: string) => ({ name, values: answersIn(answers[name]), error: wrongWith(findings, name) })
  return (
    <FormPage
      {...{ frame, findings, answers }}
      title={course ? 'Change this course' : repeats ? 'Run it again' : 'Put up a course'}
      caption={course?.title ?? repeats}
      breadcrumbs={[
        { text: 'Courses', href: '/courses' },
        ...(course ? [{ text: course.title, href: `/courses/${course.id}` }] : []),
      ]}
      button="Save"
    >
      {course && <input type="hidden" name="revision" value={course.revision} />}
      <TextInput {...field('title')} label="Title" />
      <Radios {...field('kind')} legend="What it is" legendSize="s" choices={named(courses?.kinds ?? [])} />
      <Textarea {...field('about')} label="What it is about (optional)" rows={4} />
      {(service?.strands.length ?? 0) > 0 && (
        <Select {...field('strand')} label="Strand" choices={[choose, ...named(service?.strands ?? [])]} />
      )}
      {(service?.strategies.length ?? 0) > 0 && (
        <Checkboxes
          {...many('strategies')}
          legend="Under which strategies, if any"
          legendSize="s"
          small
          choices={named(service?.strategies ?? [])}
        />
      )}
      <Checkboxes
        {...many('phases')}
        legend="For which phases"
        hint="None ticked: for all"
        legendSize="s"
        small
        choices={named(model.phases.filter(({ served }) => served))}
      />
      {courses && <ToWhom rule={courses} {...{ answers, findings }} />}
      <Textarea
        {...field('days')}
        label="Days and times"
        hint="Each on a line of its own, for example 12 March 2027, 9:00 to 15:30"
        rows={4}
      />
      <TextInput {...field('place')} label="Where (empty: online)" />
      <TextInput {...field('places')} label="Places" inputmode="numeric" width={4} />
      <TextInput
        {...field('pricePence')}
        label="Price of a place in pounds (empty: free)"
        prefix="£"
        inputmode="decimal"
        width={10}
      />
      <DayInput name="bookBy" label="Last day for booking" answers={answers} findings={findings} />
      <Select {...field('givenBy')} label="Given by" choices={[choose, ...named(givers)]} />
      {(course?.status ?? 'draft') === 'draft' ? (
        <Radios
          {...field('status')}
          legend="Do schools see it?"
          legendSize="s"
          choices={[
            { value: 'draft', label: 'Not yet: keep it as a draft' },
            { value: 'published', label: 'Yes: publish it, so that they book' },
          ]}
        />
      ) : (
        <input type="hidden" name="status" value="published" />
      )}
    </FormPage>
  )
}

/** A course as its form is filled in. */
export const answersOf = (course: NonNullable<Props['course']>) => ({
  ...{ title: course.title, kind: course.kind, about: course.about, strand: course.strand ?? '' },
  ...{ strategies: course.strategies.join('\n'), phases: course.phases.join('\n'), days: writeDays(course.days) },
  ...{ place: course.place ?? '', places: String(course.places), bookBy: course.bookBy, givenBy: course.givenBy },
  ...{ pricePence: course.pricePence === 0 ? '' : (course.pricePence / 100).toFixed(2), status: course.status },
  ...(course.isUniversal && { isUniversal: 'yes' }),
})
