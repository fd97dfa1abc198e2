import { acceptedPartners } from '#deciding-group/index.ts'
import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getPoint, getToDo } from '../keep-audit.ts'
import { strengthEvent } from '../strength-events.ts'
import { getStrengthsRule, mayOffer } from '../strength-policy.ts'
import { whyNotOfPartner } from '../strength-rules.ts'
import { whyCannotBeOffered } from './offer-rules.ts'
import { findPromised, listOfferingGroups, takeOfferBack, writeOffer } from './offer-store.ts'
import { showDays, type Offer } from './offer.ts'

/** RO-76, RO-77. The head of the school says that it is willing to help others with a strength, with so many days. Throws NotFound, NotAllowed, Refused. */
export async function offerStrength(
  work: Work,
  id: string,
  { revision, ...offer }: Offer & { revision: number },
): Promise<void> {
  const rule = getStrengthsRule(work)
  requireThat(mayOffer(work, await getPoint(work, id)), work, `offer the strength ${id}`)
  const point = await getToDo(work, id, revision)
  const groups = await listOfferingGroups(work, point.schoolId, rule.offered.groups)
  const promised = await findPromised(work, id)
  refuseIf(work, [
    ...whyCannotBeOffered(rule, point, offer, groups, promised),
    ...whyNotOfPartner(point.partner, point.partner ? await acceptedPartners(work) : undefined),
  ])
  await writeOffer(work, id, offer)
  await logEvent(work, strengthEvent('offered', point, { days: { after: showDays(offer.halfDays) } }))
}

/** RO-76. The head is no longer willing: others no longer find it. Throws NotFound, NotAllowed, Refused. */
export async function withdrawOffer(work: Work, id: string, revision: number): Promise<void> {
  const before = await getPoint(work, id)
  requireThat(mayOffer(work, before), work, `take back the offer of ${id}`)
  const point = await getToDo(work, id, revision)
  await takeOfferBack(work, id)
  await logEvent(work, strengthEvent('offer-withdrawn', point))
}
