import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Fieldset } from '#govuk/fieldset.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { NeedCategory } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { answersIn } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, type Shown } from '#web/form-page.tsx'
import { phaseIdOf } from './phase-of.ts'
import { keyOfEvidence, type HeldEvidence } from './evidence-store.ts'
import { usualLevel, type NeedPeriod } from './need.ts'
import type { SchoolOfNeed } from './school-of-need.ts'
import type { ServiceModel } from '#model/index.ts'

type Props = Pick<Shown, 'answers' | 'findings'> &
  SchoolOfNeed & { model: ServiceModel; now: NeedPeriod; category: NeedCategory; held: readonly HeldEvidence[] }

/** The questions on one category, for a decision as for a proposal: level, reason, purposes, evidence, what would lower it. */
export function SaidOfNeed(props: Props) {
  const { answers, findings, need, category, held } = props
  const reasons = need.reasons
  const makers = [...new Set(reasons.flatMap(({ madeBy }) => madeBy))]
  const below = need.categories.slice(
    0,
    need.categories.findIndex(({ id }) => id === category.id),
  )
  const asksReason = category.asks.some(({ what }) => what === 'reason')
  return (
    <>
      <Level {...props} />
      {reasons.length > 0 && (
        <Radios
          name="reason"
          legend={asksReason ? 'For which reason?' : 'For which reason? You can leave it open'}
          legendSize="s"
          choices={reasons.map(({ id, name }) => ({ value: id, label: name }))}
          value={answers.reason}
          error={wrongWith(findings, 'reason')}
        />
      )}
      {makers.length > 0 && (
        <>
          <Select
            name="madeBy"
            label="Where it was designated: by whom?"
            choices={[{ value: '', label: 'Not designated' }, ...makers.map((value) => ({ value, label: value }))]}
            value={answers.madeBy ?? ''}
            error={wrongWith(findings, 'madeBy')}
          />
          <DayInput name="madeOn" label="And on which day?" {...{ answers, findings }} />
        </>
      )}
      <Textarea
        name="says"
        label="Why, in your own words"
        hint="The school and its governors read this. Do not name pupils or members of staff."
        rows={5}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <Purposes {...props} />
      {held.length > 0 && (
        <Checkboxes
          name="evidence"
          legend="What shows it? Of what is held of this school"
          legendSize="s"
          choices={held.map((each) => ({
            value: keyOfEvidence(each),
            label: `${each.title}${each.datedOn ? `, ${showShortDate(each.datedOn)}` : ''}`,
          }))}
          values={answersIn(answers.evidence)}
          error={wrongWith(findings, 'evidence')}
        />
      )}
      {held.length === 0 && (
        <p class="govuk-body" id="evidence">
          Nothing is held of this school yet that could be linked as evidence.
        </p>
      )}
      {below.length > 0 && (
        <>
          <Textarea
            name="loweredBy"
            label="What would lower it?"
            rows={3}
            value={answers.loweredBy}
            error={wrongWith(findings, 'loweredBy')}
          />
          <Select
            name="lowersTo"
            label="To what?"
            choices={[{ value: '', label: 'Choose' }, ...below.map(({ id, name }) => ({ value: id, label: name }))]}
            value={answers.lowersTo ?? ''}
            error={wrongWith(findings, 'lowersTo')}
          />
        </>
      )}
    </>
  )
}

/** SH-17, SH-19. The levels of the model's scale; the one that goes with the category where there is only one. */
function Level({ answers, findings, need, category }: Props) {
  if (!need.levels || !category.levels) return null
  const usual = usualLevel(category)
  return (
    <Radios
      name="level"
      legend="Which level?"
      legendSize="s"
      hint={category.levels.says}
      inline
      choices={category.levels.anyOf.map((each) => ({ value: String(each), label: String(each) }))}
      value={answers.level ?? (usual === null ? undefined : String(usual))}
      error={wrongWith(findings, 'level')}
    />
  )
}

/** SH-26 to SH-29. Purposes for schools of its phase, each with how much and who saw the need. */
function Purposes({ answers, findings, need, category, school, model }: Props) {
  if (!category.asks.some(({ what }) => what === 'purpose')) return null
  const phase = phaseIdOf(model, school)
  const open = need.purposes.filter(({ phases }) => !phase || phases.length === 0 || phases.includes(phase))
  const more = (id: string, name: string) => (
    <Fieldset legend={`${name}: how much, and who saw the need`} legendClasses="govuk-visually-hidden">
      {need.intensities.length > 0 && (
        <Select
          name={`intensity.${id}`}
          label="How much"
          choices={[{ value: '', label: 'Choose' }, ...need.intensities.map((value) => ({ value, label: value }))]}
          value={answers[`intensity.${id}`] ?? ''}
          error={wrongWith(findings, `intensity.${id}`)}
        />
      )}
      {need.seenBy.length > 0 && (
        <Select
          name={`seenBy.${id}`}
          label="Who saw the need"
          choices={[{ value: '', label: 'Choose' }, ...need.seenBy.map((value) => ({ value, label: value }))]}
          value={answers[`seenBy.${id}`] ?? ''}
          error={wrongWith(findings, `seenBy.${id}`)}
        />
      )}
      <TextInput name={`about.${id}`} label="More, if it needs saying" value={answers[`about.${id}`]} />
    </Fieldset>
  )
  return (
    <Checkboxes
      name="purposes"
      legend="For which purposes?"
      legendSize="s"
      choices={open.map(({ id, name }) => ({ value: id, label: name, conditional: more(id, name) }))}
      values={answersIn(answers.purposes)}
      error={wrongWith(findings, 'purposes')}
    />
  )
}
