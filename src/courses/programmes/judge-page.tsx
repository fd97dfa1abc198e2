import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { CourseInModel } from '../get-course.ts'

/** RO-39. Whether a programme worked, and why somebody says so. */
export function JudgePage({ course, rule, ...shown }: Shown & CourseInModel) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Evaluate this programme"
      caption={course.title}
      breadcrumbs={[
        { text: 'Courses', href: '/courses' },
        { text: course.title, href: `/courses/${course.id}` },
      ]}
      button="Save"
    >
      {rule.repeats && <p class="govuk-body">{rule.repeats.says}</p>}
      <Radios
        name="worked"
        legend="Did it work?"
        legendSize="s"
        choices={[
          {
            value: 'yes',
            label: 'Yes',
            ...(rule.universal && { hint: 'When it is repeated it is open to every school.' }),
          },
          { value: 'no', label: 'No' },
        ]}
        value={answers.worked}
        error={wrongWith(findings, 'worked')}
      />
      <Textarea
        name="words"
        label="What shows it"
        hint="Do not name pupils or classroom teachers"
        rows={4}
        value={answers.words}
        error={wrongWith(findings, 'words')}
      />
    </FormPage>
  )
}
