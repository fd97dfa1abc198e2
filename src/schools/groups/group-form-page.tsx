import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { GroupKind, ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { crumbsToGroup } from './group-crumbs.ts'
import { aKind } from './group-kinds.ts'
import type { Group } from './group.ts'

type Props = { frame: Frame; answers: Answers; findings: readonly Finding[] }
type FieldsProps = Omit<Props, 'frame'> & { kinds: readonly GroupKind[] }

/** A new group of one of the model's kinds, with its first schools. */
export function AddGroupPage({ frame, answers, findings, model }: Props & { model: ServiceModel }) {
  const chosen = model.groupKinds.find(({ id }) => id === answers.kind)
  const title = chosen ? `Add ${aKind(chosen)}` : 'Add a group'
  return (
    <Page frame={frame} title={title} findings={findings} breadcrumbs={crumbsToGroup(frame, undefined, title)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          {chosen?.says && <p class="govuk-body">{chosen.says}</p>}
          <Form frame={frame} action="/groups/add">
            <Select
              name="kind"
              label="Kind"
              value={answers.kind ?? ''}
              choices={[
                { value: '', label: 'Choose' },
                ...model.groupKinds.map(({ id, one }) => ({ value: id, label: one })),
              ]}
              error={wrongWith(findings, 'kind')}
            />
            <Fields answers={answers} findings={findings} kinds={chosen ? [chosen] : model.groupKinds} />
            <DateInput
              name="startedOn"
              legend="First day"
              legendSize="s"
              value={dateParts(answers, 'startedOn')}
              error={wrongWith(findings, 'startedOn') ?? wrongWith(findings, 'startedOn-day')}
            />
            <Textarea
              name="schools"
              label="Its first schools"
              hint={['Each on a line of its own: URN or whole name.', ...rulesOf(chosen)].join(' ')}
              value={answers.schools}
              error={wrongWith(findings, 'schools')}
            />
            <Reasons findings={findings} answers={answers} />
            <Button>Save</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

/** What is kept of a group, and its end. */
export function ChangeGroupPage({ frame, answers, findings, group, kind }: Props & { group: Group; kind: GroupKind }) {
  const title = `Change ${group.name}`
  return (
    <Page frame={frame} title={title} findings={findings} breadcrumbs={crumbsToGroup(frame, group, 'Change')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <Form frame={frame} action={`/groups/${group.id}/change`}>
            <input type="hidden" name="revision" value={answers.revision ?? group.revision} />
            <Fields answers={answers} findings={findings} kinds={[kind]} />
            <DateInput
              name="finishedOn"
              legend="Last day, if the group ends"
              legendSize="s"
              hint="All its schools leave with it. What they did in it stays readable."
              value={dateParts(answers, 'finishedOn')}
              error={wrongWith(findings, 'finishedOn') ?? wrongWith(findings, 'finishedOn-day')}
            />
            <Reasons findings={findings} answers={answers} />
            <Button>Save</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

function Fields({ answers, findings, kinds }: FieldsProps) {
  const ways = kinds.flatMap(({ leadershipModels }) => leadershipModels)
  return (
    <>
      <TextInput name="name" label="Name" value={answers.name} error={wrongWith(findings, 'name')} />
      <TextInput
        name="issue"
        label="What it works on, if it is about one thing"
        value={answers.issue}
        error={wrongWith(findings, 'issue')}
      />
      {kinds.some(({ recognised }) => recognised) && (
        <Radios
          name="isRecognised"
          legend="Is it recognised?"
          legendSize="s"
          inline
          value={answers.isRecognised}
          choices={[
            { value: 'yes', label: 'Recognised' },
            { value: 'no', label: 'Not recognised' },
          ]}
          error={wrongWith(findings, 'isRecognised')}
        />
      )}
      {ways.length > 0 && (
        <Select
          name="leadershipModel"
          label="How it is led"
          value={answers.leadershipModel ?? ''}
          choices={[
            { value: '', label: 'Not decided yet' },
            ...ways.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={wrongWith(findings, 'leadershipModel')}
        />
      )}
    </>
  )
}

function rulesOf(kind: GroupKind | undefined): string[] {
  return [kind?.size?.says, kind?.sameGroupOf?.says, kind?.oneAtATime?.says].filter((says) => says !== undefined)
}
