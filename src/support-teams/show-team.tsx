import { listActions } from '#actions/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showLateness, showShortDate } from '#shared/show-date.ts'
import { listOrders } from '#trading/index.ts'
import { listVisits, maySeeVisits } from '#visits/index.ts'
import type { Seen } from '#web/routes.ts'
import { getTeam } from './get-support-team.ts'
import { mayKeepTeamsOf } from './support-team-policy.ts'
import { listStruckOut } from './struck-out-store.ts'
import { listParts } from './support-team-store.ts'
import { TeamPage } from './team-page.tsx'
import { MOST, nameOfOffer, nameOfVisit, partsOf } from './team-parts.ts'

const DONE: Record<string, string> = {
  'set-up': 'It is set up',
  saved: 'Saved',
  evaluated: 'Saved: the figures are kept as they stand today',
  closed: 'It is closed, and its evaluation is kept',
  'struck-out': 'It is struck out',
  restored: 'It is taken back',
}

/** A team's page, with everything that belongs to it and that the reader may know of. */
export async function showTeam({ look, frame, params, query }: Seen, findings: readonly Finding[] = []) {
  const found = await getTeam(look, params.teamId ?? '')
  const { team, model } = found
  const { schoolId } = team
  const mayKeep = mayKeepTeamsOf(look, schoolId)
  const [[evaluations, members, meetings], struckOut, parts, actions, visits, orders] = await Promise.all([
    partsOf(look, team.id),
    mayKeep ? listStruckOut(look, team.id) : [],
    listParts(look, team.id),
    listActions(look, schoolId),
    maySeeVisits(look, team) ? listVisits(look, { schoolId, limit: MOST }) : [],
    listOrders(look, { schoolId, limit: MOST }),
  ])
  return (
    <TeamPage
      {...found}
      {...{ frame, findings, evaluations, members, meetings, struckOut, mayKeep }}
      actions={actions
        .filter(({ id }) => parts.actionIds.includes(id))
        .map(({ says, doneOn, dueOn, ownerName, ownedBy }) => ({
          href: `/schools/${schoolId}/actions`,
          text: says,
          says: [
            ownerName ?? (ownedBy === 'school' ? 'The school' : 'The service'),
            howFar(look.today, doneOn, dueOn),
          ].join(', '),
        }))}
      visits={visits
        .filter(({ id }) => parts.visitIds.includes(id))
        .map(({ id, visitType, heldOn, bookedFor }) => ({
          href: `/visits/${id}`,
          text: nameOfVisit(model, visitType),
          says: showShortDate(heldOn ?? bookedFor),
        }))}
      orders={orders
        .filter(({ id }) => parts.orderIds.includes(id))
        .map(({ id, offer, statusOn }) => ({
          href: `/orders/${id}`,
          text: nameOfOffer(model, offer),
          says: showShortDate(statusOn),
        }))}
      done={DONE[query.done ?? '']}
    />
  )
}

/** How far something agreed is: done, or due and how late. */
function howFar(today: PlainDate, doneOn: PlainDate | null, dueOn: PlainDate | null): string {
  if (doneOn) return `done ${showShortDate(doneOn)}`
  if (!dueOn) return 'no date'
  return [`due ${showShortDate(dueOn)}`, showLateness(dueOn, today)].filter(Boolean).join(', ')
}
