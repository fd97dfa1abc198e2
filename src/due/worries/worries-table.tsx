import { shortDays } from '#days/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { NeedTag } from '#need/index.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showLateness, showShortDate } from '#shared/show-date.ts'
import { ListTable, type ListColumn } from '#web/list-table.tsx'
import type { Due } from '#work/due.ts'
import { addressOf } from '../late/late-table.tsx'
import { ownersOf, ownersSay } from '../late/late-by.ts'
import type { Given, Told, Worry } from './worry.ts'

export type WorryShown = { worry: Worry; given: Given | undefined; late: readonly Due[] }

type Props = { model: ServiceModel; today: PlainDate; rows: readonly WorryShown[] }

/** Schools that worry the service: why, what the service gives each, and what is late there. */
export function WorriesTable({ model, today, rows }: Props) {
  const columns: ListColumn<WorryShown>[] = [
    { head: 'School', isName: true, cell: (row) => <School {...row} /> },
    { head: 'Why', isLabelled: true, cell: (row) => <Why {...row} model={model} /> },
    ...columnsOfGiven(model, today, rows),
  ]
  return <ListTable caption="Schools that worry the service" rows={rows} columns={columns} />
}

/** What the service gives each, and what is late there: the columns of what there is in this service. */
export function columnsOfGiven(
  model: ServiceModel,
  today: PlainDate,
  rows: readonly WorryShown[],
): ListColumn<WorryShown>[] {
  const has = (of: keyof Given) => rows.some(({ given }) => given?.[of] !== undefined)
  return [
    ...(has('days') ? [{ head: 'Days given', isLabelled: true, cell: (row: WorryShown) => <Days {...row} /> }] : []),
    ...(has('pence') ? [{ head: 'Money', isShort: true, isLabelled: true, cell: Money }] : []),
    ...(model.plans
      ? [
          {
            head: capital(word(model, 'plan')),
            isLabelled: true,
            cell: ({ given }: WorryShown) => (given?.plan ? <Words {...given.plan} /> : 'none'),
          },
        ]
      : []),
    { head: 'Late', isLabelled: true, cell: (row) => <LateThere {...row} today={today} /> },
  ]
}

function School({ worry: { schoolId, schoolName }, given }: WorryShown) {
  return (
    <>
      <a class="govuk-link" href={`/schools/${schoolId}`}>
        {schoolName}
      </a>
      <span class="wm-grid__sub">{given?.people ?? 'nobody is named'}</span>
    </>
  )
}

function Why({ worry, given, model }: WorryShown & { model: ServiceModel }) {
  const { schoolId, schoolName, need, why } = worry
  return (
    <>
      {need && model.need && (
        <>
          <NeedTag need={model.need} at={need} href={`/schools/${schoolId}/need`} of={schoolName} isWord />
          <span class="wm-grid__sub">
            {need.startsOn && `since ${showShortDate(need.startsOn)}`}
            {need.moved === 1 && ', more than last year'}
            {need.moved === -1 && ', less than last year'}
          </span>
        </>
      )}
      {why.map((told) => (
        <div>
          <Words {...told} />
        </div>
      ))}
      {given?.next && <span class="wm-grid__sub">next: {given.next}</span>}
    </>
  )
}

const Words = ({ says, href }: Told) =>
  href ? (
    <a class="govuk-link" href={href}>
      {says}
    </a>
  ) : (
    <>{says}</>
  )

function Days({ worry, given }: WorryShown) {
  const days = given?.days
  if (!days) return <>–</>
  const ahead = [
    ...(days.booked > 0 ? [`${shortDays(days.booked)} booked`] : []),
    ...(days.due > 0 ? [days.allocated > 0 ? `${shortDays(days.allocated)} allocated` : 'none allocated'] : []),
  ]
  return (
    <>
      <a class="govuk-link" href={`/schools/${worry.schoolId}/days`}>
        {days.due > 0 ? `${shortDays(days.held)} of ${shortDays(days.due)} due` : shortDays(days.held)}
      </a>
      <span class="wm-grid__sub">{ahead.join(', ')}</span>
    </>
  )
}

const Money = ({ worry, given }: WorryShown) =>
  given?.pence ? (
    <a class="govuk-link" href={`/ledger?school=${worry.schoolId}`}>
      {showMoney(given.pence)}
    </a>
  ) : (
    'none'
  )

function LateThere({ worry, late, today }: WorryShown & { today: PlainDate }) {
  const [oldest] = late
  if (!oldest) return <>nothing</>
  return (
    <>
      <a class="govuk-link" href={addressOf({ school: worry.schoolId })}>
        {late.length === 1
          ? showLateness(oldest.dueOn, today)
          : `${late.length}, the oldest ${showLateness(oldest.dueOn, today)}`}
      </a>
      <span class="wm-grid__sub">{ownersSay(ownersOf(late), 2)}</span>
    </>
  )
}
