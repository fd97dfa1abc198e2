import type { ComponentChildren } from 'preact'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { NoticeInModel } from './get-notice.ts'
import { Judgements } from './judgements.tsx'
import { SERVED_HOW, type Judged, type Representation } from './notice.ts'

/** What the page of a step shows beside the notice itself. */
export type StepProps = Shown &
  NoticeInModel & {
    /** Whether it is somebody of the service who stands here, or of the school. */
    isService: boolean
    judged: readonly Judged[]
    people: readonly string[]
    toAnswer: Representation | undefined
  }

type BoxProps = StepProps & { title: string; button: string; isWarning?: boolean; children: ComponentChildren }

function Step({ title, button, isWarning, children, ...props }: BoxProps) {
  const { frame, answers, findings, notice, kind } = props
  return (
    <FormPage
      {...{ frame, answers, findings, title, button }}
      caption={`${notice.schoolName}, ${kind.name}`}
      breadcrumbs={[{ text: kind.name, href: `/notices/${notice.id}` }]}
      {...(isWarning && { kind: 'warning' })}
    >
      <input type="hidden" name="revision" value={answers.revision ?? notice.revision} />
      {children}
    </FormPage>
  )
}

type WordsProps = StepProps & { name: string; label: string; hint?: string; rows?: number }

const Words = ({ name, label, hint, rows = 6, answers, findings }: WordsProps) => (
  <Textarea {...{ name, label, hint, rows }} value={answers[name]} error={wrongWith(findings, name)} />
)

/** SH-68, SH-69. It is issued by a person, who sees both judgements and whom it tells. */
export function IssuePage(props: StepProps) {
  const { kind, model, judged, people } = props
  return (
    <Step {...props} title={`Issue ${kind.name}`} button="Issue it" isWarning>
      {kind.capacity && (
        <>
          <h2 class="govuk-heading-m">The capacity for improvement</h2>
          <Judgements {...{ model, judged }} capacity={kind.capacity} />
        </>
      )}
      <p class="govuk-body">
        From now on it is fixed, and bears today’s date.{' '}
        {people.length > 0
          ? `Told where to read it: ${people.join(', ')}.`
          : 'Nobody is known at the school to be told: serve it yourself.'}
      </p>
    </Step>
  )
}

/** On whom it was served, how and on which day; or to whom a copy went. */
export function ServedPage(props: StepProps) {
  const { answers, findings, frame, kind, notice } = props
  return (
    <Step {...props} title="Say how it was served" button="Save">
      <TextInput
        name="onWhom"
        label="On whom was it served, or who got the copy?"
        hint={`It is served on: ${notice.writtenTo ?? kind.servedOn}`}
        value={answers.onWhom}
        error={wrongWith(findings, 'onWhom')}
      />
      <Checkboxes
        name="isCopy"
        choices={[{ value: 'yes', label: 'It was a copy' }]}
        values={answers.isCopy === 'yes' ? ['yes'] : []}
      />
      <Radios
        name="how"
        legend="How?"
        legendSize="s"
        choices={Object.entries(SERVED_HOW).map(([value, label]) => ({ value, label }))}
        value={answers.how}
        error={wrongWith(findings, 'how')}
      />
      <DayInput name="servedOn" label="On which day?" usual={frame.today} {...{ answers, findings }} />
    </Step>
  )
}

/** What the school thinks of it: said by the school, or entered for it. */
export function RepresentationPage(props: StepProps) {
  const { answers, findings, frame, kind, isService } = props
  return (
    <Step {...props} title="Say what the school thinks of it" button="Send">
      {kind.represent && <p class="govuk-body">{kind.represent.says}</p>}
      {isService && (
        <>
          <TextInput
            name="fromWhom"
            label="Who says it?"
            value={answers.fromWhom}
            error={wrongWith(findings, 'fromWhom')}
          />
          <DayInput
            name="receivedOn"
            label="On which day did it come?"
            usual={frame.today}
            {...{ answers, findings }}
          />
        </>
      )}
      <Words
        {...props}
        name="says"
        label="What does the school have to say?"
        hint="It is kept as it is sent, and answered in writing. Do not name pupils or members of staff."
      />
    </Step>
  )
}

/** The answer to what the school said. */
export function AnswerPage(props: StepProps) {
  const { toAnswer } = props
  return (
    <Step {...props} title="Answer the school" button="Send the answer">
      {toAnswer && (
        <blockquote class="govuk-inset-text">
          {toAnswer.fromWhom}: {toAnswer.says}
        </blockquote>
      )}
      <Words {...props} name="answer" label="What is the answer?" />
    </Step>
  )
}

/** Whether it was complied with; where it was not, what follows and from which day. */
export function OutcomePage(props: StepProps) {
  const { answers, findings, frame, kind } = props
  const follows = (
    <>
      <Radios
        name="consequence"
        legend="What follows?"
        legendSize="s"
        choices={kind.consequences.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.consequence}
        error={wrongWith(findings, 'consequence')}
      />
      <DayInput name="followsOn" label="From which day does that follow?" {...{ answers, findings }} />
    </>
  )
  return (
    <Step {...props} title="Say what came of it" button="Save">
      <Radios
        name="outcome"
        legend="Was it complied with?"
        legendSize="s"
        choices={[
          { value: 'complied', label: 'Yes' },
          { value: 'not-complied', label: 'No', conditional: follows },
        ]}
        value={answers.outcome}
        error={wrongWith(findings, 'outcome')}
      />
      <DayInput name="settledOn" label="On which day was that found?" usual={frame.today} {...{ answers, findings }} />
      <Words
        {...props}
        name="because"
        label="What was found, and by what does one know it?"
        hint="The school reads this."
      />
    </Step>
  )
}

/** It is withdrawn, with the reason. */
export function WithdrawPage(props: StepProps) {
  const isDraft = props.notice.issuedOn === null
  return (
    <Step {...props} title={isDraft ? 'Withdraw the draft' : 'Withdraw it'} button="Withdraw" isWarning>
      <p class="govuk-body">
        {isDraft
          ? 'Nobody at the school has known of it.'
          : 'It stays to be read, and those who were told of it are told.'}
      </p>
      <Words {...props} name="because" label="Why is it withdrawn?" rows={4} />
    </Step>
  )
}
