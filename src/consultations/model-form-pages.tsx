import { InsetText } from '#govuk/inset-text.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { ModelVersion } from '#handbook/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'

const crumbs = ({ id, title }: ModelVersion) => [
  { text: 'Handbook', href: '/handbook' },
  { text: 'Models', href: '/models' },
  { text: title, href: `/models/${id}` },
]

type Asked = { team: number; schools: number; people: number }
type OpenProps = Shown & {
  /** Undefined where something else than a model is put to people. */
  version: ModelVersion | undefined
  asked: Asked
}

/** ES-03, ES-66, RO-28. Who is asked of what, and until when. */
export function OpenPage({ version, asked, ...shown }: OpenProps) {
  const { frame, answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title={version ? 'Open a consultation' : 'Consult on something else'}
      caption={version && `${version.title}, ${showSchoolYear(version.writtenFor)}`}
      breadcrumbs={version ? crumbs(version) : [{ text: 'Consultations', href: '/consultations' }]}
      button="Open it, and invite them"
    >
      <Radios
        {...field('audience')}
        legend="Who is asked?"
        legendSize="s"
        hint="The team and schools are asked apart: what each says stands apart too."
        choices={[
          { value: 'team', label: `All members of the team (${asked.team})` },
          { value: 'schools', label: `All schools (${asked.people} people at ${asked.schools} schools)` },
        ]}
      />
      <TextInput
        {...field('title')}
        label="What it is called"
        value={answers.title ?? (version ? `${version.title} ${showSchoolYear(version.writtenFor)}` : undefined)}
      />
      <Textarea {...field('says')} label="What you ask" hint="They read this above their answer." rows={5} />
      <TextInput
        {...field('othersAsked')}
        label="Who else is asked (optional)"
        hint="Those who do not sign in here. You write down what they say."
      />
      <DayInput {...{ answers, findings }} name="opensOn" label="It opens on" usual={frame.today} />
      <DayInput {...{ answers, findings }} name="closesOn" label="It closes on" hint="The last day for an answer." />
    </FormPage>
  )
}

type FinalProps = Shown & { version: ModelVersion; others: number }

/** ES-04. To make a model final; what stands against it is said at once. */
export function FinalPage({ version, others, ...shown }: FinalProps) {
  return (
    <FormPage
      {...shown}
      title="Make it final"
      caption={`${version.title}, ${showSchoolYear(version.writtenFor)}`}
      breadcrumbs={crumbs(version)}
      button="Make it final"
    >
      <p class="govuk-body">
        Everything that the team said has its outcome first. A final model can be published to all schools, and adopted
        for its school year.
      </p>
      {others > 0 && (
        <p class="govuk-body">
          {others === 1 ? 'One other version' : `${others} other versions`} of {showSchoolYear(version.writtenFor)}{' '}
          {others === 1 ? 'is' : 'are'} superseded by it.
        </p>
      )}
    </FormPage>
  )
}

type SendProps = Shown & { version: ModelVersion; goesTo: string; missed: number }

/** ES-02. Information on a model for heads and governors, with the request that it answers. */
export function InformationPage({ version, goesTo, missed, ...shown }: SendProps) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Send information on the model"
      caption={`${version.title}, ${showSchoolYear(version.writtenFor)}`}
      breadcrumbs={crumbs(version)}
      button="Send it"
    >
      <p class="govuk-body">
        It goes to: {goesTo}. They can read the model as a handbook from then on. {missedSays(missed)}
      </p>
      <TextInput {...field('title')} label="Title" />
      <Textarea {...field('says')} label="The information" rows={12} />
      <TextInput
        {...field('askedBy')}
        label="Who asked for it (optional)"
        hint="For example: headteacher professional associations"
      />
      <TextInput {...field('askedFor')} label="What they asked for (optional)" />
      <DayInput {...{ answers, findings }} name="askedOn" label="When they asked (optional)" />
    </FormPage>
  )
}

type PublishProps = SendProps & { termEndsOn: PlainDate | undefined; today: PlainDate }

/** ES-05. The final model for all schools, before the end of the term. */
export function PublishPage({ version, goesTo, missed, termEndsOn, today, ...shown }: PublishProps) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Publish the final model"
      caption={`${version.title}, ${showSchoolYear(version.writtenFor)}`}
      breadcrumbs={crumbs(version)}
      button="Publish it to all schools"
    >
      <TermSays termEndsOn={termEndsOn} on={today} />
      <p class="govuk-body">
        It goes to: {goesTo}. {missedSays(missed)}
      </p>
      <TextInput
        {...field('title')}
        label="Title"
        value={answers.title ?? `${version.title} ${showSchoolYear(version.writtenFor)}`}
      />
      <Textarea {...field('says')} label="What schools are told" rows={8} />
    </FormPage>
  )
}

/** ES-05. How a day stands to the end of the term before which schools are to have the model. */
export function TermSays({ termEndsOn, on }: { termEndsOn: PlainDate | null | undefined; on: PlainDate }) {
  if (!termEndsOn)
    return <p class="govuk-body">The terms before its school year have no dates, so nobody can say when term ends.</p>
  if (on > termEndsOn)
    return (
      <InsetText>
        This is after the end of term: the last term before its school year ended on {showDate(termEndsOn)}.
      </InsetText>
    )
  return <p class="govuk-body">This is before the end of term, {showDate(termEndsOn)}.</p>
}

const missedSays = (missed: number) =>
  missed === 0
    ? 'It reaches every school.'
    : `${missed === 1 ? 'One school has' : `${missed} schools have`} nobody with an address, and ${missed === 1 ? 'is' : 'are'} listed as not reached.`
