import { stageOf } from '#cases/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import type { Seen } from '#web/routes.ts'
import type { Look } from '#work/work.ts'
import { mayAnswer } from './ask-for-specialists.ts'
import { mayAsk, mayKeepTeam, mayWriteLog } from './case-support-policy.ts'
import { getCaseWithTeam, listParts, listSpecialists, marksOfDays } from './get-team.ts'
import { listMeetingsOf } from './meeting-store.ts'
import { listRequestsOf } from './request-store.ts'
import { CaseTeamPage } from './team-page.tsx'
import { listCaseMembers, listLog } from './team-store.ts'

const DONE: Record<string, string> = {
  joins: 'They are of the team',
  leaves: 'They are of the team no longer',
  tells: 'It is in the log',
  meets: 'The meeting is planned, and those who are invited are written to',
  moves: 'The meeting is moved, and those who are invited are written to',
  'takes-off': 'The meeting is taken off, and those who are invited are written to',
  closed: 'The meeting is closed',
  asked: 'Your request is sent',
  answered: 'The request is answered',
}

const LINES = 50

/** Everything of a team that its page shows to somebody. */
export async function findTeamShown(look: Look, caseId: string, lines = LINES) {
  const found = await getCaseWithTeam(look, caseId)
  const { of, pathway } = found
  const { access } = pathway
  const parts = await listParts(look, found)
  const [members, meetings, off, requests, log] = await Promise.all([
    listCaseMembers(look, caseId),
    listMeetingsOf(look, [caseId]),
    listMeetingsOf(look, [caseId], { isOff: true }),
    listRequestsOf(look, [caseId]),
    listLog(look, caseId, lines),
  ])
  const isOpen = stageOf(of, 'support') !== undefined && !of.endedOn
  return {
    ...found,
    ...{ parts, members, meetings, off, requests, log, isOpen },
    specialists: access ? await listSpecialists(look, of.schoolId, access) : [],
    may: {
      keep: isOpen && (await mayKeepTeam(look, of)),
      tell: isOpen && (await mayWriteLog(look, of, parts)),
      ask: isOpen && access !== undefined && mayAsk(look, of),
      answer: isOpen && access !== undefined && (await mayAnswer(look, { of, access })),
    },
  }
}

export type TeamShown = Awaited<ReturnType<typeof findTeamShown>>

/** SH-57 to SH-61, SH-73. The page of the team of a case. */
export async function showCaseTeam(
  { look, frame, params, query }: Seen,
  answers: Answers = {},
  findings: readonly Finding[] = [],
) {
  const shown = await findTeamShown(look, params.caseId ?? '')
  const planned = shown.meetings.filter(({ closedOn }) => !closedOn).map(({ meetsOn }) => meetsOn)
  const marks = await marksOfDays(look, shown, planned)
  return <CaseTeamPage {...shown} {...{ frame, answers, findings, marks }} done={DONE[query.done ?? '']} />
}
