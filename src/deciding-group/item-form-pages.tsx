import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { DecidingGroupRule } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { toGroup } from './member-form-pages.tsx'
import { VOTE_SAYS, VOTES, type Count, type Interest, type Item, type Meeting, type Voter } from './meeting.ts'

type Of = Shown & { rule: DecidingGroupRule }

/** The way to an item: its body, the meeting, itself. */
export const toItem = (rule: DecidingGroupRule, { id, meetingId, heldOn, title }: Item) => [
  ...toGroup(rule),
  { text: `Meeting of ${showDate(heldOn)}`, href: `/deciding-group/meetings/${meetingId}` },
  { text: title, href: `/deciding-group/items/${id}` },
]

/** The day of a meeting. */
export function CallPage({ rule, ...shown }: Of) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="Call a meeting" caption={rule.name} breadcrumbs={toGroup(rule)} button="Save">
      <DayInput {...{ answers, findings }} name="heldOn" label="Day of the meeting" />
    </FormPage>
  )
}

/** RO-104. Something for the agenda, under the remit that takes it. */
export function AgendaPage({
  rule,
  meeting,
  waiting,
  ...shown
}: Of & { meeting: Meeting; waiting: readonly { value: string; label: string }[] }) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Put something on the agenda"
      caption={showDate(meeting.heldOn)}
      breadcrumbs={[
        ...toGroup(rule),
        { text: showDate(meeting.heldOn), href: `/deciding-group/meetings/${meeting.id}` },
      ]}
      button="Save"
    >
      <TextInput {...field('title')} label="What it is about" />
      <Radios
        {...field('remit')}
        legend="Under which remit"
        legendSize="s"
        small
        choices={rule.remits.of.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...field('matter')}
        label="Is it something that only the group decides?"
        choices={[
          { value: '', label: 'No' },
          ...rule.onlyItDecides.of.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {waiting.length > 0 && (
        <Select
          {...field('about')}
          label="Is it about something that waits for a decision?"
          hint="What is decided then goes back to it."
          choices={[{ value: '', label: 'No' }, ...waiting]}
        />
      )}
      <TextInput {...field('paper')} label="Title of the paper on it (optional)" />
      <Textarea
        {...field('schools')}
        label="Schools that gain by it (optional)"
        hint="Each on a line, by URN or whole name. Their heads do not vote on it."
        rows={3}
      />
    </FormPage>
  )
}

/** What the votes come to, in words. */
const saysCount = (count: Count) => `${count.for} for, ${count.against} against, ${count.notCounted} not counted`

type OfItem = Of & { item: Item; voters: readonly Voter[] }

/** RO-111. Whose interest, and what it is. */
export function InterestPage({ rule, item, voters, ...shown }: OfItem) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Declare an interest"
      caption={item.title}
      breadcrumbs={toItem(rule, item)}
      button="Save"
    >
      <p class="govuk-body">{rule.interest.says}</p>
      <Select
        {...field('memberId')}
        label="Whose interest"
        choices={[{ value: '', label: 'Choose' }, ...voters.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextInput {...field('says')} label="What the interest is" />
    </FormPage>
  )
}

/** RO-111. How each member voted. */
export function VotesPage({ rule, item, voters, interests, ...shown }: OfItem & { interests: readonly Interest[] }) {
  const { answers } = shown
  return (
    <FormPage
      {...shown}
      title="Write down the votes"
      caption={item.title}
      breadcrumbs={toItem(rule, item)}
      button="Save"
    >
      <p class="govuk-body">They are recorded once and stay as they are. {rule.majority.says}</p>
      {voters.map(({ id, name }) => {
        const interest = interests.find(({ memberId }) => memberId === id)
        return (
          <Select
            name={`vote.${id}`}
            label={name}
            hint={interest && `Has an interest, and is not counted: ${interest.says}`}
            value={answers[`vote.${id}`] ?? 'absent'}
            choices={VOTES.map((value) => ({ value, label: VOTE_SAYS[value] }))}
          />
        )
      })}
    </FormPage>
  )
}

/** RO-98. What was decided, as the votes come to, with what was considered. */
export function DecisionPage({
  rule,
  item,
  considers,
  count,
  ...shown
}: Of & { item: Item; considers: readonly string[]; count: Count | undefined }) {
  const { answers, findings } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title="Write down the decision"
      caption={item.title}
      breadcrumbs={toItem(rule, item)}
      button="Save"
    >
      <p class="govuk-body">Whether it is agreed is counted from the votes{count ? `: ${saysCount(count)}` : ''}.</p>
      {considers.map((what, at) => (
        <Textarea {...field(`considered-${at}`)} label={what} rows={3} />
      ))}
      <Textarea {...field('says')} label="What was decided" rows={4} />
    </FormPage>
  )
}
