import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import type { Case } from '#cases/index.ts'
import { answersIn } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { CaseMeeting, TeamMember, TeamPart } from './case-team.ts'

type Props = Shown & {
  of: Case
  model: ServiceModel
  meeting: CaseMeeting
  parts: readonly TeamPart[]
  members: readonly TeamMember[]
  /** Whether it is the first to be closed, so that further ones need their dates. */
  isFirst: boolean
  /** Where the plan is read from which support is planned, if there is one. */
  planHref: string | undefined
}

/** SH-59, SH-60. A meeting is written up and closed: who was there, what was settled, and when the team meets again. */
export function MeetingPage(props: Props) {
  const { frame, answers, findings, of, model, meeting, parts, members, isFirst, planHref } = props
  const usual = meeting.meetsOn <= frame.today ? meeting.meetsOn : frame.today
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Write up a meeting"
      caption={`${of.schoolName}, ${word(model, 'supportTeam')}`}
      breadcrumbs={[
        { text: 'Case', href: `/cases/${of.id}` },
        { text: capital(word(model, 'supportTeam')), href: `/cases/${of.id}/team` },
      ]}
      button="Close this meeting"
    >
      <input type="hidden" name="revision" value={answers.revision ?? meeting.revision} />
      <DayInput name="heldOn" label="When was it?" usual={usual} {...{ answers, findings }} />
      <Checkboxes
        name="present"
        legend="Who was there?"
        hint="Who was asked for and is not ticked is shown as missing"
        legendSize="s"
        choices={[
          ...parts.map(({ id, name, people, required }) => ({
            value: id,
            label: name,
            hint: people.map((each) => each.name).join(', ') || (required ? 'Nobody is named' : 'If needed'),
          })),
          ...members
            .filter(({ finishedOn }) => !finishedOn)
            .map(({ id, name, comesFrom }) => ({ value: id, label: name, hint: comesFrom })),
        ]}
        values={answersIn(answers.present)}
      />
      {planHref && (
        <p class="govuk-body">
          <a class="govuk-link" href={planHref}>
            The {word(model, 'plan')}
          </a>{' '}
          from which support is planned.
        </p>
      )}
      <Textarea
        name="settled"
        label="What was settled?"
        hint="The school and its governors read this. Do not name pupils or members of staff."
        rows={8}
        value={answers.settled}
        error={wrongWith(findings, 'settled')}
      />
      {[1, 2, 3].map((place) => (
        <DayInput
          name={`further${place}`}
          label={place === 1 ? 'When does it meet again?' : place === 2 ? 'And after that?' : 'And then?'}
          {...(place === 1 && !isFirst && { hint: 'Leave it empty if no further date was agreed' })}
          {...{ answers, findings }}
        />
      ))}
    </FormPage>
  )
}
