import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { MissionRule, ServiceModel } from '#model/index.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { HOME } from '../figures/mission-page.tsx'
import { EVALUATIONS, nameOfEvaluation } from './evaluation-pages.tsx'
import type { Evaluation } from './evaluation.ts'

/** RO-99. What is to be evaluated. */
export function OpenPage({ rule, ...shown }: Shown & { rule: MissionRule }) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="Open an evaluation" breadcrumbs={[HOME, EVALUATIONS]} button="Open it">
      <Radios
        name="level"
        legend="What is evaluated?"
        legendSize="s"
        choices={rule.evaluated.of.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
        value={answers.level}
        error={wrongWith(findings, 'level')}
      />
      <TextInput
        name="activity"
        label="Which activity? (only where one is evaluated)"
        value={answers.activity}
        error={wrongWith(findings, 'activity')}
      />
    </FormPage>
  )
}

type JudgeProps = Shown & { model: ServiceModel; rule: MissionRule; evaluation: Evaluation }

/** RO-99. Somebody's judgement. */
export function JudgePage({ model, rule, evaluation, ...shown }: JudgeProps) {
  const { answers, findings } = shown
  const scale = model.scales.find(({ id }) => id === rule.evaluated.scale)
  const name = nameOfEvaluation(rule, evaluation)
  return (
    <FormPage
      {...shown}
      title="Judge it"
      caption={name}
      breadcrumbs={[HOME, EVALUATIONS, { text: name, href: `/mission/evaluations/${evaluation.id}` }]}
      button="Judge"
    >
      <p class="govuk-body">It is dated today and stays as you say it.</p>
      <Radios
        name="value"
        legend="What is your judgement?"
        legendSize="s"
        choices={(scale?.points ?? []).map(({ value, label }) => ({ value: String(value), label }))}
        value={answers.value}
        error={wrongWith(findings, 'value')}
      />
      <Textarea
        name="says"
        label="In words"
        hint="On what it rests, and what is to be better. Do not name pupils or members of staff."
        rows={6}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </FormPage>
  )
}

/** RO-99, RO-101. What comes of an evaluation. */
export function ConcludePage({ rule, evaluation, ...shown }: Omit<JudgeProps, 'model'>) {
  const { answers, findings } = shown
  const name = nameOfEvaluation(rule, evaluation)
  return (
    <FormPage
      {...shown}
      title="What comes of it?"
      caption={name}
      breadcrumbs={[HOME, EVALUATIONS, { text: name, href: `/mission/evaluations/${evaluation.id}` }]}
      button="Conclude it"
    >
      <p class="govuk-body">
        Nothing more is judged in it afterwards, and everybody of the service reads what comes of it.
      </p>
      <Textarea
        name="conclusion"
        label="What comes of it"
        rows={6}
        value={answers.conclusion}
        error={wrongWith(findings, 'conclusion')}
      />
    </FormPage>
  )
}
