import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { Said } from './answer-pages.tsx'
import { OUTCOME_SAYS, type Consultation, type Feedback } from './consultation.ts'

type OutcomeProps = Shown & { consultation: Consultation; feedback: Feedback; mayLead: boolean }

/** ES-04, ES-66. One thing that was said, and what becomes of it in the model. */
export function OutcomePage({ consultation, feedback, mayLead, ...shown }: OutcomeProps) {
  const { frame, answers, findings } = shown
  const field = (name: string) => ({ name, error: wrongWith(findings, name) })
  const { outcome, because, theme } = feedback
  const crumbs = [
    { text: 'Consultations', href: '/consultations' },
    { text: consultation.title, href: `/consultations/${consultation.id}${mayLead ? '' : '/answer'}` },
  ]
  if (!mayLead)
    return (
      <Page frame={frame} title="What you said" breadcrumbs={[...crumbs, { text: 'What you said' }]}>
        <h1 class="govuk-heading-l">What you said</h1>
        <Said feedback={feedback} />
      </Page>
    )
  return (
    <FormPage
      {...shown}
      title={outcome ? OUTCOME_SAYS[outcome] : 'What becomes of it?'}
      caption={feedback.fromWhom ?? feedback.schoolName ?? feedback.givenByName}
      breadcrumbs={crumbs}
      button="Save the outcome"
    >
      <Said feedback={feedback} />
      <input type="hidden" name="revision" value={feedback.revision} />
      <Radios
        {...field('outcome')}
        legend="Is it reflected?"
        legendSize="s"
        value={answers.outcome ?? outcome ?? undefined}
        choices={[
          { value: 'reflected', label: 'Yes, it is reflected' },
          { value: 'not-reflected', label: 'No, with the reason below' },
        ]}
      />
      <Textarea
        {...field('because')}
        label="How, or why not"
        hint="Whoever said it reads this."
        rows={4}
        value={answers.because ?? because ?? ''}
      />
      {theme !== null && <TextInput {...field('theme')} label="Counted under" value={answers.theme ?? theme} />}
    </FormPage>
  )
}

type ClosingProps = Shown & { consultation: Consultation }

/** ES-03. Another day on which a consultation closes. */
export function ClosingPage({ consultation, ...shown }: ClosingProps) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Change the day on which it closes"
      caption={consultation.title}
      breadcrumbs={[{ text: consultation.title, href: `/consultations/${consultation.id}` }]}
      button="Save"
    >
      <p class="govuk-body">It opened on {showDate(consultation.opensOn)}.</p>
      <DayInput {...{ answers, findings }} name="closesOn" label="It closes on" usual={consultation.closesOn} />
    </FormPage>
  )
}
