import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { wrongWith } from '#web/form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { capital } from '#model/index.ts'
import { OUTCOMES } from './answer-letter.ts'
import type { Reconsideration } from './answer-store.ts'
import type { Decision } from './need.ts'
import { needName } from './need-words.ts'
import type { SchoolOfNeed } from './school-of-need.ts'

type Props = Shown & SchoolOfNeed & { decision: Decision }

const placed = ({ frame, answers, findings, school, need, decision }: Props) => ({
  ...{ frame, answers, findings, caption: school.name },
  breadcrumbs: [
    { text: school.name, href: `/schools/${school.id}` },
    { text: needName(need, decision), href: `/need/decisions/${decision.id}` },
  ],
})

/** The school answers its letter. */
export function ReplyPage(props: Props) {
  const { answers, findings } = props
  return (
    <FormPage {...placed(props)} title="Answer the letter" button="Send the answer">
      <Radios
        name="answer"
        legend="What do you answer?"
        legendSize="s"
        choices={[
          { value: 'taken-note', label: 'We have taken note of it' },
          {
            value: 'disagrees',
            label: 'We see it differently',
            hint: 'You can also ask, with reasons, that it be looked at again',
          },
        ]}
        value={answers.answer}
        error={wrongWith(findings, 'answer')}
      />
      <Textarea
        name="says"
        label="What do you want to say? You can leave it empty"
        rows={5}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </FormPage>
  )
}

/** The school asks that a decision be looked at again. */
export function ReconsiderPage(props: Props) {
  return (
    <FormPage {...placed(props)} title="Ask that it be looked at again" button="Send">
      <p class="govuk-body">Whoever may decide reads your reasons, and answers them here, with a date.</p>
      <Textarea
        name="because"
        label="Why should it be looked at again?"
        hint="Do not name pupils or members of staff."
        rows={6}
        value={props.answers.because}
        error={wrongWith(props.findings, 'because')}
      />
    </FormPage>
  )
}

/** Somebody who may decide answers the school. */
export function AnswerPage(props: Props & { again: Reconsideration | undefined }) {
  const { answers, findings, again } = props
  return (
    <FormPage {...placed(props)} title="Answer the school" button="Send the answer">
      {again && <p class="govuk-body">{`${again.askedBy} wrote: ${again.because}`}</p>}
      <Radios
        name="outcome"
        legend="What comes of it?"
        legendSize="s"
        choices={Object.entries(OUTCOMES).map(([value, label]) => ({
          value,
          label: capital(label),
          ...(value === 'changes' && { hint: 'Enter the new decision afterwards, on the page of the school' }),
        }))}
        value={answers.outcome}
        error={wrongWith(findings, 'outcome')}
      />
      <Textarea
        name="answer"
        label="What do you answer?"
        rows={6}
        value={answers.answer}
        error={wrongWith(findings, 'answer')}
      />
    </FormPage>
  )
}
