import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { CommissioningRule, ServiceModel } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { WhyPage } from '#web/why-page.tsx'
import { TO_PRIORITIES, toPriority } from './crumbs.ts'
import type { Criterion, Priority } from './priority.ts'

type Props = Shown & {
  rule: CommissioningRule
  priority: Priority | undefined
  years: readonly number[]
  funds: readonly { id: string; name: string }[]
}

const CHOOSE = { value: '', label: 'Choose' }
const choicesOf = (of: readonly { id: string; name: string }[]) =>
  of.map(({ id, name }) => ({ value: id, label: name }))

/** RO-78, RO-82, RO-114. What is recommended; cost, dates and fund may wait, and are there before it is approved. */
export function PriorityFormPage({ rule, priority, years, funds, ...shown }: Props) {
  const { findings } = shown
  const answers: Answers = 'title' in shown.answers || !priority ? shown.answers : answersOf(priority)
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  const { rolledForward } = rule.priorities
  return (
    <FormPage
      {...shown}
      answers={answers}
      title={priority ? 'Change the priority' : 'Recommend a priority'}
      caption={priority?.title}
      breadcrumbs={priority ? toPriority(priority) : TO_PRIORITIES}
      button="Save"
    >
      {priority && <input type="hidden" name="revision" value={answers.revision ?? priority.revision} />}
      <Select
        {...field('schoolYear')}
        label="School year"
        choices={[CHOOSE, ...years.map((year) => ({ value: String(year), label: showSchoolYear(year) }))]}
      />
      <Select {...field('horizon')} label="Horizon of the plan" choices={[CHOOSE, ...choicesOf(rule.horizons)]} />
      <TextInput {...field('title')} label="What the priority is" hint="For example: KS2 boys’ writing" />
      <Textarea {...field('about')} label="What it is about, and why" rows={4} />
      <Radios {...field('kind')} legend="What it is for" legendSize="s" small choices={choicesOf(rule.balance.of)} />
      <FocusInput rule={rule} answers={answers} findings={findings} />
      <TextInput
        {...field('costPence')}
        label="What it costs (may wait)"
        prefix="£"
        width={10}
        inputmode="decimal"
        hint="It is approved only with a cost, dates, a fund and a success criterion"
      />
      <DayInput name="startsOn" label="It starts on (may wait)" answers={answers} findings={findings} />
      <DayInput name="endsOn" label="It ends on (may wait)" answers={answers} findings={findings} />
      <Select
        {...field('fundId')}
        label="The fund that pays for it (may wait)"
        choices={[{ value: '', label: 'None yet' }, ...choicesOf(funds)]}
      />
      {years.includes(rolledForward.year) && (
        <TextInput
          {...field('rolledFrom')}
          label="The activity that goes on and is rolled forward (optional)"
          hint={`${rolledForward.says} Only for ${showSchoolYear(rolledForward.year)}.`}
        />
      )}
    </FormPage>
  )
}

/** RO-112. On what it is focused: at least one. */
export function FocusInput({ rule, answers, findings }: Pick<Props, 'rule' | 'answers' | 'findings'>) {
  return (
    <Checkboxes
      name="focus"
      values={answersIn(answers.focus)}
      error={wrongWith(findings, 'focus')}
      legend="On what it is focused"
      hint={rule.focus.says}
      legendSize="s"
      small
      choices={choicesOf(rule.focus.of)}
    />
  )
}

/** RO-83. A success criterion, and the measures of the mission to which it points. */
export function CriterionPage({ model, priority, ...shown }: Shown & { model: ServiceModel; priority: Priority }) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Add a success criterion"
      caption={priority.title}
      breadcrumbs={toPriority(priority)}
      button="Save"
    >
      <TextInput
        name="says"
        label="What is to be reached"
        value={answers.says ?? ''}
        error={wrongWith(findings, 'says')}
      />
      <Checkboxes
        name="measures"
        values={answersIn(answers.measures)}
        error={wrongWith(findings, 'measures')}
        legend="To which measures of the mission it points"
        legendSize="s"
        small
        choices={(model.mission?.measures ?? []).map(({ id, name, says }) => ({ value: id, label: name, hint: says }))}
      />
    </FormPage>
  )
}

/** RO-84. How a criterion is judged, and what shows it. */
export function JudgePage({
  rule,
  priority,
  criterion,
  ...shown
}: Shown & { rule: CommissioningRule; priority: Priority; criterion: Criterion }) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Judge the criterion"
      caption={criterion.says}
      breadcrumbs={toPriority(priority)}
      button="Save"
    >
      <p class="govuk-body">{rule.priorities.judged.says}</p>
      <Radios
        {...field('judgement')}
        legend="Judgement"
        legendSize="s"
        small
        choices={choicesOf(rule.priorities.judged.of)}
      />
      <Textarea {...field('evidence')} label="What shows it" rows={4} />
    </FormPage>
  )
}

/** Why a priority is no longer recommended. */
export const WithdrawPriorityPage = ({ priority, ...shown }: Shown & { priority: Priority }) => (
  <WhyPage
    {...shown}
    title="Withdraw the priority"
    caption={priority.title}
    breadcrumbs={toPriority(priority)}
    button="Withdraw it"
    revision={priority.revision}
  />
)

const answersOf = (of: Priority): Answers => ({
  ...{ schoolYear: String(of.schoolYear), horizon: of.horizon, title: of.title, about: of.about, kind: of.kind },
  ...{ focus: of.focus.join('\n'), costPence: of.costPence === null ? '' : (of.costPence / 100).toFixed(2) },
  ...{ startsOn: of.startsOn ?? '', endsOn: of.endsOn ?? '', fundId: of.fundId ?? '', rolledFrom: of.rolledFrom ?? '' },
  revision: String(of.revision),
})
