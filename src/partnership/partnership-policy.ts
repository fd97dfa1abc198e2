import type { PartnershipRule } from '#model/index.ts'
import { holdsOver } from '#work/actor.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Who proposes support: whoever works with the school for the service. */
export const mayPropose = (look: Look, schoolId: string) =>
  (['recommend', 'propose-need', 'designate'] as const).some((power) => isWithin(look.reach(power), schoolId))

/** WI-42. Who is the gatekeeper: whoever holds that role at the school today, or acts for them. */
export const isLead = (look: Look, { lead }: PartnershipRule, schoolId: string) =>
  holdsOver(look.actor, [lead], schoolId)

/** WI-64. Who writes a review: whoever leads it for the school, and the lead with whom it is done. */
export const mayReview = (look: Look, rule: PartnershipRule, schoolId: string) =>
  holdsOver(look.actor, [...rule.reviews.ledBy.by, rule.lead], schoolId)

/** WI-66. The side for which somebody adds a view of impact; undefined where they are of none. */
export const sideOf = (look: Look, { reviews }: PartnershipRule, schoolId: string) =>
  reviews.views.of.find(({ by }) => holdsOver(look.actor, by, schoolId))
