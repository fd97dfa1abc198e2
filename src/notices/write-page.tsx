import { Checkboxes } from '#govuk/checkboxes.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { andList, type NoticeKind } from '#model/index.ts'
import { crumbsTo, type School } from '#schools/index.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { Notice } from './notice.ts'
import { MOST_REQUIRED } from './notice-form.ts'

type Of = { school: Pick<School, 'id' | 'name'>; kind: NoticeKind }

/** SH-67. A notice is written as a draft: on what it rests, what it says, and what has to be done by when. Nobody at the school knows of it yet. */
export function WritePage({
  frame,
  answers,
  findings,
  school,
  kind,
  notice,
}: Shown & Of & { notice?: Notice | undefined }) {
  const typed = notice && Object.keys(answers).length === 0 ? answersOf(notice) : answers
  const shown = { answers: typed, findings }
  const filled = places().filter((at) => typed[`what.${at}`] || typed[`by.${at}-day`] || typed[`by.${at}`]).length
  return (
    <FormPage
      {...{ frame, ...shown }}
      title={notice ? `Change the draft of ${kind.name}` : `Write ${kind.name}`}
      caption={school.name}
      breadcrumbs={crumbsOf(school)}
      button="Save the draft"
    >
      <input type="hidden" name="revision" value={answers.revision ?? notice?.revision ?? 0} />
      <p class="govuk-body">{kind.says}</p>
      <p class="govuk-hint">
        Nobody at the school knows of a draft. It is issued in a step of its own, and is fixed from then on.
      </p>
      <Checkboxes
        name="grounds"
        legend="On what does it rest?"
        legendSize="s"
        choices={kind.grounds.map(({ id, name }) => ({ value: id, label: name }))}
        values={answersIn(typed.grounds)}
        error={wrongWith(findings, 'grounds')}
      />
      {kind.parts.map(({ id, title, hint }) => (
        <Textarea
          name={`part.${id}`}
          label={title}
          hint={`${hint} Do not name pupils or members of staff.`}
          rows={6}
          value={typed[`part.${id}`]}
          error={wrongWith(findings, `part.${id}`)}
        />
      ))}
      <h2 class="govuk-heading-m">What has to be done, and by when</h2>
      {kind.comply && <p class="govuk-hint">{kind.comply.says}</p>}
      {places()
        .slice(0, Math.min(MOST_REQUIRED, filled + 2))
        .map((at) => (
          <>
            <Textarea
              name={`what.${at}`}
              label={`${at}. What has to be done?`}
              rows={2}
              value={typed[`what.${at}`]}
              error={wrongWith(findings, `what.${at}`)}
            />
            <DayInput name={`by.${at}`} label={`${at}. By which day?`} {...shown} />
          </>
        ))}
      <p class="govuk-hint">Save the draft to have room for two more; there can be {MOST_REQUIRED}.</p>
    </FormPage>
  )
}

/** SH-67. Where the kind is not open at a school, the same page writes to the body that is responsible, and to whom the model says beside it. */
export function LetterPage(props: Shown & Of & { usualTo: string; people: readonly string[] }) {
  const { answers, findings, frame, school, kind, people, usualTo } = props
  const alsoTo = kind.onlyFor?.alsoTo ?? []
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Write a concern to the body that is responsible"
      caption={school.name}
      breadcrumbs={crumbsOf(school)}
      button="Send the letter"
    >
      <InsetText>
        {kind.onlyFor?.says} {kind.onlyFor?.elsewhere}
      </InsetText>
      <TextInput
        name="to"
        label="To whom is it written?"
        hint="The trust, diocese or proprietor that answers for the school"
        value={answers.to ?? usualTo}
        error={wrongWith(findings, 'to')}
      />
      {alsoTo.length > 0 && (
        <p class="govuk-body">A copy goes to: {andList(alsoTo)}. Send it yourself, and say afterwards how you did.</p>
      )}
      <Textarea
        name="says"
        label="What is the concern?"
        hint="The letter bears today’s date and is fixed once it is sent. The school reads it too. Do not name pupils or members of staff."
        rows={10}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <p class="govuk-body">
        {people.length > 0
          ? `These people of it are told where to read it: ${people.join(', ')}.`
          : 'Nobody of it is known to the service: have the letter as Word or PDF afterwards, and send it yourself.'}
      </p>
    </FormPage>
  )
}

const places = () => Array.from({ length: MOST_REQUIRED }, (_, at) => at + 1)

const crumbsOf = (school: Of['school']) => [
  ...crumbsTo(school),
  { text: 'Notices', href: `/notices?school=${school.id}` },
]

/** What a draft says, as its form holds it. */
function answersOf({ grounds, parts, required }: Notice): Answers {
  return {
    grounds: grounds.join('\n'),
    ...Object.fromEntries(Object.entries(parts).map(([id, text]) => [`part.${id}`, text])),
    ...Object.fromEntries(
      required.flatMap(({ what, by }, at) => [
        [`what.${at + 1}`, what],
        [`by.${at + 1}`, by],
      ]),
    ),
  }
}
