import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { isIn, type LedgerPeriod } from './period.ts'

/** XX-09. A closed year or term takes no further line: which of the closed ones a day lies in. */
export function whyNothingCountsOn(on: PlainDate, closed: readonly LedgerPeriod[]): Finding[] {
  const shut = closed.filter((period) => isIn(period, on))
  if (shut.length === 0) return []
  const names = shut.map(({ name }) => name).join(', ')
  return [
    firm(
      'ledger-period-is-closed',
      `${showShortDate(on)} lies in what is closed: ${names}. What is put right later counts on a day that is open.`,
      'on',
    ),
  ]
}

/** XX-09. Why a period cannot be closed: it is closed already, or is not over. */
export function whyCannotClose(period: LedgerPeriod, closed: readonly LedgerPeriod[], today: PlainDate): Finding[] {
  if (closed.some(({ kind, startsOn }) => kind === period.kind && startsOn === period.startsOn))
    return [firm('ledger-period-closed-once', `${period.name} is closed already. Load the page again.`, 'period')]
  if (period.endsOn < today) return []
  const says = `${period.name} ends on ${showShortDate(period.endsOn)}: it can be closed the day after.`
  return [firm('ledger-period-is-over', says, 'period')]
}

/** XX-09. Why a closing cannot be undone: it was already. */
export function whyCannotOpen({ name, openedAt }: { name: string; openedAt: Date | null }): Finding[] {
  if (openedAt === null) return []
  return [firm('ledger-period-opened-once', `${name} was opened again already. Load the page again.`)]
}

/** The day on which something counts that happened on a day: that day, or today where it lies in what is closed. */
export const countsOn = (happenedOn: PlainDate, closed: readonly LedgerPeriod[], today: PlainDate): PlainDate =>
  closed.some((period) => isIn(period, happenedOn)) ? today : happenedOn

function firm(id: string, says: string, field?: string): Finding {
  return { kind: 'ledger-period', id, source: 'XX-09', says, weight: 'firm', ...(field && { field }) }
}
