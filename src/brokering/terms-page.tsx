import { Fieldset } from '#govuk/fieldset.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { DayInput } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { ACTIONS } from './help-forms.ts'
import { kindOf } from './help-rules.ts'
import type { HelpMatch } from './help.ts'
import { OfMatch, type MatchForm } from './match-forms.tsx'

/** RO-32. What both heads are to agree. */
export function TermsPage(props: MatchForm) {
  const { rule, need, match, findings } = props
  const answers = 'aims' in props.answers ? props.answers : { ...answersOf(match), ...props.answers }
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  const isFocused = kindOf(rule, need.kind)?.focused ?? false
  return (
    <OfMatch {...props} title="What is to be agreed" button="Save">
      <Textarea {...field('aims')} label="What it is for" rows={3} />
      <Textarea
        {...field('objectives')}
        label={isFocused ? 'Objectives' : 'Objectives (optional)'}
        hint="One a line: what will be so at the end"
        rows={3}
      />
      {ACTIONS.map((at) => (
        <Fieldset legend={`Action ${at}${isFocused && at === 1 ? '' : ' (optional)'}`} legendSize="s">
          <TextInput {...field(`action-${at}`)} label="What is done" />
          <DayInput name={`action-${at}-on`} label="By when" {...{ answers, findings }} />
        </Fieldset>
      ))}
      <TextInput
        {...field('who')}
        label="Who gives it, by their job"
        hint="For example: the leader of English; no teacher is named"
      />
      <TextInput {...field('days')} label="How many days" width={4} inputmode="decimal" suffix="days" />
      <TextInput
        {...field('release')}
        label="For how many of them staff are released (optional)"
        hint={rule.release.says}
        width={4}
        inputmode="decimal"
        suffix="days"
      />
      <DayInput name="startsOn" label="First day" {...{ answers, findings }} />
      <DayInput name="reviewOn" label="Reviewed on" {...{ answers, findings }} />
      <DayInput name="endsOn" label="Last day" {...{ answers, findings }} />
      {!need.isDirect && (
        <TextInput
          {...field('pounds')}
          label="What it costs (optional)"
          hint="Left empty, nothing. It is paid to the school that gives."
          width={10}
          inputmode="decimal"
          prefix="£"
        />
      )}
    </OfMatch>
  )
}

const answersOf = (match: HelpMatch): Record<string, string> => ({
  ...{ aims: match.aims ?? '', objectives: match.objectives.join('\n'), who: match.who ?? '' },
  ...{ days: String(match.halfDays / 2), release: match.releaseHalfDays > 0 ? String(match.releaseHalfDays / 2) : '' },
  ...{ startsOn: match.startsOn ?? '', reviewOn: match.reviewOn ?? '', endsOn: match.endsOn ?? '' },
  pounds: match.pence > 0 ? (match.pence / 100).toFixed(2) : '',
  ...Object.fromEntries(
    match.actions.flatMap(({ what, byOn }, at) => [
      [`action-${at + 1}`, what],
      [`action-${at + 1}-on`, byOn],
    ]),
  ),
})
