import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { StrengthsRule } from '#model/index.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { WhyPage } from '#web/why-page.tsx'
import type { Verifier } from './strength-store.ts'
import { nameIn, POINT_SORTS, SORT_WORDS, type Point } from './strength.ts'

type Of = { name: string; base: string; crumbs: readonly { text: string; href?: string }[] }
type Props = Shown & {
  rule: StrengthsRule
  of: Of
  isOfService: boolean
  /** The partners from outside of which something may be said; undefined where any may be typed. */
  partners?: readonly string[] | undefined
  point: Point | undefined
}

const SORT_HINTS = {
  performance: 'What pupils achieve, and how they progress',
  expertise: 'Who knows what, by their job; no teacher is named',
  strength: 'What the school does well, and others may learn from',
  area: 'What is to get better: read by the school and by those who work with it',
} as const

/** RO-56, RO-57. One thing that an audit says. */
export function PointFormPage({ rule, of, isOfService, partners, point, ...shown }: Props) {
  const { findings } = shown
  const answers: Answers =
    'title' in shown.answers ? shown.answers : { ...(point && answersOf(point)), ...shown.answers }
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      answers={answers}
      title={point ? 'Say it anew' : 'Add to the audit'}
      caption={of.name}
      breadcrumbs={of.crumbs}
      button="Save"
    >
      {point && <input type="hidden" name="revision" value={answers.revision ?? point.revision} />}
      <p class="govuk-body">
        It is unverified until a head of another school, with somebody beside them, has tested it.
      </p>
      <Radios
        {...field('sort')}
        legend="What is it"
        legendSize="s"
        small
        choices={POINT_SORTS.map((value) => ({ value, label: SORT_WORDS[value].one, hint: SORT_HINTS[value] }))}
      />
      <Select
        {...field('aspect')}
        label="Aspect"
        choices={[{ value: '', label: 'Choose' }, ...rule.aspects.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextInput
        {...field('title')}
        label="What it is, in a few words"
        hint="For example: phonics, or attendance in Year 9"
      />
      <Textarea {...field('about')} label="What there is to say (optional)" rows={4} />
      <Textarea
        {...field('evidence')}
        label="What shows it (optional)"
        hint="Figures, visits, work that was looked at"
        rows={3}
      />
      {rule.marks.length > 0 && (
        <Checkboxes
          name="marks"
          values={answersIn(answers.marks)}
          error={wrongWith(findings, 'marks')}
          legend="Marked for (optional)"
          legendSize="s"
          small
          choices={rule.marks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {isOfService && !point && !partners && (
        <TextInput
          {...field('partner')}
          label="Of which partner outside the service (optional)"
          hint="Left empty, it is the service’s own"
        />
      )}
      {isOfService && !point && partners && (
        <Select
          {...field('partner')}
          label="Of which partner outside the service"
          choices={[
            { value: '', label: 'The service’s own' },
            ...partners.map((partner) => ({ value: partner, label: partner })),
          ]}
        />
      )}
    </FormPage>
  )
}

/** RO-58, RO-59. Who has tested what, and at what they looked. */
export function VerifyPage({
  rule,
  of,
  points,
  both,
  mine,
  ...shown
}: Shown & {
  rule: StrengthsRule
  of: Of
  points: readonly Point[]
  both: { heads: readonly Verifier[]; with: readonly Verifier[] }
  mine: string
}) {
  const { answers, findings } = shown
  const named = (people: readonly Verifier[]) => [
    { value: '', label: 'Choose' },
    ...people.map(({ personId, name, schoolNames }) => ({
      value: personId,
      label: schoolNames.length > 0 ? `${name}, ${schoolNames.join(', ')}` : name,
    })),
  ]
  const isMine = (people: readonly Verifier[]) => (people.some(({ personId }) => personId === mine) ? mine : '')
  return (
    <FormPage {...shown} title="Verify the audit" caption={of.name} breadcrumbs={of.crumbs} button="Verified today">
      <p class="govuk-body">{rule.verified.says}</p>
      <Checkboxes
        name="points"
        values={'points' in answers || 'headId' in answers ? answersIn(answers.points) : points.map(({ id }) => id)}
        error={wrongWith(findings, 'points')}
        legend="What was tested"
        legendSize="s"
        small
        choices={points.map(({ id, title, sort, aspect }) => ({
          value: id,
          label: title,
          hint: `${SORT_WORDS[sort].one}, ${nameIn(rule.aspects, aspect).toLowerCase()}`,
        }))}
      />
      <Select
        name="headId"
        label="By which head, of another school"
        value={answers.headId ?? ''}
        error={wrongWith(findings, 'headId') ?? wrongWith(findings, 'head')}
        choices={named(both.heads)}
      />
      <Select
        name="withId"
        label="With whom"
        value={answers.withId ?? isMine(both.with)}
        error={wrongWith(findings, 'withId') ?? wrongWith(findings, 'with')}
        choices={named(both.with)}
      />
      <Textarea
        name="lookedAt"
        label="At what they looked"
        hint="The figures or other evidence by which each was tested"
        value={answers.lookedAt}
        error={wrongWith(findings, 'lookedAt')}
        rows={4}
      />
    </FormPage>
  )
}

/** Why a point is no longer said. */
export const WithdrawPage = ({ of, point, ...shown }: Shown & { of: Of; point: Point }) => (
  <WhyPage
    {...shown}
    title="Take this point out"
    caption={point.title}
    breadcrumbs={of.crumbs}
    button="Take it out"
    revision={point.revision}
  />
)

const answersOf = ({ sort, aspect, title, about, evidence, marks }: Point): Answers => ({
  ...{ sort, aspect, title, about, evidence: evidence ?? '', marks: marks.join('\n') },
})
