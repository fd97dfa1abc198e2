import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { placeVisit } from '../book-visit.ts'
import { mayProposeFor } from '../proposals/proposal-policy.ts'
import { getSchoolToVisit } from '../school-to-visit.ts'
import { getOfferToSchool } from './get-offer.ts'
import { mayTakeFor } from './offer-policy.ts'
import { whySlotCannotBeTaken } from './offer-rules.ts'
import { holdSlot, markTaken } from './offer-store.ts'

/**
 * WI-18. A school takes one of the times that were offered to it: the visit is booked by that, by the rules of any booking, and confirmed
 * where the school itself chose. Of two who take the last place at once the second is told. Throws NotFound, NotAllowed, Refused.
 * Gives the visit's id.
 */
export async function takeTime(work: Work, offerId: string, schoolId: string, slotId: string): Promise<string> {
  if (isId(slotId)) await holdSlot(work, slotId)
  const { offer, slots, school } = await getOfferToSchool(work, offerId, schoolId)
  requireThat(mayTakeFor(work, offer, schoolId), work, `choose a time for ${schoolId}`)
  const slot = slots.find(({ id }) => id === slotId)
  if (!slot) throw new NotFound('offered time', slotId)
  refuseIf(work, whySlotCannotBeTaken({ offer, school, slot }, work.today))
  const visitId = await placeVisit(
    work,
    await getSchoolToVisit(work, schoolId),
    offer.visitType,
    { on: slot.on, at: slot.at, adviser: offer.adviserId, length: offer.length, purposes: [...offer.purposes] },
    {
      offer: { id: offerId, isDespiteClash: slot.isDespiteClash },
      confirmedBy: mayProposeFor(work, schoolId) ? work.actor.personId : undefined,
    },
  )
  await markTaken(work, offerId, schoolId, { slotId, visitId })
  return visitId
}
