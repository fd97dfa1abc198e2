import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { CommissioningRule } from '#model/index.ts'
import type { Answers } from '#web/answers.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { WhyPage } from '#web/why-page.tsx'
import { toPriority } from '../priorities/crumbs.ts'
import { FocusInput } from '../priorities/priority-form-pages.tsx'
import type { Priority } from '../priorities/priority.ts'
import type { Commission } from './commission.ts'

type Of = Shown & { rule: CommissioningRule; commission: Commission }
const choicesOf = (of: readonly { id: string; name: string }[]) =>
  of.map(({ id, name }) => ({ value: id, label: name }))

/** The way to a commission, past its priority. */
export const toCommission = ({ id, title, priorityId, priorityTitle }: Commission) => [
  ...toPriority({ id: priorityId, title: priorityTitle }),
  { text: title, href: `/commissions/${id}` },
]

type PlanProps = Shown & {
  rule: CommissioningRule
  priority: Pick<Priority, 'id' | 'title'>
  commission: Commission | undefined
}

/** RO-73, RO-19, RO-20. What is commissioned: gains and capacity may wait until it begins. */
export function CommissionFormPage({ rule, priority, commission, ...shown }: PlanProps) {
  const { findings } = shown
  const answers: Answers = 'title' in shown.answers || !commission ? shown.answers : answersOf(commission)
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  const { kinds, whom, gains, capacity } = rule.commissions
  return (
    <FormPage
      {...shown}
      answers={answers}
      title={commission ? 'Change the commission' : 'Plan a commission'}
      caption={commission?.title ?? priority.title}
      breadcrumbs={commission ? toCommission(commission) : toPriority(priority)}
      button="Save"
    >
      {commission && <input type="hidden" name="revision" value={answers.revision ?? commission.revision} />}
      <TextInput {...field('title')} label="What is commissioned" />
      <Radios {...field('kind')} legend="What kind it is" legendSize="s" small choices={choicesOf(kinds)} />
      <Radios {...field('whom')} legend="Whom it commissions" legendSize="s" small choices={choicesOf(whom)} />
      <Textarea {...field('about')} label="What it is about" hint="No teacher and no pupil is named" rows={4} />
      <FocusInput rule={rule} answers={answers} findings={findings} />
      {gains.of.map(({ id, name }) => (
        <Textarea {...field(`gain.${id}`)} label={`${name} (may wait until it begins)`} rows={3} />
      ))}
      <Textarea
        {...field('capacity')}
        label="How capacity stays when its money ends (may wait until it begins)"
        hint={capacity.says}
        rows={3}
      />
      <DayInput name="startsOn" label="It is to begin on" answers={answers} findings={findings} />
      <DayInput name="endsOn" label="It is to end on" answers={answers} findings={findings} />
    </FormPage>
  )
}

/** RO-19. From which day it runs. */
export function BeginPage({ rule, commission, ...shown }: Of) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Begin the commission"
      caption={commission.title}
      breadcrumbs={toCommission(commission)}
      button="It has begun"
    >
      <input type="hidden" name="revision" value={commission.revision} />
      <p class="govuk-body">{rule.commissions.gains.says}</p>
      <DayInput name="begunOn" label="It began on" usual={shown.frame.today} answers={answers} findings={findings} />
    </FormPage>
  )
}

/** On which day it ended, and what came of it. */
export function EndPage({ commission, ...shown }: Of) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="End the commission"
      caption={commission.title}
      breadcrumbs={toCommission(commission)}
      button="It has ended"
    >
      <input type="hidden" name="revision" value={commission.revision} />
      <DayInput name="endedOn" label="It ended on" usual={shown.frame.today} answers={answers} findings={findings} />
      <Textarea
        name="says"
        label="What came of it"
        hint="Of the gains that were aimed at, which are there"
        value={answers.says ?? ''}
        error={wrongWith(findings, 'says')}
        rows={4}
      />
    </FormPage>
  )
}

/** Why it is not carried out. */
export const WithdrawCommissionPage = ({ commission, ...shown }: Of) => (
  <WhyPage
    {...shown}
    title="Do not carry it out"
    caption={commission.title}
    breadcrumbs={toCommission(commission)}
    button="Do not carry it out"
    revision={commission.revision}
  />
)

/** RO-45. What a review or an evaluation found: each kind answers its own questions. */
export function ReviewPage({ rule, commission, kind, ...shown }: Of & { kind: string }) {
  const { answers, findings } = shown
  const { evaluations } = rule.commissions
  const asks = evaluations.find(({ id }) => id === kind)?.asks ?? []
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Review the commission"
      caption={commission.title}
      breadcrumbs={toCommission(commission)}
      button="Save"
    >
      {asks.length === 0 ? (
        <>
          <p class="govuk-body">Choose the kind of review: each has its own questions.</p>
          <ul class="govuk-list">
            {evaluations.map(({ id, name }) => (
              <li>
                <a class="govuk-link" href={`/commissions/${commission.id}/reviews?kind=${id}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <input type="hidden" name="kind" value={kind} />
      )}
      {asks.length === 0 && (
        <Select
          {...field('kind')}
          label="Kind of review"
          choices={[{ value: '', label: 'Choose' }, ...choicesOf(evaluations)]}
        />
      )}
      <DayInput name="reviewedOn" label="Reviewed on" usual={shown.frame.today} answers={answers} findings={findings} />
      {asks.map((what, at) => (
        <Textarea {...field(`answer-${at}`)} label={what} rows={4} />
      ))}
    </FormPage>
  )
}

const answersOf = (of: Commission): Answers => ({
  ...{ title: of.title, kind: of.kind, whom: of.whom, about: of.about, focus: of.focus.join('\n') },
  ...Object.fromEntries(of.gains.map(({ what, says }) => [`gain.${what}`, says])),
  ...{ capacity: of.capacity ?? '', startsOn: of.startsOn, endsOn: of.endsOn, revision: String(of.revision) },
})
