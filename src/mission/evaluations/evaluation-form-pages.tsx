import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { MissionRule, ServiceModel } from '#model/index.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { HOME } from '../figures/mission-page.tsx'
import { EVALUATIONS } from './evaluation-pages.tsx'
import { nameOfEvaluation } from './evaluation-words.ts'
import type { Evaluation } from './evaluation.ts'

type OpenProps = Shown & {
  rule: MissionRule
  /** Commissions of which there is work to evaluate. */
  commissions: readonly { id: string; title: string }[]
}

/** RO-99, RO-101. What is to be evaluated: a level, one activity, or the work of a commission. */
export function OpenPage({ rule, commissions, ...shown }: OpenProps) {
  const { answers, findings } = shown
  const ofActivity = rule.evaluated.of.find(({ what }) => what === 'activity')
  return (
    <FormPage {...shown} title="Open an evaluation" breadcrumbs={[HOME, EVALUATIONS]} button="Open it">
      <Radios
        name="level"
        legend="What is evaluated?"
        legendSize="s"
        choices={rule.evaluated.of.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
        value={answers.level ?? (answers.commissionId ? ofActivity?.id : undefined)}
        error={wrongWith(findings, 'level')}
      />
      {commissions.length > 0 && (
        <Select
          name="commissionId"
          label="Which commission? (only where the work of one is evaluated)"
          choices={[
            { value: '', label: 'None of them' },
            ...commissions.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={answers.commissionId}
          error={wrongWith(findings, 'commissionId')}
        />
      )}
      <TextInput
        name="activity"
        label={commissions.length > 0 ? 'Or which other activity?' : 'Which activity? (only where one is evaluated)'}
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
        name="evidence"
        label="What does it rest on?"
        hint="For example figures of two years, a visit, what heads and pupils said."
        rows={3}
        value={answers.evidence}
        error={wrongWith(findings, 'evidence')}
      />
      <Textarea
        name="says"
        label="What did you find?"
        hint="What is good, and what is to be better. Do not name pupils or members of staff."
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

/** RO-101. What followed an evaluation. */
export function FollowPage({ rule, evaluation, ...shown }: Omit<JudgeProps, 'model'>) {
  const { answers, findings, frame } = shown
  const name = nameOfEvaluation(rule, evaluation)
  return (
    <FormPage
      {...shown}
      title="What followed?"
      caption={name}
      breadcrumbs={[HOME, EVALUATIONS, { text: name, href: `/mission/evaluations/${evaluation.id}` }]}
      button="Keep it"
    >
      <p class="govuk-body">What came of the evaluation was: {evaluation.conclusion}</p>
      <Textarea
        name="says"
        label="What followed"
        hint="What was changed, begun, stopped or decided because of it. Do not name pupils or members of staff."
        rows={5}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <DayInput name="followedOn" label="When was that?" usual={frame.today} {...shown} />
    </FormPage>
  )
}
