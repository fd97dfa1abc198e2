import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Recommendation, WorkingParty } from './working-party.ts'

const LIST = { text: 'Working parties', href: '/working-parties' }

/** RO-10. To form a working party of the heads of some schools. */
export function FormPartyPage(shown: Shown) {
  const { frame, answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage {...shown} title="Form a working party" breadcrumbs={[LIST]} button="Form it">
      <TextInput {...field('name')} label="What it is called" />
      <Textarea {...field('about')} label="What it is to look at" rows={4} />
      <Textarea
        {...field('schools')}
        label="The schools whose headteachers are in it"
        hint="Each on a line, by URN or whole name. Every phase is to be represented."
        rows={6}
      />
      <DayInput {...{ answers, findings }} name="formedOn" label="Formed on" usual={frame.today} />
    </FormPage>
  )
}

type OfParty = Shown & { party: WorkingParty }
const toParty = ({ id, name }: WorkingParty) => [LIST, { text: name, href: `/working-parties/${id}` }]

/** RO-10. A recommendation to write down. */
export function RecommendPage({ party, ...shown }: OfParty) {
  const { frame, answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Write down a recommendation"
      caption={party.name}
      breadcrumbs={toParty(party)}
      button="Save"
    >
      <Textarea
        name="says"
        label="What it recommends"
        rows={5}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <DayInput {...{ answers, findings }} name="madeOn" label="Made on" usual={frame.today} />
    </FormPage>
  )
}

/** RO-10. What becomes of a recommendation. */
export function RecommendationPage({ party, recommendation, ...shown }: OfParty & { recommendation: Recommendation }) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="What becomes of it?" caption={party.name} breadcrumbs={toParty(party)} button="Save">
      <p class="govuk-body wm-lines">{recommendation.says}</p>
      <Radios
        name="outcome"
        legend="Is it taken up?"
        legendSize="s"
        value={answers.outcome}
        error={wrongWith(findings, 'outcome')}
        choices={[
          { value: 'taken-up', label: 'Yes, it is taken up' },
          { value: 'not-taken-up', label: 'No, with the reason below' },
        ]}
      />
      <Textarea
        name="because"
        label="How, or why not"
        rows={4}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
    </FormPage>
  )
}

/** RO-10. The end of a working party. */
export function EndPartyPage({ party, ...shown }: OfParty) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="End the working party"
      caption={party.name}
      breadcrumbs={toParty(party)}
      button="End it"
    >
      <Textarea
        name="outcome"
        label="What came of its work?"
        rows={5}
        value={answers.outcome}
        error={wrongWith(findings, 'outcome')}
      />
    </FormPage>
  )
}
