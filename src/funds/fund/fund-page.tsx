import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { namesOf } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { showSpan } from '#shared/show-date.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Shown } from '#web/form-page.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { Line } from '../ledger/line.ts'
import { LinesTable } from '../ledger/lines-table.tsx'
import type { FundLine } from './fund-lines.ts'
import { balanceFrom, dayMinutesOf, showDays } from './fund.ts'
import type { SumsOfPhase } from './fund-store.ts'

type Props = Shown & {
  fund: FundLine
  phases: readonly SumsOfPhase[]
  lines: readonly Line[]
  hasMore: boolean
  mayDeploy: boolean
  mayKeep: boolean
  done: string | undefined
}

/** SH-79. One fund: what went in and out, what is left, whom it may pay for; drawn from and put into here. */
export function FundPage(props: Props) {
  const { frame, findings, fund, lines, hasMore, mayDeploy, mayKeep, done } = props
  const { rule, model } = fund
  const heading = headingOf(fund)
  return (
    <Page
      frame={frame}
      title={`${heading}: ${fund.name}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Funds', href: '/funds' }, { text: fund.name }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {fund.name}, {showSpan(fund.startsOn, fund.endsOn)}
        </span>{' '}
        {heading}
      </h1>
      {rule?.payFor && <InsetText>{rule.payFor.says}</InsetText>}
      {rule?.byPhase && <ByPhase {...props} />}
      <LinesTable {...{ lines, model }} caption="What went in and out" mayChange={mayDeploy || mayKeep} isOfFund />
      {hasMore && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/ledger?fund=${fund.id}`}>
            All its lines in the ledger
          </a>
        </p>
      )}
      {mayDeploy && rule?.pays.includes('money') && <DrawForm {...props} />}
      {mayKeep && <PutInForm {...props} />}
    </Page>
  )
}

function headingOf({ rule, leftPence, inPence, leftMinutes, inMinutes, model }: FundLine): string {
  const day = dayMinutesOf(model)
  const parts = [
    ...((rule?.pays.includes('money') ?? true) ? [`${showMoney(leftPence)} left of ${showMoney(inPence)}`] : []),
    ...(rule?.pays.includes('days') && (inMinutes > 0 || !rule.pays.includes('money'))
      ? [`${showDays(leftMinutes, day)} left of ${showDays(inMinutes, day)}`]
      : []),
  ]
  return parts.join(', ')
}

function ByPhase({ fund, phases }: Props) {
  const rows = phases.filter(({ phase }) => phase !== null).map((sums) => ({ ...sums, ...balanceFrom([sums]) }))
  if (rows.length === 0) return null
  return (
    <ListTable
      caption="By phase"
      isCaptionSeen
      rows={rows}
      columns={[
        { head: 'Phase', isName: true, cell: ({ phase }) => namesOf(fund.model.phases, [phase ?? '']).join() },
        { head: 'Put in', isShort: true, isLabelled: true, cell: ({ inPence }) => showMoney(inPence) },
        { head: 'Drawn', isShort: true, isLabelled: true, cell: ({ outPence }) => showMoney(outPence) },
        { head: 'Left', isShort: true, isLabelled: true, cell: ({ leftPence }) => showMoney(leftPence) },
      ]}
    />
  )
}

function DrawForm({ frame, answers, findings, fund }: Props) {
  const known = fund.model.funds?.purposes ?? []
  const purposes = known.filter(({ id }) => fund.rule?.payFor?.purposes?.includes(id) ?? true)
  const shared = { name: 'purpose', label: 'What is it for?', error: wrongWith(findings, 'purpose') }
  return (
    <>
      <h2 class="govuk-heading-m">Draw from it</h2>
      <Form frame={frame} action={`/funds/${fund.id}/draw`}>
        <TextInput
          name="school"
          label="For which school?"
          hint="Its URN or its whole name"
          width={20}
          value={answers.school}
          error={wrongWith(findings, 'school') ?? wrongWith(findings, 'fund')}
        />
        <TextInput
          name="amount"
          label="How much?"
          prefix="£"
          width={10}
          inputmode="decimal"
          value={answers.amount}
          error={wrongWith(findings, 'amount')}
        />
        {known.length > 0 ? (
          <Select
            {...shared}
            choices={[
              { value: '', label: 'Choose one' },
              ...purposes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={answers.purpose ?? ''}
          />
        ) : (
          <TextInput {...shared} value={answers.purpose} />
        )}
        <TextInput
          name="says"
          label="What does it buy? (if you want to say)"
          value={answers.amount === undefined ? undefined : answers.says}
          error={wrongWith(findings, 'says')}
        />
        {answers.amount !== undefined && <Reasons findings={findings} answers={answers} />}
        <Button preventDoubleClick>Draw it</Button>
      </Form>
    </>
  )
}

function PutInForm({ frame, answers, findings, fund: { id, rule, model } }: Props) {
  const isPosted = answers.amount === undefined
  const of = (name: string) => ({
    ...{ name, id: `put-${name}`, value: isPosted ? answers[name] : undefined },
    error: isPosted ? wrongWith(findings, name) : undefined,
  })
  return (
    <>
      <h2 class="govuk-heading-m">Put an amount in</h2>
      <Form frame={frame} action={`/funds/${id}/amount`}>
        {rule?.byPhase ? (
          <>
            <Select
              {...of('phase')}
              label="Of which phase?"
              choices={[
                { value: '', label: 'Choose one' },
                ...model.phases.filter(({ served }) => served).map((each) => ({ value: each.id, label: each.name })),
              ]}
              value={answers.phase ?? ''}
            />
            <TextInput {...of('perPupil')} label="How much for each pupil?" prefix="£" width={5} inputmode="decimal" />
            <TextInput {...of('pupils')} label="For how many pupils?" width={5} inputmode="numeric" />
          </>
        ) : (
          rule?.pays.includes('money') && (
            <TextInput {...of('pence')} label="How much?" prefix="£" width={10} inputmode="decimal" />
          )
        )}
        {rule?.pays.includes('days') && (
          <TextInput {...of('days')} label="How many days?" hint="In quarters, for example 12.5" width={5} />
        )}
        <TextInput {...of('says')} label="Where was it decided? (if you want to say)" />
        {isPosted && <Reasons findings={findings} answers={answers} />}
        <Button kind="secondary" preventDoubleClick>
          Put it in
        </Button>
      </Form>
    </>
  )
}
