import { peopleActedFor } from '#work/actor.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { mayProposeFor } from '../proposals/proposal-policy.ts'
import type { Offer } from './offer.ts'

/** Who offers times at all: whoever books visits. */
export const mayOffer = (look: Look) => isAnywhere(look.reach('book'))

/** Whose offer it is: who makes the visits, who offered them, whoever acts for either, and who books for the whole service. */
export function mayKeepOffer(look: Look, { adviserId, offeredBy }: Pick<Offer, 'adviserId' | 'offeredBy'>): boolean {
  const mine = peopleActedFor(look.actor)
  return mayOffer(look) && (look.reach('book').everything || mine.includes(adviserId) || mine.includes(offeredBy))
}

/** WI-18. Who chooses a time for a school: who speaks for it in what concerns dates, and who made the offer, where it was told them. */
export const mayTakeFor = (look: Look, offer: Pick<Offer, 'adviserId' | 'offeredBy'>, schoolId: string) =>
  mayProposeFor(look, schoolId) || (mayKeepOffer(look, offer) && isWithin(look.reach('book'), schoolId))

/** Whether somebody can have an offer to look at: their own, or one made to their school. */
export const mayOpenOffers = (look: Look) => mayOffer(look) || isAnywhere(look.reach('propose-date'))
