import { ENDINGS_OFFERED, KINDS_IN_WORDS } from '#files/index.ts'
import { DateInput } from '#govuk/date-input.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { wrongWith } from '#web/form.tsx'
import { AUDIENCE_WORDS, KIND_WORDS } from './library-document.ts'

type Props = { answers: Answers; findings: readonly Finding[] }

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** What is said of a document as a whole. */
export function FactFields({ answers, findings }: Props) {
  return (
    <>
      <TextInput name="title" label="Title" value={answers.title} error={wrongWith(findings, 'title')} />
      <Select
        name="kind"
        label="Kind"
        choices={[{ value: '', label: 'Choose one' }, ...choicesOf(KIND_WORDS)]}
        value={answers.kind ?? ''}
        error={wrongWith(findings, 'kind')}
      />
      <Textarea
        name="about"
        label="What it is about"
        hint="One sentence, which is searched. You can leave it empty."
        rows={2}
        value={answers.about}
        error={wrongWith(findings, 'about')}
      />
      <Radios
        name="audience"
        legend="For whom is it?"
        legendSize="s"
        hint="The service itself reads everything."
        choices={choicesOf(AUDIENCE_WORDS)}
        value={answers.audience}
        error={wrongWith(findings, 'audience')}
      />
      <DateInput
        name="reviewOn"
        legend="When is it looked at again?"
        legendSize="s"
        hint="You can leave this empty."
        value={dateParts(answers, 'reviewOn')}
        error={wrongWith(findings, 'reviewOn')}
      />
    </>
  )
}

/** A version: its file, what is new in it, and where it goes first. */
export function VersionFields({ answers, findings }: Props) {
  return (
    <>
      <Textarea
        name="says"
        label="What is new in it"
        hint="You can leave this empty."
        rows={2}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <FileUpload
        name="file"
        label="The document"
        hint={`${KINDS_IN_WORDS}, up to 25 MB`}
        accept={ENDINGS_OFFERED}
        error={wrongWith(findings, 'file')}
      />
      <Radios
        name="goes"
        legend="Where does it go?"
        legendSize="s"
        choices={[
          { value: 'published', label: 'It is published now', hint: 'From then on this version is fixed.' },
          { value: 'for-comment', label: 'It is a draft, and goes out for comment first' },
        ]}
        value={answers.goes ?? 'published'}
        error={wrongWith(findings, 'goes')}
      />
    </>
  )
}
