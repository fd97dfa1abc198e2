import { THE_SERVICE } from '#work/actor.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Due, DueSource } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { visitName } from '../visit-name.ts'
import { listHeadsToTell } from './offerable-store.ts'
import { listOffersToChoose, type OfferToSchool } from './offer-store.ts'

const MOST = 500

/** XX-10. Times that wait for a school to choose one: of its own head. Whoever keeps the whole service answers for no school. */
export const offerDues: DueSource = {
  name: 'offers',
  async list(look, { people, schoolId }) {
    if (schoolId) {
      if (!isWithin(look.reach('see-school'), schoolId)) return []
      return duesOf(look, await listOffersToChoose(look, MOST, schoolId))
    }
    // The service itself, which reminds people, needs to know whose each is.
    if (look.actor.personId === THE_SERVICE) return people || schoolId ? [] : ofHeads(look)
    const within = look.reach('propose-date')
    if (!people || within.everything || !isAnywhere(within)) return []
    return duesOf(look, await listOffersToChoose(look, MOST), look.actor.personId)
  },
}

async function ofHeads(look: Look): Promise<Due[]> {
  const dues = await duesOf(look, await listOffersToChoose(look, MOST))
  const heads = await listHeadsToTell(look, [...new Set(dues.map((due) => due.schoolId))])
  return dues.flatMap((due) =>
    heads
      .filter((head) => head.schoolId === due.schoolId)
      .map((head) => ({ ...due, ownerId: head.id, ownerName: head.name })),
  )
}

async function duesOf(look: Look, offers: readonly OfferToSchool[], ownerId?: string): Promise<Due[]> {
  const ids = new Set(offers.map(({ modelVersionId }) => modelVersionId))
  const models = new Map(await Promise.all([...ids].map(async (id) => [id, await look.modelOf(id)] as const)))
  return offers.map((offer) => {
    const model = models.get(offer.modelVersionId) ?? look.model
    const type = model.visitTypes.find(({ id }) => id === offer.visitType)
    const name = type ? visitName(model, type) : offer.visitType
    const place = `/offers/${offer.id}/schools/${offer.schoolId}`
    return {
      kind: 'offer',
      plainly: 'A time to choose',
      what: `Choose a time: ${name}`,
      because: `${offer.adviserName} offers times; who comes first has the choice`,
      href: place,
      page: `/schools/${offer.schoolId}`,
      ownerId,
      ownerName: 'The school',
      schoolId: offer.schoolId,
      schoolName: offer.schoolName,
      dueOn: offer.closesOn,
    }
  })
}
