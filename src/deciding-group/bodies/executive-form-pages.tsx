import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { DecidingGroupRule } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { answersIn } from '#web/answers.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { toGroup } from '../member-form-pages.tsx'
import { nameOf } from '../meetings-page.tsx'
import { BODIES } from './body-pages.tsx'

type Of = Shown & { rule: DecidingGroupRule }
type Consulted = { id: string; title: string; opensOn: PlainDate; closesOn: PlainDate }

const toExecutive = (rule: DecidingGroupRule) => [
  ...toGroup(rule),
  { text: 'Other bodies', href: BODIES },
  { text: nameOf(rule.bodies.of, rule.executive?.body ?? ''), href: `${BODIES}/executive` },
]

/** RO-27, RO-28. The form of the wider body, with the consultation on it. */
export function ExecutiveFormPage({ rule, consultations, ...shown }: Of & { consultations: readonly Consulted[] }) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="Its form" breadcrumbs={toExecutive(rule)} button="Save">
      <p class="govuk-body">
        Put it to headteachers and others first: <a href="/consultations/new">open a consultation</a>.
      </p>
      <Textarea
        name="says"
        label="The form that is put to them"
        hint="What it oversees, who sits on it, how often it meets."
        rows={8}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <Checkboxes
        name="connects"
        values={answersIn(answers.connects)}
        error={wrongWith(findings, 'connects')}
        legend="What it connects"
        legendSize="s"
        small
        choices={(rule.executive?.connects ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="consultationId"
        label="The consultation on it"
        value={answers.consultationId ?? ''}
        error={wrongWith(findings, 'consultationId')}
        choices={[
          { value: '', label: 'Choose' },
          ...consultations.map(({ id, title, opensOn, closesOn }) => ({
            value: id,
            label: `${title}, ${showShortDate(opensOn)} to ${showShortDate(closesOn)}`,
          })),
        ]}
      />
    </FormPage>
  )
}

/** RO-27. What came of the consultation on the wider body. */
export function SettlePage({ rule, ...shown }: Of) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="What came of the consultation" breadcrumbs={toExecutive(rule)} button="Save">
      <Textarea
        name="heard"
        label="What was heard"
        rows={6}
        value={answers.heard}
        error={wrongWith(findings, 'heard')}
      />
      <Radios
        name="outcome"
        legend="What becomes of it"
        legendSize="s"
        small
        value={answers.outcome}
        error={wrongWith(findings, 'outcome')}
        choices={[
          { value: 'set-up', label: 'It is set up in this form' },
          { value: 'not-set-up', label: 'It is not set up in this form' },
        ]}
      />
    </FormPage>
  )
}
