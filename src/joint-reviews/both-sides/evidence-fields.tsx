import { DateInput } from '#govuk/date-input.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import { wrongWith } from '#web/form.tsx'
import type { EvidenceForm } from './evidence-form.ts'

type Props = {
  form: EvidenceForm
  answers: Readonly<Record<string, string>>
  findings: readonly Finding[]
  /** The day in its boxes: as it was typed, or as it usually is. */
  seenOn: { day?: string; month?: string; year?: string }
}

/** The fields of a piece of evidence, the same with a connection and without one. */
export function EvidenceFields({ form, answers, findings, seenOn }: Props) {
  const { questions, isExplored } = form
  return (
    <>
      <Select
        name="kind"
        label="What is it?"
        choices={[
          { value: '', label: 'Choose' },
          ...form.kinds.map(({ kind, name }) => ({ value: kind, label: name })),
        ]}
        value={answers.kind ?? ''}
        error={wrongWith(findings, 'kind')}
      />
      <DateInput
        name="seenOn"
        legend="On which day?"
        legendSize="s"
        value={seenOn}
        error={wrongWith(findings, 'seenOn') ?? wrongWith(findings, 'seenOn-day')}
      />
      <Select
        name="questionId"
        label="Of which question does it tell?"
        choices={[
          { value: '', label: 'Choose' },
          ...questions.map(({ id, asks, isFocus }) => ({
            value: id,
            label: isFocus || !isExplored ? asks : `${asks} (not the focus)`,
          })),
        ]}
        value={answers.questionId ?? ''}
        error={wrongWith(findings, 'questionId')}
      />
      <Textarea
        name="says"
        label="What does it show?"
        hint="Nobody is graded, and nobody is named: say what pupils did and learnt."
        rows={6}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <OfLessons {...{ form, answers, findings }} />
      <TextInput
        name="ofClass"
        label="Class or year group, if it helps"
        hint="Only the team and the school’s leaders read it"
        width={20}
        value={answers.ofClass}
        error={wrongWith(findings, 'ofClass')}
      />
      <OfWork {...{ form, answers, findings }} />
    </>
  )
}

type Part = Omit<Props, 'seenOn'>

const namesOf = ({ kinds }: EvidenceForm, asked: 'lesson' | 'work') =>
  kinds.flatMap(({ asks, name }) => (asks === asked ? [name] : [])).join(', ')

/** SH-40. Whether a lesson was seen with a leader of the school, and with whom. */
function OfLessons({ form, answers, findings }: Part) {
  const lessons = namesOf(form, 'lesson')
  if (lessons === '') return null
  const { leaders } = form
  return (
    <Radios
      name="isJoint"
      legend={`${lessons}: was it seen with a leader of the school?`}
      hint="For lessons only"
      value={answers.isJoint}
      error={wrongWith(findings, 'isJoint')}
      choices={[
        {
          value: 'yes',
          label: 'Yes',
          conditional: (
            <TextInput
              name="jointWith"
              label="With whom?"
              hint={leaders.length > 0 ? `Leaders of the school: ${leaders.join(', ')}` : undefined}
              value={answers.jointWith}
              error={wrongWith(findings, 'jointWith')}
            />
          ),
        },
        { value: 'no', label: 'No' },
      ]}
    />
  )
}

/** SH-36. In which subject work was looked at, and which standard it shows. */
function OfWork({ form, answers, findings }: Part) {
  const work = namesOf(form, 'work')
  if (work === '') return null
  return (
    <>
      <TextInput
        name="subject"
        label={`${work}: in which subject?`}
        hint="For work only"
        width={20}
        value={answers.subject}
        error={wrongWith(findings, 'subject')}
      />
      <TextInput
        name="standard"
        label="Which standard does the work show?"
        value={answers.standard}
        error={wrongWith(findings, 'standard')}
      />
    </>
  )
}
