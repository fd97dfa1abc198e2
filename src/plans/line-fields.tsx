import type { ComponentChildren } from 'preact'
import { DateInput } from '#govuk/date-input.tsx'
import { Select, type SelectChoice } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { PlanPart } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { wrongWith } from '#web/form.tsx'
import type { Choice, PartChoices } from './choices.ts'
import { linesOf, type Plan } from './plan.ts'

type Field = (name: string, before: unknown) => { name: string; value: string; error: string | undefined }
type FieldsProps = {
  plan: Plan
  side: 'school' | 'service' | ''
  at: number
  line: Readonly<Record<string, unknown>>
  choices: PartChoices
  answers: Answers
  findings: readonly Finding[]
  field: Field
}

/** A field of one line: its name, what was typed or kept, and what is wrong with it. */
export const fieldsOf =
  ({ answers, findings }: Pick<FieldsProps, 'answers' | 'findings'>, key: string): Field =>
  (name, before) => {
    const full = `${name}.${key}`
    const value = answers[full] ?? (typeof before === 'string' || typeof before === 'number' ? String(before) : '')
    return { name: full, value, error: wrongWith(findings, full) }
  }

function Says({ field, line, label, rows = 2 }: FieldsProps & { label: string; rows?: number }) {
  return <Textarea {...field('says', line.says)} label={label} rows={rows} />
}

function OfObjective({ field, line, plan, needsOne }: FieldsProps & { needsOne: boolean }) {
  const objectives = linesOf(plan, 'objectives')
  return (
    <Select
      {...field('objective', line.objectiveId)}
      label="For which objective?"
      choices={[
        { value: '', label: needsOne ? 'Choose an objective' : 'For all of it' },
        ...objectives.map(({ id, says }, at) => ({ value: id, label: `${at + 1}. ${says.slice(0, 90)}` })),
      ]}
    />
  )
}

/** What a line of each kind of part is asked. */
export const FIELDS: Record<PlanPart['kind'], (props: FieldsProps) => ComponentChildren> = {
  strengths: (props) => <Says {...props} label="What is strong already, for the work to build on?" />,
  objectives: (props) => <Says {...props} label="What will be different?" />,
  criteria: (props) => (
    <>
      <Says {...props} label="By what will one know it?" />
      <OfObjective {...props} needsOne />
    </>
  ),
  actions: ActionFields,
  timescale: TimescaleFields,
  resources: ({ field, line, choices, ...props }) => (
    <>
      <Says {...{ ...props, field, line, choices }} label="What is there?" rows={1} />
      {choices.funds.length > 0 && (
        <Select
          {...field('fund', line.fundId)}
          label="From which fund?"
          choices={[{ value: '', label: 'From none' }, ...choices.funds]}
        />
      )}
      <TextInput {...field('pounds', poundsOf(line.pence))} label="How much, in pounds?" width={10} prefix="£" />
    </>
  ),
  time: TimeFields,
}

function ActionFields(props: FieldsProps) {
  const { field, line, side, choices } = props
  const who = field('who', side === 'service' ? line.whoId : line.who)
  return (
    <>
      <Says {...props} label={side === 'school' ? 'What does the school do?' : 'What is given?'} />
      <OfObjective {...props} needsOne={false} />
      {side === 'service' ? (
        <Select
          {...who}
          label="By whom?"
          choices={[{ value: '', label: 'Nobody yet' }, ...withOwn(choices.people, who.value, line.who)]}
        />
      ) : (
        <TextInput {...who} label="By whom?" hint="A post, such as Headteacher" width={20} />
      )}
      <DueOn {...props} />
    </>
  )
}

function DueOn({ line, side, at, answers, findings }: FieldsProps) {
  const name = `dueOn.${side}${at}`
  const typed =
    `${name}-year` in answers || typeof line.dueOn !== 'string' ? answers : { ...answers, [name]: line.dueOn }
  return (
    <DateInput
      name={name}
      legend="By when?"
      legendSize="s"
      value={dateParts(typed, name)}
      error={wrongWith(findings, name)}
    />
  )
}

function TimescaleFields(props: FieldsProps) {
  return (
    <>
      <OfObjective {...props} needsOne />
      <DueOn {...props} />
      <Says {...props} label="What is there by then? (optional)" />
    </>
  )
}

function TimeFields(props: FieldsProps) {
  const { field, line, choices } = props
  const chosen = typeof line.role === 'string' ? `${asText(line.personId)}|${line.role}` : ''
  const who = field('who', chosen)
  return (
    <>
      <Select
        {...who}
        label="Who gives it?"
        choices={[{ value: '', label: 'Choose somebody' }, ...withOwn(choices.time, who.value, line.personName)]}
      />
      <TextInput
        {...field('days', typeof line.halfDays === 'number' ? line.halfDays / 2 : undefined)}
        label="How many days?"
        width={4}
      />
      <Says {...props} label="For what?" rows={1} />
      {choices.seers.length > 0 && (
        <Select
          {...field('seenBy', line.needSeenById)}
          label="Who identified the need?"
          choices={[{ value: '', label: 'Nobody named' }, ...choices.seers]}
        />
      )}
    </>
  )
}

/** What was chosen before stays to be chosen, also where it is offered no more. */
function withOwn(choices: readonly Choice[], value: string, name: unknown): readonly SelectChoice[] {
  if (value === '' || choices.some((each) => each.value === value)) return choices
  return [...choices, { value, label: asText(name) || value }]
}

const asText = (given: unknown) => (typeof given === 'string' ? given : '')
const poundsOf = (pence: unknown) =>
  typeof pence === 'number' ? (pence / 100).toFixed(pence % 100 === 0 ? 0 : 2) : undefined
