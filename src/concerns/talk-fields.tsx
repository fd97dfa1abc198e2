import { Details } from '#govuk/details.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { namesOf, orList, type ConcernsRule, type ServiceModel } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, type Shown } from '#web/form-page.tsx'
import type { Counterpart } from './concern.ts'

type Props = Shown & { model: ServiceModel; rule: ConcernsRule; people: readonly Counterpart[] }

/** WI-08. On which day a concern was talked about, with whom, and what was said. */
export function TalkFields({ frame, answers, findings, model, rule, people }: Props) {
  return (
    <>
      <DayInput
        name="talkedOn"
        label="On which day was it talked about?"
        hint={`With: ${orList(namesOf(model.roles, rule.talkedWith))}, or whoever acts for them; where it concerns them, with: ${orList(namesOf(model.roles, rule.aboutTheHead))}. Today is ${showShortDate(frame.today)}.`}
        {...{ answers, findings }}
      />
      <Select
        name="withPerson"
        label="With whom?"
        value={answers.withPerson ?? ''}
        choices={[{ value: '', label: 'Choose a person' }, ...choicesOf(model, people)]}
        error={wrongWith(findings, 'withPerson')}
      />
      <Details summary="They are not in the list" open={!!answers.withName || !!wrongWith(findings, 'withName')}>
        <TextInput
          name="withName"
          label="Who was it?"
          hint="Only where nobody of the list held that role, or acted for whoever did, on that day"
          value={answers.withName}
          error={wrongWith(findings, 'withName')}
        />
      </Details>
      <Textarea
        name="said"
        label="What was said?"
        hint="In a few words, as both would tell it: the headteacher reads it. Do not name pupils or members of staff."
        rows={4}
        value={answers.said}
        error={wrongWith(findings, 'said')}
      />
    </>
  )
}

function choicesOf(model: ServiceModel, people: readonly Counterpart[]) {
  const seen = new Set<string>()
  return people.flatMap(({ personId, name, role, actingFor, startedOn, finishedOn }) => {
    if (seen.has(personId)) return []
    seen.add(personId)
    const as = actingFor ? `acting for ${actingFor}` : titleOf(model, role)
    const until = finishedOn
      ? `, ${actingFor ? `${showShortDate(startedOn)} to` : 'until'} ${showShortDate(finishedOn)}`
      : ''
    return [{ value: personId, label: `${name}, ${as}${until}` }]
  })
}
