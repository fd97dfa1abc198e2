import { stageFindings } from '#cases/index.ts'
import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { teamOfCaseEvent } from './case-support-events.ts'
import { mayKeepTeam, mayWriteLog } from './case-support-policy.ts'
import { whyCannotJoin } from './case-support-rules.ts'
import type { TeamMember } from './case-team.ts'
import { getCaseWithTeam, listParts, type CaseWithTeam } from './get-team.ts'
import { addCaseMember, addLogLine, finishCaseMember, listCaseMembers } from './team-store.ts'

/** SH-32, SH-57. The case, for a deed of whoever keeps its team, once its support has begun. Throws NotFound, NotAllowed, Refused. */
export async function getTeamToKeep(work: Work, caseId: string): Promise<CaseWithTeam> {
  const found = await getCaseWithTeam(work, caseId)
  requireThat(await mayKeepTeam(work, found.of), work, `keep the team of the case ${caseId}`)
  refuseIf(work, await stageFindings(work, found.of, 'support'))
  return found
}

/** SH-58. Somebody from any part of the authority joins the team of a case. Throws NotFound, NotAllowed, Refused. */
export async function joinCaseTeam(
  work: Work,
  caseId: string,
  member: Pick<TeamMember, 'name' | 'comesFrom' | 'does'>,
): Promise<void> {
  const { of } = await getTeamToKeep(work, caseId)
  refuseIf(work, whyCannotJoin(await listCaseMembers(work, caseId), member.name))
  await addCaseMember(work, caseId, member)
  await logEvent(work, teamOfCaseEvent('joined', of, { name: { after: member.name } }))
}

/** Somebody leaves the team; that they were of it stays. Throws NotFound, NotAllowed, Refused. */
export async function leaveCaseTeam(work: Work, caseId: string, memberId: string): Promise<void> {
  const { of } = await getTeamToKeep(work, caseId)
  const left = isId(memberId) ? await finishCaseMember(work, caseId, memberId) : undefined
  if (!left) throw new NotFound('member of the team', memberId)
  await logEvent(work, teamOfCaseEvent('left', of, { name: { after: left.name } }))
}

/** SH-73. Somebody of the team writes in its log, so that all know who does what. Throws NotFound, NotAllowed, Refused. */
export async function writeInLog(work: Work, caseId: string, says: string): Promise<void> {
  const found = await getCaseWithTeam(work, caseId)
  const { of } = found
  const parts = await listParts(work, found)
  requireThat(await mayWriteLog(work, of, parts), work, `write in the log of the case ${caseId}`)
  refuseIf(work, [
    ...(await stageFindings(work, of, 'support')),
    ...(await askAboutNamesIn(work, of.schoolId, [{ where: 'the log', field: 'says', text: says }])),
  ])
  await addLogLine(work, caseId, says)
  await logEvent(work, teamOfCaseEvent('logged', of))
}
