import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { CoursesRule } from '#model/index.ts'
import type { Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'

/** RO-38. To whom a course is offered: to every school, or to those that are named. */
export function ToWhom({ rule, answers, findings }: { rule: CoursesRule } & Pick<Shown, 'answers' | 'findings'>) {
  if (!rule.universal) return null
  return (
    <>
      <Checkboxes
        name="isUniversal"
        legend="Is it a universal offer?"
        legendSize="s"
        hint={rule.universal.says}
        small
        choices={[{ value: 'yes', label: 'It is open to every school, now and when it is repeated' }]}
        values={answers.isUniversal ? [answers.isUniversal] : []}
        error={wrongWith(findings, 'isUniversal')}
      />
      <Textarea
        name="invited"
        label="Only for these schools (empty: for every school)"
        hint="Each on a line of its own, by URN or whole name"
        rows={3}
        value={answers.invited}
        error={wrongWith(findings, 'invited')}
      />
    </>
  )
}
