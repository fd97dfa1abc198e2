import { listOrders } from '#trading/index.ts'
import { showDate } from '#shared/show-date.ts'
import { listVisits, visitName } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import type { TeamInModel } from './get-support-team.ts'
import { listEvaluations, listMeetings, listParts, listTeamMembers } from './support-team-store.ts'

/** No school has more visits or orders than are looked through. */
export const MOST = 500

/** What a team has evaluated, who is of it, and its meetings. */
export const partsOf = (look: Look, id: string) =>
  Promise.all([listEvaluations(look, id), listTeamMembers(look, id), listMeetings(look, id)])

/** The visits and orders of the school that do not belong to the team yet; NF-86: none of which nothing may be held. */
export async function listWhatMayBelong(look: Look, { team, model }: TeamInModel) {
  const { schoolId } = team
  const [visits, orders, parts] = await Promise.all([
    listVisits(look, { schoolId, isStanding: true, limit: MOST }),
    listOrders(look, { schoolId, statuses: ['accepted', 'ended'], limit: MOST }),
    listParts(look, team.id),
  ])
  return {
    visits: visits
      .filter(({ id, mayHaveRecord }) => mayHaveRecord && !parts.visitIds.includes(id))
      .map((visit) => ({
        id: visit.id,
        says: `${nameOfVisit(model, visit.visitType)}, ${showDate(visit.heldOn ?? visit.bookedFor)}`,
      })),
    orders: orders
      .filter(({ id, mayHoldContent }) => mayHoldContent && !parts.orderIds.includes(id))
      .map(({ id, offer, acceptedOn }) => ({
        id,
        says: `${nameOfOffer(model, offer)}${acceptedOn ? `, ${showDate(acceptedOn)}` : ''}`,
      })),
  }
}

/** What a visit is called in the model of its team. */
export const nameOfVisit = (model: TeamInModel['model'], type: string) => {
  const found = model.visitTypes.find(({ id }) => id === type)
  return found ? visitName(model, found) : type
}
/** What an order is of, in the model of its team. */
export const nameOfOffer = (model: TeamInModel['model'], id: string) =>
  model.offers.find((each) => each.id === id)?.name ?? id
