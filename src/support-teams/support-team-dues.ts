import { capital, word } from '#model/index.ts'
import { listOrders } from '#trading/index.ts'
import { addDays } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { mayKeepTeamsOf } from './support-team-policy.ts'
import { listOrdersWithTeam, listTeams } from './support-team-store.ts'
import { teamLines, type TeamLine } from './teams-to-keep.ts'

/** What is due later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28
/** So long after an order was accepted its team is set up, and after a meeting the next one has a date. */
const DAYS_TO_ARRANGE = 14
const MOST = 500

/** NF-20, XX-10. Of those who keep teams: the one to set up from an order, the next meeting, and the evaluation. */
export const supportTeamDues: DueSource = {
  name: 'support teams',
  async list(look, { people, schoolId }) {
    if (!look.model.supportTeams || !isAnywhere(look.reach('see-school'))) return []
    if (people && !isAnywhere(look.reach('recommend'))) return []
    const [live, waiting] = await Promise.all([
      listTeams(look, { schoolId, status: 'live', keptBy: people, limit: MOST }),
      toSetUp(look, schoolId),
    ])
    const teams = await teamLines(look, live)
    const until = addDays(look.today, DAYS_AHEAD)
    const dues = [...teams.flatMap((team) => duesOf(look, team)), ...waiting]
    return dues.filter((due) => due.dueOn <= until && (!people || mayKeepTeamsOf(look, due.schoolId)))
  },
}

/** What is due of a live team: its meeting, or a date for one, and its evaluation. */
function duesOf({ model, today }: Look, team: TeamLine): Due[] {
  const called = word(model, 'supportTeam')
  const base = {
    kind: 'support-team',
    page: `/support-teams/${team.id}`,
    ...{ schoolId: team.schoolId, schoolName: team.schoolName, ownerId: team.keptBy, ownerName: team.keptByName },
  }
  const next = team.nextMeetingOn
  const isOver = next !== null && next < today
  return [
    {
      ...base,
      plainly: next ? `Meeting of the ${called}` : `${capital(called)} without a next meeting`,
      what: `${next ? (isOver ? 'Write up the meeting' : 'Meet') : 'Set the next meeting'}: ${team.name}`,
      because: next ? 'Its meeting has a date.' : 'It is live, and has no date for its next meeting.',
      href: next ? `${base.page}/meetings` : `${base.page}/next-meeting`,
      dueOn: next ?? addDays(team.lastMetOn ?? team.startedOn, DAYS_TO_ARRANGE),
    },
    {
      ...base,
      plainly: `${capital(called)} to evaluate`,
      what: `Evaluate what it came to: ${team.name}`,
      because: model.supportTeams?.closing.says ?? '',
      href: `${base.page}/evaluate`,
      dueOn: team.evaluateBy,
    },
  ]
}

/** Accepted orders that wait for their team: of one school, or of all within sight. */
async function toSetUp(look: Look, schoolId: string | undefined): Promise<Due[]> {
  const { model } = look
  const called = word(model, 'supportTeam')
  const lists = (model.supportTeams?.offers ?? []).map((offer) =>
    listOrders(look, { schoolId, offer, statuses: ['accepted'], limit: MOST }),
  )
  const orders = (await Promise.all(lists)).flat()
  const used = await listOrdersWithTeam(
    look,
    orders.map(({ id }) => id),
  )
  return orders
    .filter(({ id }) => !used.has(id))
    .map((order) => ({
      kind: 'support-team',
      plainly: `${capital(called)} to set up`,
      what: `Set up the ${called}`,
      because: 'Its order was accepted.',
      href: `/schools/${order.schoolId}/support-teams/set-up?order=${order.id}`,
      page: `/orders/${order.id}`,
      ownerId: undefined,
      ownerName: 'Whoever works with the school',
      ...{ schoolId: order.schoolId, schoolName: order.schoolName },
      dueOn: addDays(order.acceptedOn ?? order.statusOn, DAYS_TO_ARRANGE),
    }))
}
