import { Details } from '#govuk/details.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { aWord, capital, fociOf, word, type RequestRule, type ServiceModel } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { SupportRequest } from './request.ts'

type Props = Shown & {
  model: ServiceModel
  rule: RequestRule
  school: { id: string; name: string }
  /** The request that is changed; undefined where one is asked. */
  before: SupportRequest | undefined
  /** Where the document stands that says when to ask; undefined where the library does not hold it yet. */
  guidanceHref: string | undefined
  /** What the figures of the school show, by the trigger's id, for whoever may see it. */
  flags: readonly { id: string; name: string; says?: string | undefined }[]
}

/** WI-36, WI-37, WI-39. A head asks for support: what it is about, what the school tried, and why. */
export function AskPage({ model, rule, school, before, guidanceHref, flags, ...shown }: Props) {
  const { frame, findings } = shown
  const answers: Answers =
    'asks' in shown.answers ? shown.answers : { ...(before && saidBefore(before)), ...shown.answers }
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  const foci = fociOf(model, schoolYearOf(frame.today))
  const with_ = rule.discussion.with.map((role) => titleOf(model, role)).join(' or ')
  return (
    <FormPage
      {...shown}
      answers={answers}
      title={before ? 'Change what the school asks' : `Make ${aWord(model, 'request')}`}
      caption={`${school.name}, ${rule.name}`}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }]}
      button={before ? 'Save' : `Send it to the ${with_}`}
    >
      {!before && (
        <>
          <p class="govuk-body">{rule.says}</p>
          <p class="govuk-body">
            You can ask on any day. Your {with_} reads it and talks it over with you; then it is answered by the{' '}
            {word(model, 'panel')}.
          </p>
          <WhenMostly {...{ model, rule }} />
        </>
      )}
      {before && <input type="hidden" name="revision" value={answers.revision ?? before.revision} />}
      <Textarea
        {...field('asks')}
        label="What does the school want to improve?"
        hint="Do not name pupils or teachers"
        rows={4}
      />
      <Textarea
        {...field('tried')}
        label={rule.tried.title}
        hint={`${rule.tried.says} You can finish this later.`}
        rows={4}
      />
      <Radios
        {...field('reason')}
        legend="What is the main reason?"
        legendSize="s"
        choices={rule.reasons.map(({ id, name, examples, note }) => ({
          value: id,
          label: name,
          hint:
            [...(examples.length > 0 ? [`For example ${examples.join(', ')}`] : []), ...(note ? [note] : [])].join(
              '. ',
            ) || undefined,
        }))}
      />
      {rule.reasons.some(({ takesWords }) => takesWords) && (
        <TextInput {...field('reasonWords')} label="The reason in your own words (optional)" />
      )}
      {guidanceHref && rule.guidance && (
        <p class="govuk-body">
          <a class="govuk-link" href={guidanceHref}>
            {capital(model.library.find(({ id }) => id === rule.guidance?.document)?.title ?? 'When to ask')}
          </a>
        </p>
      )}
      {flags.length > 0 && (
        <Radios
          {...field('flag')}
          value={answers.flag ?? ''}
          legend="Does it answer something that the figures show? (optional)"
          legendSize="s"
          small
          choices={[
            ...flags.map(({ id, name, says }) => ({ value: id, label: name, hint: says })),
            { value: '', label: 'None of them' },
          ]}
        />
      )}
      {foci && (
        <Radios
          {...field('focus')}
          legend="Which focus of the year does it belong to? (optional)"
          legendSize="s"
          small
          choices={[
            ...foci.of.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: 'None of them' },
          ]}
        />
      )}
    </FormPage>
  )
}

function WhenMostly({ model, rule }: Pick<Props, 'model' | 'rule'>) {
  if (rule.opportunities.length === 0) return null
  return (
    <Details summary="When schools mostly ask">
      <ul class="govuk-list govuk-list--bullet">
        {rule.opportunities.map(({ term, says }) => (
          <li>
            {model.calendar.terms.find(({ id }) => id === term)?.name}, when {says}
          </li>
        ))}
      </ul>
    </Details>
  )
}

const saidBefore = ({ asks, tried, reason, reasonWords, focus, flagTrigger }: SupportRequest): Answers => ({
  ...{ asks, tried: tried ?? '', reason, reasonWords: reasonWords ?? '', focus: focus ?? '', flag: flagTrigger ?? '' },
})
