import { logEvent } from '#history/index.ts'
import { getSchool } from '#schools/index.ts'
import { holdSchool } from '#visits/index.ts'
import { listOrders } from '#trading/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { teamEvent } from './support-team-event.ts'
import { mayKeepTeamsOf, maySeeTeams } from './support-team-policy.ts'
import { whyCannotBeSetUp, whyNextIsNot } from './support-team-rules.ts'
import { listOrdersWithTeam } from './support-team-store.ts'
import { addParts, addTeam, type NewTeam } from './support-team-writes.ts'
import { kindName } from './support-team.ts'

/** A school, and what a team can be set up from there. Throws NotFound for those who may not know of it, and where the model has none. */
export async function getSchoolOfTeam(look: Look, schoolId: string) {
  const rule = look.model.supportTeams
  if (!maySeeTeams(look, schoolId)) throw new NotFound('school', schoolId)
  const school = await getSchool(look, schoolId)
  if (!rule) throw new NotFound('support teams of', schoolId)
  return { school, rule }
}

/** The accepted orders of a school of which a team comes and that have none yet, the newest first. */
export async function listOrdersToSetUp(look: Look, schoolId: string) {
  const offers = look.model.supportTeams?.offers ?? []
  const lists = offers.map((offer) => listOrders(look, { schoolId, offer, statuses: ['accepted'], limit: 50 }))
  const orders = (await Promise.all(lists)).flat()
  const used = await listOrdersWithTeam(
    look,
    orders.map(({ id }) => id),
  )
  return orders.filter(({ id }) => !used.has(id))
}

/** NF-20. Sets a team up, from an accepted order or on recommendation. Throws NotFound, NotAllowed, Refused. Gives its id. */
export async function setUpTeam(
  work: Work,
  schoolId: string,
  set: Omit<NewTeam, 'schoolId' | 'modelVersionId'>,
): Promise<string> {
  const { school, rule } = await getSchoolOfTeam(work, schoolId)
  requireThat(mayKeepTeamsOf(work, schoolId), work, `set up a support team at ${schoolId}`)
  await holdSchool(work, schoolId)
  const order = set.orderId ? await findOrderBehind(work, schoolId, set.orderId) : undefined
  const at = { name: school.name, isOpen: school.status !== 'closed' }
  refuseIf(work, [
    ...whyCannotBeSetUp(rule, at, set, order, work.today),
    ...whyNextIsNot(set.nextMeetingOn, work.today),
  ])
  const { modelVersionId } = work
  const id = await addTeam(work, { ...set, schoolId, modelVersionId })
  if (set.orderId) await addParts(work, id, { visitIds: [], orderIds: [set.orderId], actionIds: [] })
  await logEvent(
    work,
    teamEvent('set-up', { id, schoolId }, kindName(rule, set.kind), { on: { after: set.startedOn } }),
  )
  return id
}

/** The order of this school that somebody may know of, as the rules see it. */
async function findOrderBehind(work: Work, schoolId: string, orderId: string) {
  const order = (await listOrders(work, { schoolId, limit: 500 })).find(({ id }) => id === orderId)
  const hasTeam = (await listOrdersWithTeam(work, [orderId])).has(orderId)
  return order && { offer: order.offer, status: order.status, hasTeam, orderedOn: order.orderedOn }
}
