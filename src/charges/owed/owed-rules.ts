import type { TradingRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'

type Rates = NonNullable<TradingRule['owed']>

/** To whom the work of a visit is owed: to the person, or to the school that releases them; to nobody where the service employs them. */
export type Payee = { to: 'person' } | { to: 'school'; schoolId: string; schoolName: string }

/** What is claimed for a visit. */
export type Claimed = { miles: number; coverHalfDays: number }

/** What is owed at the model's rate, part by part, in whole pence: days to an associate, cover to a releasing school, miles to either. */
export function owedFor(rates: Rates, payee: Payee, halfDays: number, { miles, coverHalfDays }: Claimed) {
  const daysPence = payee.to === 'person' ? (rates.perDay / 2) * halfDays : 0
  const coverPence = payee.to === 'school' ? (rates.coverPerDay / 2) * coverHalfDays : 0
  const milesPence = rates.perMile * miles
  return { daysPence, milesPence, coverPence, pence: daysPence + milesPence + coverPence }
}

/** What a claim rests on. */
export type ClaimFacts = {
  rule: Rates
  payee: Payee | undefined
  isHeld: boolean
  /** Whether its record went to the school, or none may be written. */
  isSent: boolean
  isClaimed: boolean
  pence: number
}

/** Why nothing is owed for a visit: nobody outside the service made it, its record is not sent, or it was said before. */
export function whyNothingIsOwed({ rule, payee, isHeld, isSent, isClaimed, pence }: ClaimFacts): Finding[] {
  if (!payee) return [own('owed-to-others', 'Whoever made this visit is paid by the service: nothing is owed for it.')]
  if (isClaimed) return [own('owed-once', 'What is owed for this visit is said already.')]
  if (!isHeld || !isSent) {
    const { id, says, source } = rule
    return [{ kind: 'owed-after-the-record', id, source, says: `${says} This one is not sent yet.`, weight: 'firm' }]
  }
  if (pence > 0) return []
  return [own('owed-something', 'Enter the miles, or the cover that the school paid for.', 'miles')]
}

/** Why what is owed cannot be approved: it was, or whoever said it approves it. */
export function whyNotApproved(
  { approvedOn, claimedBy }: { approvedOn: unknown; claimedBy: string },
  approverId: string,
): Finding[] {
  if (approvedOn !== null) return [own('owed-approved-once', 'This is approved already.')]
  if (claimedBy !== approverId) return []
  return [own('owed-approved-by-another', 'Somebody other than whoever said what is owed approves it.')]
}

function own(id: string, says: string, field?: string): Finding {
  return { kind: id, id, source: 'SH-90', says, weight: 'firm', ...(field && { field }) }
}
