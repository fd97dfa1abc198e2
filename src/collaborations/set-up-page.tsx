import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, type CollaborationKind } from '#model/index.ts'
import { answersIn } from '#web/answers.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { APPOINTMENTS } from './collaboration.ts'
import type { CommunityToChoose, PersonToName } from './named-store.ts'
import { PartFields } from './part-fields.tsx'

const CRUMBS = [{ text: 'Joint work', href: '/collaborations' }]

type ChooseProps = {
  frame: Frame
  kinds: readonly CollaborationKind[]
  community: string
  communities: readonly CommunityToChoose[]
}

/** Of which kind it is, and from which community: what is asked next hangs on both. */
export function ChooseKindPage({ frame, kinds, community, communities }: ChooseProps) {
  const title = 'Set up joint work'
  return (
    <Page frame={frame} title={title} breadcrumbs={[...CRUMBS, { text: title }]}>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="get" action="/collaborations/new" novalidate>
        <Radios
          name="kind"
          legend="What do the schools do together?"
          legendSize="m"
          choices={kinds.map(({ id, name, says }) => ({ value: id, label: capital(name), hint: says }))}
        />
        {communities.length > 0 && (
          <Select
            name="community"
            label={capital(community)}
            hint="Its schools are listed to choose from; others can be added"
            value={communities.find(({ isOwn }) => isOwn)?.id ?? ''}
            choices={[
              { value: '', label: 'None of these' },
              ...communities.map(({ id, name, isOwn }) => ({ value: id, label: isOwn ? `${name} (your own)` : name })),
            ]}
          />
        )}
        <Button>Continue</Button>
      </form>
    </Page>
  )
}

type Props = Shown & {
  kind: CollaborationKind
  schools: readonly { id: string; name: string }[]
  /** The schools of one's own, ticked from the start. */
  own: readonly string[]
  community: string
  peopleOf: (part: CollaborationKind['parts'][number]) => readonly PersonToName[]
}

/** RO-31, RO-41, RO-42, RO-48, RO-49, RO-51 to RO-53. What is said of joint work of one kind when it is set up. */
export function SetUpPage({ kind, schools, own, community, peopleOf, ...shown }: Props) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  const asks = (what: CollaborationKind['asks'][number]['what']) => kind.asks.find((ask) => ask.what === what)
  const ticked = 'title' in answers ? answersIn(answers.schools) : own
  return (
    <FormPage {...shown} title={`Set up: ${kind.name}`} breadcrumbs={CRUMBS} button="Set it up">
      <input type="hidden" name="kind" value={kind.id} />
      <input type="hidden" name="community" value={community} />
      <p class="govuk-body">{kind.says}</p>
      <TextInput {...field('title')} label="What it is called" />
      {asks('issue') && <TextInput {...field('issue')} label="What it is about" hint={asks('issue')?.says} />}
      {schools.length > 0 && (
        <Checkboxes
          name="schools"
          values={ticked}
          error={wrongWith(findings, 'schools')}
          legend="Which schools take part"
          legendSize="s"
          small
          choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Textarea
        name="others"
        label={schools.length > 0 ? 'Other schools (optional)' : 'Which schools take part'}
        hint="One in a line, by URN or whole name"
        value={answers.others}
        error={wrongWith(findings, 'others') ?? (schools.length > 0 ? undefined : wrongWith(findings, 'schools'))}
        rows={3}
      />
      {kind.parts.map((part) => (
        <PartFields {...{ part, answers, findings }} people={peopleOf(part)} />
      ))}
      {asks('appointment') && (
        <>
          <Radios
            {...field('appointment')}
            legend="Who appoints"
            legendSize="s"
            small
            choices={Object.entries(APPOINTMENTS).map(([value, label]) => ({ value, label }))}
          />
          <TextInput {...field('appointedBy')} label="If one school appoints, which" hint="By its URN or whole name" />
        </>
      )}
      {asks('job') && (
        <Textarea
          {...field('job')}
          label="Job description of the shared role"
          hint="What the role is, and how the schools share it. Do not say who holds it."
          rows={6}
        />
      )}
      {asks('baseline') && (
        <>
          <TextInput
            {...field('measure')}
            label="By what it is measured"
            hint="For example: boys in Year 4 at the expected standard in writing, in per cent"
          />
          <TextInput
            {...field('baseline')}
            label="Where it begins, as a number"
            hint="What it is today, for example 52"
            width={5}
            inputmode="decimal"
          />
        </>
      )}
      <DayInput name="startedOn" label="Its first day" {...{ answers, findings }} />
      <DayInput
        name="finishesOn"
        label="The day on which it is to end (optional)"
        hint="What came of it is asked for then"
        {...{ answers, findings }}
      />
    </FormPage>
  )
}
