import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { crumbsToGroup } from './group-crumbs.ts'
import type { Group, Member } from './group.ts'

type Props = Shown & { group: Group }

/** A school joins a group. */
export function AddMemberPage({ group, ...shown }: Props) {
  const { frame, answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title={`Which school joins ${group.name}?`}
      breadcrumbs={crumbsToGroup(frame, group)}
      button="Save"
    >
      <TextInput
        name="school"
        label="School"
        hint="Its URN or its whole name."
        value={answers.school}
        error={wrongWith(findings, 'school')}
      />
      <DayInput name="startedOn" label="From which day?" {...shown} />
    </FormPage>
  )
}

/** A school leaves a group. */
export function EndMembershipPage({ group, members, ...shown }: Props & { members: readonly Member[] }) {
  const { frame, answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title={`Which school leaves ${group.name}?`}
      breadcrumbs={crumbsToGroup(frame, group)}
      button="Save"
    >
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
      <DayInput name="finishedOn" label="Last day in the group" {...shown} />
    </FormPage>
  )
}
