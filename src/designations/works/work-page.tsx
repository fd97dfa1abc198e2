import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { DesignationsRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Designation, WorkDone } from '../designation.ts'

type Props = Shown & {
  rule: DesignationsRule
  each: Designation
  /** What stands; undefined where it is new. */
  work: WorkDone | undefined
  today: PlainDate
}

/** RO-71. What a designated school does, under one of the elements. */
export function WorkPage({ rule, each, work, today, ...shown }: Props) {
  const { answers, findings } = shown
  const field = (name: 'title' | 'about' | 'forSchool', stands: string | null | undefined) => ({
    ...{ name, value: answers[name] ?? stands ?? undefined, error: wrongWith(findings, name) },
  })
  return (
    <FormPage
      {...shown}
      title={work ? 'Change work' : 'Record work'}
      caption={each.schoolName}
      breadcrumbs={[
        { text: rule.many, href: '/designations' },
        { text: each.schoolName, href: `/designations/${each.id}` },
      ]}
      button="Save"
    >
      <Radios
        name="element"
        legend="Under which element"
        legendSize="s"
        value={answers.element ?? work?.element}
        error={wrongWith(findings, 'element')}
        choices={rule.elements.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput {...field('title', work?.title)} label="What it is" hint="For example: School Direct, eight places" />
      <Textarea {...field('about', work?.about)} label="What there is to say (optional)" rows={4} />
      <TextInput
        {...field('forSchool', work?.forSchoolName)}
        label="For which school, if it is for one (optional)"
        hint="By its URN or whole name"
      />
      <DayInput name="startedOn" label="Its first day" usual={work?.startedOn ?? today} {...{ answers, findings }} />
      <DayInput
        name="finishedOn"
        label="Its last day, if it has one (optional)"
        {...(work?.finishedOn && { usual: work.finishedOn })}
        {...{ answers, findings }}
      />
    </FormPage>
  )
}
