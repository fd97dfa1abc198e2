import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { MissionRule } from '#model/index.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { HOME } from '../figures/mission-page.tsx'
import { LIST } from './progress-pages.tsx'
import type { ProgressReport } from './progress.ts'

/** RO-100. What the mission shows today becomes a report. */
export function WritePage(shown: Shown) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="Write a report of progress" breadcrumbs={[HOME, LIST]} button="Write it">
      <p class="govuk-body">
        What the measures say today, and what evaluations came to, is put in by itself and stays as it is. Nothing in it
        is of too few to be told.
      </p>
      <TextInput name="title" label="Title" value={answers.title} error={wrongWith(findings, 'title')} />
      <Textarea
        name="says"
        label="What is to be said of it?"
        hint="What has moved, and what has not. Name nobody."
        rows={8}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </FormPage>
  )
}

/** RO-100. Before whom a report was laid. */
export function PresentPage({ rule, report, ...shown }: Shown & { rule: MissionRule; report: ProgressReport }) {
  const { answers, findings, frame } = shown
  return (
    <FormPage
      {...shown}
      title="Before whom was it laid?"
      caption={report.title}
      breadcrumbs={[HOME, LIST, { text: report.title, href: `${LIST.href}/${report.id}` }]}
      button="Save"
    >
      <Radios
        name="body"
        legend="Before whom?"
        legendSize="s"
        choices={rule.presented.to.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.body}
        error={wrongWith(findings, 'body')}
      />
      <TextInput
        name="called"
        label="What is it called? (where it has a name of its own)"
        value={answers.called}
        error={wrongWith(findings, 'called')}
      />
      <DayInput name="presentedOn" label="On which day?" usual={frame.today} {...shown} />
    </FormPage>
  )
}
