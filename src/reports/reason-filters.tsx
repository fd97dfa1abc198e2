import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import type { Frame } from '#web/frame.ts'
import type { Finding } from '#shared/finding.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Answers } from '#web/answers.ts'
import { DayInput } from '#web/form-page.tsx'
import type { ReasonAsk } from './reason-ask.ts'
import type { RuleCount } from './reason-store.ts'

type Props = {
  frame: Frame
  ask: ReasonAsk
  answers: Answers
  findings: readonly Finding[]
  counts: readonly RuleCount[]
}

/** Of which rule, and in which time; it stands in the address. */
export function ReasonFilters({ frame, ask, answers, findings, counts }: Props) {
  const typed = { answers: { from: ask.from, ...answers }, findings }
  const others = counts.some(({ id }) => id === ask.rule) || !ask.rule ? [] : [{ value: ask.rule, label: ask.rule }]
  return (
    <FilterForm frame={frame} action="/reports/reasons">
      <Select
        name="rule"
        label="Rule"
        value={ask.rule ?? ''}
        choices={[
          { value: '', label: 'Every rule' },
          ...others,
          ...counts.map(({ id, says }) => ({ value: id, label: says })),
        ]}
      />
      <DayInput name="from" label="From" {...typed} />
      <DayInput name="until" label="To" {...typed} />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}
