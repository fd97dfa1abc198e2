import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { teamOfCaseEvent } from './case-support-events.ts'
import { whyCannotMeetOn, whyMeetingIsOver } from './case-support-rules.ts'
import { whyNoSchoolDay, whyNothingIsPlanned } from './get-team.ts'
import { getTeamToKeep } from './keep-team.ts'
import { addMeetings, findMeetingToChange, listMeetingsOf, writeMoved, writeTakenOff } from './meeting-store.ts'
import { tellInvited } from './tell-of-meetings.ts'

/** SH-59, XX-07. Plans a meeting of the team: it stands in the time of who is of it, and they are written to. Throws NotFound, NotAllowed, Refused. */
export async function planMeeting(work: Work, caseId: string, on: PlainDate): Promise<void> {
  const found = await getTeamToKeep(work, caseId)
  const meetings = await listMeetingsOf(work, [caseId])
  refuseIf(work, [
    ...(await whyNothingIsPlanned(work, found.of)),
    ...whyCannotMeetOn(on, { meetings, from: work.today, field: 'meetsOn-day' }),
    ...(await whyNoSchoolDay(work, found, [{ on, field: 'meetsOn-day' }])),
  ])
  await addMeetings(work, caseId, [on])
  await tellInvited(work, found, { kind: 'planned', days: [on] })
  await logEvent(work, teamOfCaseEvent('meeting-planned', found.of, { on: { after: on } }))
}

/** A planned meeting, by its id and the state in which it was seen. */
export type MeetingSeen = { id: string; revision: number }

/** SH-60, XX-07. Moves a planned meeting to another day; who is invited is written to. Throws NotFound, NotAllowed, Refused. */
export async function moveMeeting(work: Work, caseId: string, seen: MeetingSeen, to: PlainDate): Promise<void> {
  const found = await getTeamToKeep(work, caseId)
  const meeting = await getMeetingToChange(work, caseId, seen, 'moved')
  const meetings = await listMeetingsOf(work, [caseId])
  const field = 'movesTo-day'
  refuseIf(work, [
    ...(await whyNothingIsPlanned(work, found.of)),
    ...whyCannotMeetOn(to, { meetings, from: work.today, field }),
    ...(await whyNoSchoolDay(work, found, [{ on: to, field }])),
  ])
  await writeMoved(work, meeting.id, to)
  const { meetsOn: from } = meeting
  await tellInvited(work, found, { kind: 'moved', from, to })
  await logEvent(work, teamOfCaseEvent('meeting-moved', found.of, { on: { before: from, after: to } }))
}

/** SH-60. Takes a planned meeting off, with why; who is invited is written to, without it. Throws NotFound, NotAllowed, Refused. */
export async function takeMeetingOff(work: Work, caseId: string, seen: MeetingSeen, because: string): Promise<void> {
  const found = await getTeamToKeep(work, caseId)
  const meeting = await getMeetingToChange(work, caseId, seen, 'takenOff')
  const texts = [{ where: 'why it is taken off', field: 'because', text: because }]
  refuseIf(work, await askAboutNamesIn(work, found.of.schoolId, texts))
  await writeTakenOff(work, meeting.id, because)
  const { meetsOn: day } = meeting
  await tellInvited(work, found, { kind: 'off', day })
  const changes = { on: { before: day }, because: { after: because } }
  await logEvent(work, teamOfCaseEvent('meeting-taken-off', found.of, changes))
}

async function getMeetingToChange(work: Work, caseId: string, { id, revision: shown }: MeetingSeen, field: string) {
  const meeting = isId(id) ? await findMeetingToChange(work, caseId, id) : undefined
  if (!meeting) throw new NotFound('meeting of the case', id)
  const over = whyMeetingIsOver(meeting)
  const { revision } = meeting
  const stale = await whyChangedMeanwhile(work, { kind: 'case', id: caseId, revision, shown })
  refuseIf(
    work,
    (over.length > 0 ? over : stale).map((each) => ({ ...each, field })),
  )
  return meeting
}
