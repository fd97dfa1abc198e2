import type { Offer } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Recruitment } from './recruitment-store.ts'

type Known = Pick<Recruitment, 'id' | 'beganOn' | 'freeTaken'>

/** ES-63. Why an order with free days cannot be placed: it does not say of which recruitment it is. */
export function whyRecruitmentIsNotSaid(offer: Offer, recruitment: Known | undefined): Finding[] {
  if (!offer.free || recruitment) return []
  const says = 'Choose the recruitment of a headteacher for which it is.'
  return [
    {
      kind: 'recruitment-is-said',
      id: 'recruitment-is-said',
      source: 'ES-63',
      says,
      weight: 'firm',
      field: 'recruitment',
    },
  ]
}

/** ES-63. How many half-days of an order are free: what is left of its own recruitment's, and no more than it has. */
export function freeHalfDaysOf(offer: Offer, recruitment: Known | undefined, halfDays: number | null): number {
  if (!offer.free || !recruitment || halfDays === null) return 0
  return Math.min(halfDays, Math.max(0, offer.free.days * 2 - recruitment.freeTaken))
}

/** ES-63. Why a recruitment cannot be recorded: it lies ahead, or one of that day is known. */
export function whyRecruitmentCannotBegin(on: PlainDate, known: readonly Known[], today: PlainDate): Finding[] {
  const found = (id: string, says: string): Finding[] => [
    { kind: id, id, source: 'ES-63', says, weight: 'firm', field: 'beganOn' },
  ]
  if (on > today) return found('recruitment-has-begun', 'Enter a day that is not in the future.')
  if (known.some(({ beganOn }) => beganOn === on))
    return found('recruitment-once', `A recruitment that began on ${showDate(on)} is recorded already.`)
  return []
}
