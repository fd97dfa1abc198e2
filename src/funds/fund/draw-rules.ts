import type { Finding } from '#shared/finding.ts'
import type { Line } from '../ledger/line.ts'
import type { SchoolOfFund } from './fund-rules.ts'

/** SH-79. Money goes to a school that is open, and is more than nothing. */
export function whySchoolCannotBePaid(school: SchoolOfFund | undefined, pence: number): Finding[] {
  return [
    ...(school && !school.isOpen
      ? [firm('fund-for-what-has-closed', `${school.name} has closed: nothing can be drawn for it.`, 'school')]
      : []),
    ...(Number.isInteger(pence) && pence > 0
      ? []
      : [firm('fund-amount-of-something', 'Enter an amount of money, or days.', 'amount')]),
  ]
}

/** SH-79. Why a line cannot be taken back: it was, or it takes another back itself. */
export function whyCannotTakeBack(line: Pick<Line, 'isTakenBack' | 'pence' | 'minutes'>): Finding[] {
  if (!line.isTakenBack && line.pence >= 0 && line.minutes >= 0) return []
  return [firm('ledger-taken-back-once', 'This was taken back already. Load the page again.')]
}

function firm(id: string, says: string, field?: string): Finding {
  return { kind: 'fund', id, source: 'SH-79', says, weight: 'firm', ...(field && { field }) }
}
