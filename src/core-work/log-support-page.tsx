import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { CoreSupport, ServiceModel } from '#model/index.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { TimeTaken } from '#web/time-taken.tsx'
import { home } from './core-work-pages.tsx'

/** Core work is logged: for which schools, what it was, when, how long it took, and a few words. */
export function LogSupportPage({ support, model, ...shown }: Shown & { support: CoreSupport; model: ServiceModel }) {
  const { answers, findings, frame } = shown
  const { name, says, kinds, together } = support
  return (
    <FormPage {...shown} title={`Log ${name.toLowerCase()}`} breadcrumbs={[home(model)]} button="Log it">
      <p class="govuk-body">{says} Nothing is charged for it. The headteacher reads what is written here.</p>
      <Textarea
        name="schools"
        label={together ? 'Which schools?' : 'Which school?'}
        hint={together ? 'Each on a line of its own, by URN or whole name: two or more' : 'Its URN or its whole name'}
        rows={together ? 3 : 1}
        value={answers.schools}
        error={wrongWith(findings, 'schools')}
      />
      <Radios
        name="kind"
        legend="What was it?"
        legendSize="s"
        choices={kinds.map((each) => ({ value: each.id, label: each.name }))}
        value={answers.kind}
        error={wrongWith(findings, 'kind')}
      />
      <DayInput name="doneOn" label="On which day?" usual={frame.today} {...shown} />
      <TimeTaken {...shown} />
      <Textarea
        name="says"
        label="What was done?"
        hint="Do not name pupils or members of staff."
        rows={4}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </FormPage>
  )
}
