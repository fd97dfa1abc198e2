import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { DecidingGroupRule, StrengthsRule } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import { answersIn } from '#web/answers.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { AuditSummary, Investment } from './audit-summary.ts'
import { SUMMARIES, toList } from './summary-pages.tsx'

type Of = Shown & { rule: DecidingGroupRule }
const toOne = (rule: DecidingGroupRule, { id, title }: AuditSummary) => [
  ...toList(rule),
  { text: title, href: `${SUMMARIES}/${id}` },
]

/** RO-66. What the audit says becomes a summary, with a few words of its own. */
export function WriteSummaryPage({ rule, years, ...shown }: Of & { years: readonly number[] }) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage {...shown} title="Write a summary of the audit" breadcrumbs={toList(rule)} button="Save the draft">
      <p class="govuk-body">
        What audits say by aspect, phase and community is put in by itself, with the priorities that are recommended. No
        school is named in it.
      </p>
      <TextInput {...field('title')} label="Title" />
      <Textarea {...field('says')} label="What the audit comes to, in words" hint="Name nobody." rows={8} />
      <Select
        {...field('schoolYear')}
        label="The school year of the investment"
        choices={years.map((year) => ({ value: String(year), label: showSchoolYear(year) }))}
      />
    </FormPage>
  )
}

type InvestProps = Of & {
  summary: AuditSummary
  strengths: StrengthsRule
  priorities: readonly { id: string; title: string; costPence: number | null }[]
  funds: readonly { id: string; name: string }[]
}

/** RO-66. What is to be invested in an aspect, with what it costs and where the money comes from. */
export function InvestPage({ rule, summary, strengths, priorities, funds, ...shown }: InvestProps) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Add an investment"
      caption={summary.title}
      breadcrumbs={toOne(rule, summary)}
      button="Add"
    >
      <Select
        {...field('aspect')}
        label="In which aspect"
        choices={[
          { value: '', label: 'Choose' },
          ...strengths.aspects.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput {...field('says')} label="What for" />
      <Select
        {...field('priorityId')}
        label="By which priority"
        hint="Its cost and its fund are those of the priority."
        choices={[
          { value: '', label: 'By none: an amount of its own' },
          ...priorities.map(({ id, title, costPence }) => ({
            value: id,
            label: costPence === null ? title : `${title}, ${showMoney(costPence)}`,
          })),
        ]}
      />
      <TextInput {...field('amount')} label="Or what it costs" prefix="£" width={10} inputmode="decimal" />
      <Select
        {...field('fundId')}
        label="From which fund"
        choices={[{ value: '', label: 'None' }, ...funds.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </FormPage>
  )
}

/** RO-66. An investment is taken out of a draft. */
export function TakeOutPage({
  rule,
  summary,
  investment,
  ...shown
}: Of & { summary: AuditSummary; investment: Investment }) {
  return (
    <FormPage
      {...shown}
      title="Take it out"
      caption={investment.says}
      breadcrumbs={toOne(rule, summary)}
      button="Take it out"
    />
  )
}

type PresentProps = Of & {
  summary: AuditSummary
  meetings: readonly { id: string; heldOn: PlainDate }[]
  people: readonly { id: string; name: string }[]
}

/** RO-66. To which meeting it was presented, and by whom. */
export function PresentSummaryPage({ rule, summary, meetings, people, ...shown }: PresentProps) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Present it to a meeting"
      caption={summary.title}
      breadcrumbs={toOne(rule, summary)}
      button="Present it"
    >
      <p class="govuk-body">It is kept as it stands today, and everybody of the service reads it.</p>
      <Select
        name="meetingId"
        label="To which meeting"
        value={answers.meetingId ?? ''}
        error={wrongWith(findings, 'meetingId')}
        choices={[
          { value: '', label: 'Choose' },
          ...meetings.map(({ id, heldOn }) => ({ value: id, label: showDate(heldOn) })),
        ]}
      />
      <Checkboxes
        name="presenters"
        values={answersIn(answers.presenters)}
        error={wrongWith(findings, 'presenters')}
        legend="Who presented it"
        legendSize="s"
        small
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormPage>
  )
}
