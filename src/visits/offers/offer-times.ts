import { logEvent } from '#history/index.ts'
import { pageLink, sendMessage } from '#messages/index.ts'
import type { ServiceModel, VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { findGates } from '../booking-facts.ts'
import { closedReasonFindings } from '../closed-reasons.ts'
import { findClashes } from '../clashes/find-clashes.ts'
import { findName, holdPerson } from '../clashes/engagement-store.ts'
import type { VisitLength } from '../visit.ts'
import { visitName } from '../visit-name.ts'
import { getOffer } from './get-offer.ts'
import type { OfferAsked, TimeAsked } from './offer-form.ts'
import { mayOffer } from './offer-policy.ts'
import { joined, whyOfferIsClosed, whyTimesCannotBeOffered } from './offer-rules.ts'
import { addOffer, addSlots, holdSlot, listOfferedSchools, markClosed, markWithdrawn } from './offer-store.ts'
import { listHeadsToTell, listOfferable, listOfferers } from './offerable-store.ts'

/**
 * WI-18. Offers times to many schools at once, of which each takes one; their heads are written to. What stands in that person's time asks for
 * a reason. Throws NotFound, NotAllowed, Refused. Gives the offer's id.
 */
export async function offerTimes(work: Work, visitType: string, asked: OfferAsked): Promise<string> {
  const { adviser: adviserId, times, closesOn, schools, length } = asked
  requireThat(mayOffer(work), work, 'offer times to schools')
  const { model, modelVersionId } = await work.modelOn(times[0]?.on ?? work.today)
  const type = model.visitTypes.find(({ id }) => id === visitType)
  if (!type) throw new NotFound('visit type', visitType)
  await holdPerson(work, adviserId)
  const offerers = await listOfferers(work, type)
  const offerable = new Set((await listOfferable(work, model, type, adviserId)).map(({ id }) => id))
  const clashes = await clashesOf(work, { model, type, personId: adviserId, length, times })
  refuseIf(work, [
    ...(offerers.some(({ id }) => id === adviserId)
      ? []
      : [fromList('adviser', 'Choose who makes the visit from the list.')]),
    ...(schools.every((id) => offerable.has(id)) ? [] : [fromList('schools', 'Choose schools from the list.')]),
    ...whyTimesCannotBeOffered(times, [], closesOn, work.today),
    ...(times[0] ? await findGates(work, { model, type, on: times[0].on, adviserId }) : []),
    ...purposeFindings(type, asked.purposes),
    ...joined(clashes.flatMap(({ found }) => found)),
    ...closedReasonFindings(work, type),
  ])
  const purposes = asked.purposes.filter((purpose) => type.purposes.some(({ id }) => id === purpose))
  const offerId = await addOffer(
    work,
    { modelVersionId, visitType, adviserId, length: type.length?.is ?? length, purposes, closesOn },
    schools,
  )
  await addSlots(
    work,
    offerId,
    clashes.map(({ time, found }) => ({ ...time, isDespiteClash: found.length > 0 })),
  )
  await logEvent(work, {
    name: 'visit.times-offered',
    subjects: schools.map((id) => ({ kind: 'school' as const, id })),
    // What stood in that person's time names other schools: it is for those who book.
    audience: 'book',
    changes: { visitType: { after: type.name }, until: { after: closesOn } },
  })
  await tellHeads(work, {
    offerId,
    schools,
    name: visitName(model, type),
    by: await findName(work, adviserId),
    closesOn,
  })
  return offerId
}

/** More times for an offer that is open. Throws NotFound, Refused. */
export async function addTimes(work: Work, offerId: string, times: readonly TimeAsked[]): Promise<void> {
  const { offer, slots, model, type } = await getOffer(work, offerId)
  requireThat(true, work, `add times to the offer ${offerId}`)
  await holdPerson(work, offer.adviserId)
  const clashes = await clashesOf(work, { ...offer, model, type, personId: offer.adviserId, times, offerId })
  refuseIf(work, [
    ...whyOfferIsClosed(offer, work.today),
    ...whyTimesCannotBeOffered(times, slots, offer.closesOn, work.today),
    ...joined(clashes.flatMap(({ found }) => found)),
    ...closedReasonFindings(work, type),
  ])
  await addSlots(
    work,
    offerId,
    clashes.map(({ time, found }) => ({ ...time, isDespiteClash: found.length > 0 })),
  )
  await logOffer(work, offerId, 'visit.times-added')
}

/** Closes an offer: what was chosen stands, and nobody chooses any more. Throws NotFound, Refused. */
export async function closeOffer(work: Work, offerId: string): Promise<void> {
  const { offer } = await getOffer(work, offerId)
  requireThat(true, work, `close the offer ${offerId}`)
  refuseIf(work, whyOfferIsClosed(offer, work.today))
  await markClosed(work, offerId)
  await logOffer(work, offerId, 'visit.offer-closed')
}

/** Takes one time back before anybody, or anybody more, chooses it. Throws NotFound, Refused. */
export async function withdrawTime(work: Work, offerId: string, slotId: string): Promise<void> {
  await holdSlot(work, slotId)
  const { offer, slots } = await getOffer(work, offerId)
  requireThat(true, work, `take a time of the offer ${offerId} back`)
  if (!slots.some(({ id, isWithdrawn }) => id === slotId && !isWithdrawn)) throw new NotFound('offered time', slotId)
  refuseIf(work, whyOfferIsClosed(offer, work.today))
  await markWithdrawn(work, slotId)
  await logOffer(work, offerId, 'visit.time-withdrawn')
}

type Asked = {
  model: ServiceModel
  type: VisitType
  personId: string
  length: VisitLength
  times: readonly TimeAsked[]
  offerId?: string
}

/** What stands in that person's time against each of the times, one after another: they are few. */
async function clashesOf(work: Work, { model, type, personId, length, times, offerId }: Asked) {
  const found: { time: TimeAsked; found: Finding[] }[] = []
  for (const time of times) {
    const asked = { personId, on: time.on, at: time.at, length: type.length?.is ?? length, exceptOfferId: offerId }
    found.push({ time, found: await findClashes(work, model, { ...asked, field: `on${time.number}` }) })
  }
  return found
}

async function logOffer(work: Work, offerId: string, name: string): Promise<void> {
  const schools = await listOfferedSchools(work, offerId)
  const subjects = schools.map(({ schoolId }) => ({ kind: 'school' as const, id: schoolId }))
  await logEvent(work, { name, subjects, audience: 'book' })
}

type Told = { offerId: string; schools: readonly string[]; name: string; by: string; closesOn: OfferAsked['closesOn'] }

/** Each head is told of their own school's choice alone. */
async function tellHeads(work: Work, { offerId, schools, name, by, closesOn }: Told): Promise<void> {
  if (work.tellsNobody) return
  for (const head of await listHeadsToTell(work, schools))
    await sendMessage(work, {
      toPersonId: head.id,
      address: head.email,
      subject: `Choose a time: ${name}`,
      body: [
        `Dear ${head.name},`,
        `${by} offers times for ${name}. Choose one of them by ${showDate(closesOn)}: who comes first has the choice.`,
        pageLink(`/offers/${offerId}/schools/${head.schoolId}`),
      ].join('\n\n'),
    })
}

function purposeFindings({ purposeNeeded, purposes }: VisitType, chosen: readonly string[]): Finding[] {
  if (!purposeNeeded || purposes.some(({ id }) => chosen.includes(id))) return []
  const { id, firm, says, source } = purposeNeeded
  return [{ kind: 'visit-without-purpose', id, source, says, field: 'purposes', weight: firm ? 'firm' : 'soft' }]
}

function fromList(field: string, says: string): Finding {
  return { kind: 'offered-from-the-list', id: 'offered-from-the-list', source: 'XX-15', says, field, weight: 'firm' }
}
