import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { keyOf, saysFigures } from './figures-shown.ts'
import type { TeamInModel } from './get-support-team.ts'
import { ofTeam } from './keep-pages.tsx'
import type { Evaluation, FiguresShown } from './support-team.ts'

type Props = Shown & TeamInModel

/** NF-20. One intervention is evaluated: what was done, what it aimed at, what changed by which figures, and how effective it was. */
export function EvaluatePage(props: Props & { figures: readonly FiguresShown[]; before: Evaluation | undefined }) {
  const { findings, model, rule, team, figures, before } = props
  const answers: Answers = before ? { ...answersOf(before), ...props.answers } : props.answers
  const scale = model.scales.find(({ id }) => id === rule.closing.scale)
  const area = (name: string, label: string, hint?: string) => (
    <Textarea {...{ name, label, hint }} rows={4} value={answers[name]} error={wrongWith(findings, name)} />
  )
  return (
    <FormPage {...ofTeam({ ...props, answers })} title="Evaluate an intervention" button="Save">
      <p class="govuk-body">{rule.closing.says}</p>
      {before && <input type="hidden" name="revision" value={answers.revision ?? before.revision} />}
      <TextInput
        name="intervention"
        label="Which intervention?"
        hint="What was done, in a few words"
        value={answers.intervention}
        error={wrongWith(findings, 'intervention')}
      />
      {area('aimedAt', 'What did it aim at?')}
      {area(
        'changed',
        'What changed?',
        'Its impact, and by what one knows it. Do not name pupils or members of staff.',
      )}
      <Select
        name="figures"
        label="Which figures show it?"
        hint="They are kept as they stand today"
        choices={[
          { value: '', label: 'None' },
          ...figures.map((each) => ({ value: keyOf(each), label: `${each.name}: ${saysFigures(each)}` })),
        ]}
        value={answers.figures ?? ''}
        error={wrongWith(findings, 'figures')}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/schools/${team.schoolId}/figures`}>
          All figures of {team.schoolName}
        </a>
      </p>
      {area('noFigures', 'If no figures show it: why not?')}
      <Radios
        name="judgement"
        legend="How effective was it?"
        legendSize="s"
        hint={scale?.name}
        choices={scale?.points.map(({ value, label }) => ({ value: String(value), label })) ?? []}
        value={answers.judgement}
        error={wrongWith(findings, 'judgement')}
      />
    </FormPage>
  )
}

const answersOf = ({ intervention, aimedAt, changed, figures, noFigures, judgement }: Evaluation): Answers => ({
  ...{ intervention, aimedAt, changed, noFigures: noFigures ?? '', judgement: String(judgement) },
  figures: figures ? keyOf(figures) : '',
})

/** NF-20. It is closed, with what it came to as a whole. */
export function ClosePage(props: Props) {
  const { frame, answers, findings, team, rule } = props
  return (
    <FormPage {...ofTeam(props)} title="Close it" button="Close it and keep the evaluation" kind="warning">
      <input type="hidden" name="revision" value={answers.revision ?? team.revision} />
      <p class="govuk-body">{rule.closing.says}</p>
      <p class="govuk-body">
        {team.evaluations === 0 ? (
          <>
            Nothing is evaluated yet.{' '}
            <a class="govuk-link" href={`/support-teams/${team.id}/evaluate`}>
              Evaluate an intervention
            </a>
          </>
        ) : (
          `${team.evaluations} ${team.evaluations === 1 ? 'intervention is' : 'interventions are'} evaluated. All of it is fixed once it is closed.`
        )}
      </p>
      <Textarea
        name="conclusion"
        label="How effective was it as a whole, and what did it change?"
        hint="Do not name pupils or members of staff"
        rows={6}
        value={answers.conclusion}
        error={wrongWith(findings, 'conclusion')}
      />
      <DayInput name="closedOn" label="What is its last day?" usual={frame.today} {...{ answers, findings }} />
    </FormPage>
  )
}
