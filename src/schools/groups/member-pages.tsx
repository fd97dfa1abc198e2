import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { crumbsToGroup } from './group-crumbs.ts'
import type { Group, Member } from './group.ts'

type Props = { frame: Frame; group: Group; answers: Answers; findings: readonly Finding[] }

/** A school joins a group. */
export function AddMemberPage({ frame, group, answers, findings }: Props) {
  const title = `Which school joins ${group.name}?`
  return (
    <Page frame={frame} title={title} findings={findings} breadcrumbs={crumbsToGroup(frame, group, 'Add a school')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <Form frame={frame} action={`/groups/${group.id}/members/add`}>
            <TextInput
              name="school"
              label="School"
              hint="Its URN or its whole name."
              value={answers.school}
              error={wrongWith(findings, 'school')}
            />
            <DateInput
              name="startedOn"
              legend="From which day?"
              legendSize="s"
              value={dateParts(answers, 'startedOn')}
              error={wrongWith(findings, 'startedOn') ?? wrongWith(findings, 'startedOn-day')}
            />
            <Reasons findings={findings} answers={answers} />
            <Button>Save</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

/** A school leaves a group. */
export function EndMembershipPage({
  frame,
  group,
  answers,
  findings,
  members,
}: Props & { members: readonly Member[] }) {
  const title = `Which school leaves ${group.name}?`
  return (
    <Page frame={frame} title={title} findings={findings} breadcrumbs={crumbsToGroup(frame, group, 'A school leaves')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <Form frame={frame} action={`/groups/${group.id}/members/end`}>
            <Select
              name="membership"
              label="School"
              value={answers.membership ?? ''}
              choices={[
                { value: '', label: 'Choose' },
                ...members.map(({ membershipId, schoolName }) => ({ value: membershipId, label: schoolName })),
              ]}
              error={wrongWith(findings, 'membership')}
            />
            <DateInput
              name="finishedOn"
              legend="Last day in the group"
              legendSize="s"
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
