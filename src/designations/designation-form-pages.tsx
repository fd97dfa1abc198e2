import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { DesignationsRule, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { formOf, type Bid } from './bids/bid.ts'
import type { Designation } from './designation.ts'

type NewProps = Shown & { rule: DesignationsRule; model: ServiceModel; bids: readonly Bid[]; today: PlainDate }

/** RO-69. Which school is designated, by which bid, from when. */
export function DesignatePage({ rule, model, bids, today, ...shown }: NewProps) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Record a designation"
      breadcrumbs={[{ text: rule.many, href: '/designations' }]}
      button="Record it"
    >
      <TextInput
        name="school"
        label={`Which school is a ${rule.one}`}
        hint="By its URN or whole name"
        value={answers.school}
        error={wrongWith(findings, 'school')}
      />
      <BidSelect {...{ rule, model, bids, answers, findings }} value={answers.bidId ?? ''} />
      <DayInput name="designatedOn" label="From which day" usual={today} {...{ answers, findings }} />
    </FormPage>
  )
}

type CorrectProps = NewProps & { each: Designation }

/** RO-69. Since when, and by which bid, a school is designated, where it was entered otherwise. */
export function CorrectPage({ rule, model, bids, each, today: _, ...shown }: CorrectProps) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Correct the designation"
      caption={each.schoolName}
      breadcrumbs={[
        { text: rule.many, href: '/designations' },
        { text: each.schoolName, href: `/designations/${each.id}` },
      ]}
      button="Save"
    >
      <input type="hidden" name="revision" value={answers.revision ?? each.revision} />
      <BidSelect {...{ rule, model, bids, answers, findings }} value={answers.bidId ?? each.bidId ?? ''} />
      <DayInput name="designatedOn" label="From which day" usual={each.designatedOn} {...{ answers, findings }} />
    </FormPage>
  )
}

type BidProps = Pick<NewProps, 'rule' | 'model' | 'bids' | 'answers' | 'findings'> & { value: string }

const BidSelect = ({ rule, model, bids, findings, value }: BidProps) => (
  <Select
    name="bidId"
    label="By which bid (optional)"
    hint="A bid that has succeeded"
    value={value}
    error={wrongWith(findings, 'bidId')}
    choices={[
      { value: '', label: 'None of those recorded here' },
      ...bids.map((bid) => ({ value: bid.id, label: `${bid.groupName}, ${formOf(rule, model, bid)}` })),
    ]}
  />
)

type EndProps = Shown & { rule: DesignationsRule; each: Designation; specialists: number; today: PlainDate }

/** RO-69. That a school is designated no more, and why. */
export function EndDesignationPage({ rule, each, specialists, today, ...shown }: EndProps) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="End the designation"
      caption={each.schoolName}
      breadcrumbs={[
        { text: rule.many, href: '/designations' },
        { text: each.schoolName, href: `/designations/${each.id}` },
      ]}
      button="End it"
      kind="warning"
    >
      {specialists > 0 && (
        <p class="govuk-body">
          {specialists === 1
            ? 'The one person whom it designated is designated no more from the same day.'
            : `The ${specialists} people whom it designated are designated no more from the same day.`}
        </p>
      )}
      <DayInput name="endedOn" label="From which day it stands no more" usual={today} {...{ answers, findings }} />
      <Textarea name="because" label="Why" value={answers.because} error={wrongWith(findings, 'because')} rows={3} />
    </FormPage>
  )
}
