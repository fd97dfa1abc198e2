import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { namesOf, orList, type DesignationsRule, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Rules } from './licence-pages.tsx'
import type { Licence } from './licence.ts'

const within = ({ many }: DesignationsRule) => [
  { text: many, href: '/designations' },
  { text: 'Licences to innovate', href: '/designations/licences' },
]

type NewProps = Shown & Rules & { model: ServiceModel; today: PlainDate }

/** RO-43. Who is licensed, in which scope, on whose behalf, from when until when. */
export function NewLicencePage({ rule, licences, model, today, ...shown }: NewProps) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage {...shown} title="License a leader" breadcrumbs={within(rule)} button="License">
      <p class="govuk-body">{licences.says}</p>
      <TextInput
        {...field('person')}
        label="Whom"
        hint={`By whole name or email address. May be licensed: ${orList(namesOf(model.roles, licences.leaders))}`}
      />
      <TextInput {...field('school')} label="From which school they lead" hint="By its URN or whole name" />
      <ScopeFields {...{ answers, findings }} scope="" forSchools="" />
      <DayInput name="startedOn" label="The first day of its period" usual={today} {...{ answers, findings }} />
      <DayInput name="finishedOn" label="The last day of its period" {...{ answers, findings }} />
    </FormPage>
  )
}

type ScopeProps = Pick<Shown, 'answers' | 'findings'> & { scope: string; forSchools: string }

function ScopeFields({ answers, findings, scope, forSchools }: ScopeProps) {
  return (
    <>
      <Textarea
        name="scope"
        label="The scope"
        hint="What the leader may try, or which project they run"
        value={answers.scope ?? scope}
        error={wrongWith(findings, 'scope')}
        rows={3}
      />
      <Textarea
        name="forSchools"
        label="On behalf of which schools"
        hint="One in a line, by URN or whole name"
        value={answers.forSchools ?? forSchools}
        error={wrongWith(findings, 'forSchools')}
        rows={4}
      />
    </>
  )
}

type OfOne = Shown & Rules & { licence: Licence }

const Revision = ({ licence, answers }: Pick<OfOne, 'licence' | 'answers'>) => (
  <input type="hidden" name="revision" value={answers.revision ?? licence.revision} />
)

/** RO-43. The scope, the schools and the last day of a licence, said anew. */
export function ChangeLicencePage({ rule, licences: _, licence, ...shown }: OfOne) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Change the licence"
      caption={licence.personName}
      breadcrumbs={within(rule)}
      button="Save"
    >
      <Revision {...{ licence, answers }} />
      <p class="govuk-body">Its period begins on {showDate(licence.startedOn)}.</p>
      <ScopeFields {...{ answers, findings }} scope={licence.scope} forSchools={licence.forSchoolNames.join('\n')} />
      <DayInput
        name="finishedOn"
        label="The last day of its period"
        usual={licence.finishedOn}
        {...{ answers, findings }}
      />
    </FormPage>
  )
}

/** RO-43. That a licence ended, and what came of it. */
export function EndLicencePage({ rule, licences: _, licence, today, ...shown }: OfOne & { today: PlainDate }) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="End the licence"
      caption={licence.personName}
      breadcrumbs={within(rule)}
      button="End it"
    >
      <Revision {...{ licence, answers }} />
      <p class="govuk-body">
        {licence.scope}, from {showDate(licence.startedOn)} to {showDate(licence.finishedOn)}.
      </p>
      <Textarea
        name="outcome"
        label="What came of it"
        value={answers.outcome}
        error={wrongWith(findings, 'outcome')}
        rows={4}
      />
      <DayInput
        name="endedOn"
        label="On which day it ended"
        usual={licence.finishedOn < today ? licence.finishedOn : today}
        {...{ answers, findings }}
      />
    </FormPage>
  )
}
