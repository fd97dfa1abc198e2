import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { aWord, capital, word } from '#model/index.ts'
import { answersIn } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { TeamInModel } from './get-support-team.ts'
import type { Member } from './support-team.ts'

/** A form of a team's own. */
export type Props = Shown & TeamInModel

/** A meeting is written up: who was there, what was decided, and when the next one is. */
export function MeetingPage(props: Props & { members: readonly Member[] }) {
  const { frame, answers, findings, members, team } = props
  const usual = team.nextMeetingOn && team.nextMeetingOn <= frame.today ? team.nextMeetingOn : frame.today
  return (
    <FormPage {...ofTeam(props)} title="Write up a meeting" button="Save">
      <DayInput name="heldOn" label="When was it?" usual={usual} {...{ answers, findings }} />
      {members.length > 0 && (
        <Checkboxes
          name="present"
          legend="Who was there?"
          legendSize="s"
          choices={members.map(({ id, name, comesFrom }) => ({ value: id, label: name, hint: comesFrom ?? undefined }))}
          values={answersIn(answers.present)}
        />
      )}
      <Textarea
        name="decided"
        label="What was decided?"
        hint="The school and its governors read this. Do not name pupils or members of staff."
        rows={8}
        value={answers.decided}
        error={wrongWith(findings, 'decided')}
      />
      <DayInput
        name="nextOn"
        label="When does it meet next?"
        hint="Leave it empty if that is not known yet"
        {...{ answers, findings }}
      />
    </FormPage>
  )
}

/** When it meets next. */
export function NextMeetingPage(props: Props) {
  const { answers, findings, team } = props
  return (
    <FormPage {...ofTeam(props)} title="Set the next meeting" button="Save">
      <input type="hidden" name="revision" value={answers.revision ?? team.revision} />
      <DayInput
        name="nextOn"
        label="When does it meet next?"
        {...(team.nextMeetingOn && { usual: team.nextMeetingOn })}
        {...{ answers, findings }}
      />
    </FormPage>
  )
}

/** What is agreed to be done, by whom and by when. */
export function ActionPage(props: Props) {
  const { answers, findings, model } = props
  return (
    <FormPage {...ofTeam(props)} title={`Agree ${aWord(model, 'action')}`} button="Save">
      <Textarea
        name="says"
        label="What is to be done?"
        hint="Do not name pupils or members of staff"
        rows={3}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <Radios
        name="ownedBy"
        legend="Whose is it?"
        legendSize="s"
        choices={[
          { value: 'school', label: 'The school’s' },
          { value: 'service', label: 'The service’s' },
        ]}
        value={answers.ownedBy}
        error={wrongWith(findings, 'ownedBy')}
      />
      <TextInput
        name="ownerName"
        label="By whom?"
        hint="A post, such as Headteacher"
        value={answers.ownerName}
        error={wrongWith(findings, 'ownerName')}
      />
      <DayInput name="dueOn" label="By when?" hint="Leave it empty if there is no date" {...{ answers, findings }} />
      <TextInput
        name="knownBy"
        label="By what shall one know that it was done?"
        value={answers.knownBy}
        error={wrongWith(findings, 'knownBy')}
      />
    </FormPage>
  )
}

type PartsProps = Props & {
  visits: readonly { id: string; says: string }[]
  orders: readonly { id: string; says: string }[]
}

/** Which visits and orders of the school belong to it. */
export function PartsPage(props: PartsProps) {
  const { answers, findings, visits, orders, model } = props
  const many = word(model, 'visit', { form: 'many' })
  return (
    <FormPage {...ofTeam(props)} title={`Say which ${many} and orders belong to it`} button="Save">
      {visits.length + orders.length === 0 && (
        <p class="govuk-body">The school has none besides those that belong to it already.</p>
      )}
      {visits.length > 0 && (
        <Checkboxes
          name="visitIds"
          legend={capital(many)}
          legendSize="s"
          choices={visits.map(({ id, says }) => ({ value: id, label: says }))}
          values={answersIn(answers.visitIds)}
          error={wrongWith(findings, 'visitIds')}
        />
      )}
      {orders.length > 0 && (
        <Checkboxes
          name="orderIds"
          legend="Orders"
          legendSize="s"
          choices={orders.map(({ id, says }) => ({ value: id, label: says }))}
          values={answersIn(answers.orderIds)}
        />
      )}
    </FormPage>
  )
}

/** The way to a team's page, as its forms show it. */
export function ofTeam({ frame, answers, findings, team, name, model }: Props) {
  return {
    ...{ frame, answers, findings },
    caption: `${team.schoolName}, ${name}`,
    breadcrumbs: [
      { text: capital(word(model, 'supportTeam', { form: 'many' })), href: '/support-teams' },
      { text: `${name}, ${team.schoolName}`, href: `/support-teams/${team.id}` },
    ],
  }
}
