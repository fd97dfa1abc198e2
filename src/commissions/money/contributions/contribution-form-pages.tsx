import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { type CommissioningRule } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { toMoney } from '../money-crumbs.ts'
import type { Contribution } from './contribution.ts'

type FormProps = Shown & { rule: CommissioningRule; years: readonly number[]; year: number }

/** RO-18. What a school adds, in money or in kind. */
export function ContributionPage(props: FormProps) {
  const { answers, findings } = props
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  return (
    <FormPage {...props} title="Record what a school adds" breadcrumbs={toMoney(props.year)} button="Save">
      <p class="govuk-body">{props.rule.contributions?.says}</p>
      <TextInput {...field('school')} label="Which school" hint="Its URN or its whole name" width={20} />
      <YearInput {...props} />
      <TextInput
        {...field('pence')}
        error={wrongWith(findings, 'pence')}
        label="In money: how much"
        hint="Leave it empty where it is given in kind"
        prefix="£"
        width={10}
        inputmode="decimal"
      />
      <TextInput {...field('what')} label="In kind: what is given" hint="For example: a hall for ten evenings" />
      <InKindInputs {...props} />
      <DayInput name="givenOn" label="Given on" answers={answers} findings={findings} usual={props.frame.today} />
    </FormPage>
  )
}

/** RO-17. People of the service who count as a resource in kind. */
export function PersonnelPage(props: FormProps) {
  const { rule, answers, findings } = props
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  return (
    <FormPage {...props} title="Record people in kind" breadcrumbs={toMoney(props.year)} button="Save">
      <p class="govuk-body">{rule.personnel?.says}</p>
      <Select
        {...field('personnel')}
        label="Which people"
        choices={[
          { value: '', label: 'Choose' },
          ...(rule.personnel?.of ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <YearInput {...props} />
      <TextInput {...field('what')} label="What they do for the partnership (optional)" />
      <InKindInputs {...props} />
      <DayInput name="givenOn" label="There from" answers={answers} findings={findings} usual={props.frame.today} />
    </FormPage>
  )
}

function YearInput({ answers, findings, years, year }: FormProps) {
  return (
    <Select
      name="schoolYear"
      label="For which school year"
      value={answers.schoolYear ?? String(year)}
      error={wrongWith(findings, 'schoolYear')}
      choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
    />
  )
}

function InKindInputs({ answers, findings }: FormProps) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  return (
    <>
      <TextInput {...field('who')} label="In kind: who gives it (optional)" />
      <TextInput {...field('days')} label="In kind: how many days" hint="In quarters, for example 12.5" width={5} />
      <TextInput
        {...field('valuePence')}
        label="In kind: what it is worth (optional)"
        hint="It is valued only where you say so"
        prefix="£"
        width={10}
        inputmode="decimal"
      />
      <TextInput {...field('valueRestsOn')} label="On what that value rests" />
    </>
  )
}

/** Why something recorded is no contribution. */
export function BackPage({ contribution, ...shown }: Shown & { contribution: Contribution }) {
  return (
    <FormPage
      {...shown}
      title="Take it back"
      caption={contribution.what}
      breadcrumbs={toMoney(contribution.schoolYear)}
      button="Take it back"
      kind="warning"
    >
      <Textarea
        name="because"
        label="Why"
        rows={3}
        value={shown.answers.because ?? ''}
        error={wrongWith(shown.findings, 'because')}
      />
    </FormPage>
  )
}
