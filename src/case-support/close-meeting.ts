import { stageOf } from '#cases/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { teamOfCaseEvent } from './case-support-events.ts'
import { whyMeetingCannotClose, whyMeetingIsOver } from './case-support-rules.ts'
import { missingOf, type Attended, type TeamMember, type TeamPart } from './case-team.ts'
import { listParts, whyNoSchoolDay } from './get-team.ts'
import { getTeamToKeep } from './keep-team.ts'
import { addMeetings, findMeetingToChange, listMeetingsOf, writeClosed } from './meeting-store.ts'
import { listCaseMembers } from './team-store.ts'
import { tellInvited } from './tell-of-meetings.ts'

export type Written = {
  heldOn: PlainDate
  /** Of the parts invited and of the members named, by id. */
  present: readonly string[]
  settled: string
  further: readonly PlainDate[]
  revision: number
}

/**
 * SH-59, SH-60. Closes a meeting with who was there and what was settled; the first one not before further ones have their dates. Of two
 * people at once the second is told. Throws NotFound, NotAllowed, Refused.
 */
export async function closeMeeting(work: Work, caseId: string, id: string, written: Written): Promise<void> {
  const found = await getTeamToKeep(work, caseId)
  const { of, team } = found
  const meeting = isId(id) ? await findMeetingToChange(work, caseId, id) : undefined
  if (!meeting) throw new NotFound('meeting of the case', id)
  const { heldOn, further, settled, present } = written
  const meetings = await listMeetingsOf(work, [caseId])
  const at = { meeting, meetings, beganOn: stageOf(of, 'support')?.beganOn ?? of.openedOn, today: work.today }
  const closed = whyMeetingCannotClose(team, { heldOn, further }, at)
  const stale = await whyChangedMeanwhile(work, {
    ...{ kind: 'case', id: caseId, revision: meeting.revision, shown: written.revision },
  })
  refuseIf(work, [
    ...(stale.length > 0 && whyMeetingIsOver(meeting).length === 0 ? stale : closed),
    ...(await whyNoSchoolDay(
      work,
      found,
      further.map((on, place) => ({ on, field: `further${place + 1}-day` })),
    )),
    ...(await askAboutNamesIn(work, of.schoolId, [{ where: 'what was settled', field: 'settled', text: settled }])),
  ])
  const attendance = attendanceOf(await listParts(work, found), await listCaseMembers(work, caseId), present)
  await writeClosed(work, id, { heldOn, attendance, settled })
  await addMeetings(work, caseId, further)
  if (further.length > 0) await tellInvited(work, found, { kind: 'planned', days: further })
  const missing = missingOf(attendance).map(({ name }) => name)
  await logEvent(
    work,
    teamOfCaseEvent('meeting-closed', of, {
      on: { after: heldOn },
      ...(missing.length > 0 && { missing: { after: missing.join(', ') } }),
    }),
  )
}

/** Who was expected at a meeting, part by part and one by one, and who of them was there. */
export function attendanceOf(
  parts: readonly TeamPart[],
  members: readonly TeamMember[],
  present: readonly string[],
): Attended[] {
  const isThere = (id: string) => present.includes(id)
  return [
    ...parts.map(({ id, name, required, people }) => ({
      ...{ name, required, present: isThere(id), people: people.map((each) => each.name) },
    })),
    ...members
      .filter(({ finishedOn }) => !finishedOn)
      .map(({ id, name, comesFrom }) => ({ name: comesFrom, people: [name], required: false, present: isThere(id) })),
  ]
}
