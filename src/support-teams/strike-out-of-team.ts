import { logEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { strikingSays } from '#shared/struck-out.ts'
import type { StrikeOut } from '#web/strike-out.tsx'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { getTeamToDo } from './get-support-team.ts'
import { teamEvent } from './support-team-event.ts'
import { whyCannotComeBack } from './support-team-rules.ts'
import { listMeetings, listTeamMembers } from './support-team-store.ts'
import { changeTeam } from './support-team-writes.ts'
import { findStruckOut, markOfTeam, type OfTeam } from './struck-out-store.ts'

/** Which member or meeting of which team. */
export type Struck = { teamId: string; of: OfTeam; id: string }

/**
 * XX-05. Strikes out a member or a meeting that was entered in error: it counts nowhere and the school sees it no more, its trace is kept.
 * Throws NotFound, NotAllowed, and Refused once the team is closed, since its evaluation rests on them.
 */
export async function strikeOutOfTeam(work: Work, { teamId, of, id }: Struck, strike: StrikeOut): Promise<void> {
  const { team, name } = await getTeamToDo(work, teamId, 'keep', strike.revision)
  const because = strikingSays(strike)
  const struck = isId(id) ? await markOfTeam(work, { teamId, of, id }, because) : undefined
  if (!struck) throw new NotFound(of, id)
  await changeTeam(work, teamId)
  await logEvent(work, teamEvent(`${of}-struck-out`, team, name, { ...struck, because: { after: because } }))
}

/** Takes back a member or a meeting that was struck out. Throws NotFound, NotAllowed, Refused. */
export async function restoreOfTeam(work: Work, { teamId, of, id }: Struck): Promise<void> {
  const { team, name } = await getTeamToDo(work, teamId, 'keep')
  const before = isId(id) ? await findStruckOut(work, { teamId, of, id }) : undefined
  if (!before) throw new NotFound(of, id)
  const [members, meetings] = await Promise.all([listTeamMembers(work, teamId), listMeetings(work, teamId)])
  refuseIf(work, whyCannotComeBack(before, members, meetings))
  const back = await markOfTeam(work, { teamId, of, id }, null)
  await changeTeam(work, teamId)
  await logEvent(work, teamEvent(`${of}-restored`, team, name, back))
}
