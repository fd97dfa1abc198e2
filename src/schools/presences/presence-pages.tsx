import { TextInput } from '#govuk/text-input.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { crumbsTo } from '../crumbs.ts'
import type { School } from '../school.ts'
import type { Presence } from './presence.ts'

type Props = Shown & { school: School }

/** Who else works in a school: since when and for what. */
export function AddPresencePage({ school, ...shown }: Props) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title={`Who else works in ${school.name}?`} breadcrumbs={crumbsTo(school)} button="Save">
      <TextInput
        name="who"
        label="Who"
        hint="A hub, another team, a trust’s own lead, another school."
        value={answers.who}
        error={wrongWith(findings, 'who')}
      />
      <TextInput name="purpose" label="For what" value={answers.purpose} error={wrongWith(findings, 'purpose')} />
      <DayInput name="startedOn" label="Since when" {...shown} />
    </FormPage>
  )
}

/** The last day on which somebody else works in a school. */
export function EndPresencePage({ school, presence, ...shown }: Props & { presence: Presence }) {
  return (
    <FormPage
      {...shown}
      title={`${presence.who} no longer works in ${school.name}`}
      breadcrumbs={crumbsTo(school)}
      button="Save"
    >
      <p class="govuk-body">
        {presence.purpose}, since {showShortDate(presence.startedOn)}.
      </p>
      <input type="hidden" name="revision" value={shown.answers.revision ?? presence.revision} />
      <DayInput name="finishedOn" label="Last day" {...shown} />
    </FormPage>
  )
}
