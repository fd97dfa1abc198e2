import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { PracticeRule, ServiceModel } from '#model/index.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { WhyPage } from '#web/why-page.tsx'
import type { Practice } from './practice.ts'

type Props = Shown & {
  model: ServiceModel
  rule: PracticeRule
  school: { id: string; name: string }
  /** The phase of the school, ticked beforehand. */
  phase: string | undefined
  /** The entry that is changed; undefined where one is put forward. */
  practice: Practice | undefined
  /** Whether it is the head who writes: nobody else has to agree. */
  isHead: boolean
}

/** What a school is good at and others can learn from; nobody is named. */
export function PracticeFormPage({ model, rule, school, phase, practice, isHead, ...shown }: Props) {
  const { findings } = shown
  const before: Answers = practice ? answersOf(practice) : { phases: phase ?? '' }
  const answers: Answers = 'strength' in shown.answers ? shown.answers : { ...before, ...shown.answers }
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  const named = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }))
  const choose = { value: '', label: 'Choose' }
  return (
    <FormPage
      {...shown}
      answers={answers}
      title={practice ? 'Change this entry' : 'Put forward effective practice'}
      caption={school.name}
      breadcrumbs={[
        { text: school.name, href: `/schools/${school.id}` },
        ...(practice ? [{ text: practice.strength, href: `/practice/${practice.id}` }] : []),
      ]}
      button={practice ? 'Save' : 'Put it forward'}
    >
      <p class="govuk-body">
        {isHead
          ? 'Every school of the service sees it at once.'
          : 'Every school of the service sees it once the head has agreed.'}{' '}
        Name no teacher: others ask for somebody by their job.
      </p>
      {practice && <input type="hidden" name="revision" value={practice.revision} />}
      <TextInput {...field('strength')} label="The strength" hint="For example: Guided reading across the school" />
      <Radios {...field('kind')} legend="What it is" legendSize="s" small choices={named(rule.kinds)} />
      <Select {...field('aspect')} label="Aspect" choices={[choose, ...named(rule.aspects)]} />
      <Checkboxes
        name="phases"
        values={answersIn(answers.phases)}
        error={wrongWith(findings, 'phases')}
        legend="For which phases"
        legendSize="s"
        small
        choices={named(model.phases.filter(({ served }) => served))}
      />
      <Textarea {...field('about')} label="What there is to see" rows={4} />
      <Textarea {...field('evidence')} label="What shows it (optional)" rows={3} />
      <Select
        {...field('contact')}
        label="For whom others ask"
        choices={[choose, ...rule.contacts.map((label) => ({ value: label, label }))]}
      />
    </FormPage>
  )
}

/** Why an entry is taken out, or declined. */
export const WithdrawPage = ({ practice, ...shown }: Shown & { practice: Practice }) => (
  <WhyPage
    {...shown}
    title={practice.status === 'agreed' ? 'Take this entry out' : 'Decline this entry'}
    caption={practice.strength}
    breadcrumbs={[
      { text: 'Effective practice', href: '/practice' },
      { text: practice.strength, href: `/practice/${practice.id}` },
    ]}
    button={practice.status === 'agreed' ? 'Take it out' : 'Decline it'}
    revision={practice.revision}
  />
)

const answersOf = ({ kind, aspect, phases, strength, about, evidence, contact }: Practice): Answers => ({
  ...{ kind, aspect, phases: phases.join('\n'), strength, about, evidence: evidence ?? '', contact },
})
