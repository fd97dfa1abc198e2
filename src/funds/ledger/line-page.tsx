import { Select } from '#govuk/select.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { functionsOf, type ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { showDate } from '#shared/show-date.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { dayMinutesOf, showDays } from '../fund/fund.ts'
import type { Line } from './line.ts'
import { KIND_SAYS, saysWhat } from './lines-table.tsx'

type Props = Shown & {
  model: ServiceModel
  line: Line
  funds: readonly { id: string; name: string }[]
}

/** XX-09. A line of the ledger that is put right: it stays, and further ones take it back and stand in its place. */
export function LinePage({ model, line, funds, ...shown }: Props) {
  const { answers, findings } = shown
  const isTime = line.kind === 'worked'
  const functions = functionsOf(model)
  return (
    <FormPage
      {...shown}
      title={isTime ? 'Say which fund pays' : 'Take it back'}
      caption={`${KIND_SAYS[line.kind]}, ${showDate(line.happenedOn)}`}
      breadcrumbs={[{ text: 'Ledger', href: '/ledger' }]}
      button={isTime ? 'Save' : 'Take it back'}
    >
      <SummaryList
        rows={[
          { key: 'What', value: saysWhat(line, model) },
          ...(line.schoolName ? [{ key: 'For', value: line.schoolName }] : []),
          ...(line.personName ? [{ key: 'Who', value: line.personName }] : []),
          {
            key: 'Amount',
            value: line.pence > 0 ? showMoney(line.pence) : showDays(line.minutes, dayMinutesOf(model)),
          },
          ...(line.fundName ? [{ key: 'Fund', value: line.fundName }] : []),
          ...(line.unfundedBecause ? [{ key: 'No fund pays', value: line.unfundedBecause }] : []),
        ]}
      />
      {isTime && (
        <Select
          name="fund"
          label="Which fund pays?"
          choices={[{ value: '', label: 'None' }, ...funds.map(({ id, name }) => ({ value: id, label: name }))]}
          value={answers.fund ?? line.fundId ?? ''}
          error={wrongWith(findings, 'fund') ?? wrongWith(findings, 'amount')}
        />
      )}
      {isTime && functions.length > 0 && (
        <Select
          name="function"
          label="For which function?"
          choices={[{ value: '', label: 'None' }, ...functions.map(({ id, name }) => ({ value: id, label: name }))]}
          value={answers.function ?? line.function ?? ''}
          error={wrongWith(findings, 'function')}
        />
      )}
      <Textarea
        name="because"
        label="Why?"
        hint="It stays with the line."
        rows={2}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
    </FormPage>
  )
}
