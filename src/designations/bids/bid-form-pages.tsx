import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { capital, type DesignationsRule, type GroupKind, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { answersIn } from '#web/answers.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { crumbs } from './bid-pages.tsx'
import { BID_WORDS, NEXT, type Bid } from './bid.ts'

type NewProps = Shown & {
  rule: DesignationsRule
  model: ServiceModel
  kind: GroupKind | undefined
  groups: readonly { id: string; name: string }[]
  today: PlainDate
}

/** RO-69. That schools bid together, and for what. */
export function NewBidPage({ rule, model, kind, groups, today, ...shown }: NewProps) {
  const { answers, findings } = shown
  const { phases } = rule.atLeast
  return (
    <FormPage {...shown} title="Record a bid" breadcrumbs={crumbs(rule)} button="Record it">
      <Select
        name="groupId"
        label="Who bids"
        hint={`${capital(kind?.one ?? 'Schools')}, as the register has it with the schools that bid together`}
        value={answers.groupId ?? ''}
        error={wrongWith(findings, 'groupId')}
        choices={[{ value: '', label: 'Choose' }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Radios
        name="form"
        legend="Which kind of bid is it"
        legendSize="s"
        value={answers.form}
        error={wrongWith(findings, 'form') ?? wrongWith(findings, 'isConnected')}
        choices={[
          { value: 'connected', label: capital(rule.bids.connected) },
          { value: 'phases', label: `One of ${rule.bids.ofPhase}` },
        ]}
      />
      <Checkboxes
        name="phases"
        legend={`For which phases, if it is one of ${rule.bids.ofPhase}`}
        legendSize="s"
        small
        values={answersIn(answers.phases)}
        error={wrongWith(findings, 'phases')}
        choices={model.phases
          .filter(({ id }) => phases.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Radios
        name="status"
        legend="How it stands"
        legendSize="s"
        value={answers.status ?? 'discussed'}
        error={wrongWith(findings, 'status')}
        choices={[
          { value: 'discussed', label: BID_WORDS.discussed },
          { value: 'submitted', label: BID_WORDS.submitted },
        ]}
      />
      <DayInput name="on" label="Since when" usual={today} {...{ answers, findings }} />
      <DayInput
        name="expectedOn"
        label="The day by which its next step is expected (optional)"
        hint="It is due then in the list of whoever records bids"
        {...{ answers, findings }}
      />
    </FormPage>
  )
}

/** RO-69. What came of a bid: it is submitted, succeeds or not, or is withdrawn. */
export function MoveBidPage({
  rule,
  bid,
  today,
  ...shown
}: Shown & { rule: DesignationsRule; bid: Bid; today: PlainDate }) {
  const { answers, findings } = shown
  const next = NEXT[bid.status]
  return (
    <FormPage
      {...shown}
      title="Say what came of it"
      caption={bid.groupName}
      breadcrumbs={[...crumbs(rule), { text: bid.groupName, href: `/designations/bids/${bid.id}` }]}
      button="Save"
    >
      <p class="govuk-body">
        {BID_WORDS[bid.status]} since {showDate(bid.statusOn)}.
      </p>
      <Radios
        name="status"
        legend="The bid is now"
        legendSize="s"
        value={answers.status}
        error={wrongWith(findings, 'status')}
        choices={next.map((value) => ({ value, label: BID_WORDS[value] }))}
      />
      <DayInput name="on" label="Since when" usual={today} {...{ answers, findings }} />
      {next.includes('submitted') && (
        <DayInput
          name="expectedOn"
          label="If it is submitted, the day by which its outcome is expected (optional)"
          {...{ answers, findings }}
        />
      )}
    </FormPage>
  )
}
