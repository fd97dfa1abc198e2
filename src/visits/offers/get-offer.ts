import type { ServiceModel, VisitType } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { mayKeepOffer, mayTakeFor } from './offer-policy.ts'
import { findOffer, listOfferedSchools, listSlots } from './offer-store.ts'
import type { Offer, OfferedSchool, Slot } from './offer.ts'

/** An offer with its times, the model of its birth and its kind of visit in it. */
export type OfferInModel = { offer: Offer; slots: readonly Slot[]; model: ServiceModel; type: VisitType }

/** An offer, for those whose it is. Throws NotFound: nobody else can know of it. */
export async function getOffer(look: Look, id: string): Promise<OfferInModel> {
  const offer = isId(id) ? await findOffer(look, id) : undefined
  if (!offer || !mayKeepOffer(look, offer)) throw new NotFound('offer', id)
  return inModel(look, offer)
}

/** What is offered to one school, for those who choose for it. Throws NotFound: of an offer to others a school cannot know. */
export async function getOfferToSchool(
  look: Look,
  id: string,
  schoolId: string,
): Promise<OfferInModel & { school: OfferedSchool }> {
  const offer = isId(id) && isId(schoolId) ? await findOffer(look, id) : undefined
  if (!offer || !mayTakeFor(look, offer, schoolId)) throw new NotFound('offer', id)
  const [school] = await listOfferedSchools(look, id, schoolId)
  if (!school) throw new NotFound('offer to this school', id)
  return { ...(await inModel(look, offer)), school }
}

async function inModel(look: Look, offer: Offer): Promise<OfferInModel> {
  const [model, slots] = [await look.modelOf(offer.modelVersionId), await listSlots(look, offer.id)]
  const type = model.visitTypes.find(({ id }) => id === offer.visitType)
  if (!type) throw new Error(`the model of this offer has no ${offer.visitType}`)
  return { offer, slots, model, type }
}
