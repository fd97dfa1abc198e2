import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { isFree, isOpenOn, MOST_TIMES, type Offer, type OfferedSchool, type Slot } from './offer.ts'

type Time = Pick<Slot, 'on' | 'at'>

/** WI-18. Why times cannot be offered: each lies ahead and is named once, and schools have until a day before the last to choose. */
export function whyTimesCannotBeOffered(
  times: readonly Time[],
  already: readonly Time[],
  closesOn: PlainDate,
  today: PlainDate,
): Finding[] {
  const keyOf = ({ on, at }: Time) => `${on} ${at}`
  const keys = times.map(keyOf)
  const past = times.findIndex(({ on }) => on <= today)
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at || already.some((each) => keyOf(each) === key))
  const last = [...times, ...already]
    .map(({ on }) => on)
    .sort()
    .at(-1)
  return [
    ...(past >= 0 ? [firm('offered-times-lie-ahead', 'Offer days that are still to come.', `on${past + 1}`)] : []),
    ...(twice >= 0 ? [firm('offered-times-differ', 'Offer each time once.', `on${twice + 1}`)] : []),
    ...(times.length + already.length > MOST_TIMES
      ? [firm('offered-times-are-not-too-many', `Offer ${MOST_TIMES} times at most.`, 'on1')]
      : []),
    ...(closesOn < today || (last !== undefined && closesOn >= last)
      ? [
          firm(
            'offer-closes-in-time',
            'Let schools choose until a day from today to the day before the last time.',
            'closesOn',
          ),
        ]
      : []),
  ]
}

/** Why an offer cannot be changed or closed any more. */
export function whyOfferIsClosed(offer: Pick<Offer, 'closesOn' | 'closedOn'>, today: PlainDate): Finding[] {
  if (isOpenOn(offer, today)) return []
  return [firm('offer-closed', `This offer closed on ${showShortDate(offer.closedOn ?? offer.closesOn)}.`)]
}

/** WI-18. Why a school cannot take a time: the offer is closed, it has one, or somebody was quicker. */
export function whySlotCannotBeTaken(
  { offer, school, slot }: { offer: Offer; school: OfferedSchool; slot: Slot },
  today: PlainDate,
): Finding[] {
  const closed = whyOfferIsClosed(offer, today)
  if (closed.length > 0) return closed
  if (school.visitOn)
    return [firm('offer-taken-once', `${school.schoolName} has chosen already: ${showShortDate(school.visitOn)}.`)]
  if (isFree(slot, today)) return []
  const says =
    slot.isWithdrawn || slot.on <= today
      ? 'This time is no longer offered: choose another.'
      : 'Somebody else has just taken this time: choose another.'
  return [firm('offered-time-taken', says, 'slot')]
}

/**
 * What has come into somebody's time since they offered it, as a school is told: that they are not free, and not where they are. What
 * stood there when it was offered was gone ahead of then.
 */
export function whyOfferedTimeIsGone(
  clashes: readonly Finding[],
  { isDespiteClash }: { isDespiteClash: boolean },
): Finding[] {
  if (clashes.length === 0 || isDespiteClash) return []
  return [firm('offered-time-gone', 'This time is no longer free: choose another.', 'slot')]
}

/** What stands against a booking, beside the one thing that there is to choose where it is made by taking a time. */
export function asOfOffer(findings: readonly Finding[], offer: object | undefined): Finding[] {
  return offer ? findings.map((finding) => ({ ...finding, ...(finding.field && { field: 'slot' }) })) : [...findings]
}

/** The same rule's findings of several times as one, so that one reason answers them. */
export function joined(findings: readonly Finding[]): Finding[] {
  return [...new Set(findings.map(({ id }) => id))].flatMap((id) => {
    const same = findings.filter((finding) => finding.id === id)
    const [first] = same
    return first ? [{ ...first, says: [...new Set(same.map(({ says }) => says))].join(' ') }] : []
  })
}

function firm(kind: string, says: string, field?: string): Finding {
  return { kind, id: kind, source: 'WI-18', says, weight: 'firm', ...(field && { field }) }
}
