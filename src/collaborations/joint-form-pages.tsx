import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { CollaborationKind, CollaborationsRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { ENTRY_SORTS, type JointSchool, type WholeCollaboration } from './collaboration.ts'
import type { PersonToName } from './named-store.ts'
import { PartFields } from './part-fields.tsx'

type Of = Shown & { joint: WholeCollaboration }

const within = (joint: WholeCollaboration) => [
  { text: 'Joint work', href: '/collaborations' },
  { text: joint.title, href: `/collaborations/${joint.id}` },
]

const Revision = ({ joint, answers }: Pick<Of, 'joint' | 'answers'>) => (
  <input type="hidden" name="revision" value={answers.revision ?? joint.revision} />
)

const WHO_HINT = 'By their job, such as leader of mathematics; no teacher is named'

/** RO-49. Another school, and who of it takes part. */
export function JoinPage({ joint, ...shown }: Of) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="Add a school" caption={joint.title} breadcrumbs={within(joint)} button="Add it">
      <TextInput
        name="school"
        label="Which school"
        hint="By its URN or whole name"
        value={answers.school}
        error={wrongWith(findings, 'school')}
      />
      <TextInput
        name="who"
        label="Who of it takes part (optional)"
        hint={WHO_HINT}
        value={answers.who}
        error={wrongWith(findings, 'who')}
      />
    </FormPage>
  )
}

/** RO-49. Who of a school takes part, or its last day. */
export function SchoolPage({ joint, place, ...shown }: Of & { place: JointSchool }) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title={place.schoolName} caption={joint.title} breadcrumbs={within(joint)} button="Save">
      <Revision {...{ joint, answers }} />
      <TextInput
        name="who"
        label="Who of it takes part (optional)"
        hint={WHO_HINT}
        value={answers.who ?? place.who ?? ''}
        error={wrongWith(findings, 'who')}
      />
      <DayInput name="leftOn" label="Its last day, if it has left (optional)" {...{ answers, findings }} />
    </FormPage>
  )
}

/** RO-41, RO-48. Who is named for one part. */
export function PersonPage({
  joint,
  part,
  people,
  ...shown
}: Of & { part: CollaborationKind['parts'][number]; people: readonly PersonToName[] }) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title={part.name} caption={joint.title} breadcrumbs={within(joint)} button="Save">
      <Revision {...{ joint, answers }} />
      <input type="hidden" name="part" value={part.id} />
      {part.most === 1 && <p class="govuk-body">Whoever you name takes the place of who is named now.</p>}
      <PartFields {...{ part, people, answers, findings }} />
    </FormPage>
  )
}

/** RO-48, RO-49. A meeting of the schools, or another contact. */
export function EntryPage({ joint, today, ...shown }: Of & { today: PlainDate }) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Add a meeting or contact"
      caption={joint.title}
      breadcrumbs={within(joint)}
      button="Save"
    >
      <Radios
        name="sort"
        legend="What was it"
        legendSize="s"
        inline
        value={answers.sort ?? 'meeting'}
        error={wrongWith(findings, 'sort')}
        choices={Object.entries(ENTRY_SORTS).map(([value, label]) => ({ value, label }))}
      />
      <DayInput name="heldOn" label="On which day" usual={today} {...{ answers, findings }} />
      <Textarea
        name="about"
        label="What it was about"
        hint="No pupil and no teacher is named"
        value={answers.about}
        error={wrongWith(findings, 'about')}
        rows={5}
      />
    </FormPage>
  )
}

/** RO-42, RO-53. What came of it so far. */
export function OutcomePage({ joint, kind, ...shown }: Of & { kind: CollaborationKind }) {
  const { findings } = shown
  const answers = 'outcome' in shown.answers ? shown.answers : { ...said(joint), ...shown.answers }
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  const [baseline, saving] = [
    kind.asks.find(({ what }) => what === 'baseline'),
    kind.asks.find(({ what }) => what === 'saving'),
  ]
  return (
    <FormPage {...shown} title="What came of it" caption={joint.title} breadcrumbs={within(joint)} button="Save">
      <Revision {...{ joint, answers }} />
      {baseline && (
        <TextInput
          {...field('reached')}
          label="What it is now"
          hint={`${joint.measure ?? ''}. At the beginning: ${joint.baseline ?? ''}`}
          width={5}
          inputmode="decimal"
        />
      )}
      {saving && (
        <>
          <TextInput {...field('saving')} label="What was saved, in pounds" hint={saving.says} width={10} prefix="£" />
          <Textarea {...field('released')} label="What that released" rows={3} />
        </>
      )}
      <Textarea
        {...field('outcome')}
        label={baseline ? 'The improvement that was made' : 'What came of it'}
        hint="No pupil and no teacher is named"
        rows={5}
      />
    </FormPage>
  )
}

const said = ({ outcome, reached, savingPence, released }: WholeCollaboration) => ({
  ...(outcome && { outcome }),
  ...(reached !== null && { reached: String(reached) }),
  ...(savingPence !== null && { saving: (savingPence / 100).toFixed(2) }),
  ...(released && { released }),
})

/** RO-53. The last day. */
export function EndPage({ joint, rule, today, ...shown }: Of & { rule: CollaborationsRule; today: PlainDate }) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="End it" caption={joint.title} breadcrumbs={within(joint)} button="End it">
      <Revision {...{ joint, answers }} />
      {joint.outcome === null && (
        <p class="govuk-body">
          {rule.outcome.says}{' '}
          <a class="govuk-link" href={`/collaborations/${joint.id}/outcome`}>
            Say what came of it
          </a>
        </p>
      )}
      <DayInput name="endedOn" label="Its last day" usual={today} {...{ answers, findings }} />
    </FormPage>
  )
}
