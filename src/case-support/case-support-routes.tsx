import type { FastifyInstance } from 'fastify'
import { standingsOf, leftOf } from '#days/index.ts'
import { listHoldersOver } from '#people/index.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import {
  askForSpecialists,
  declineRequest,
  getCaseWithAccess,
  getRequest,
  mayAnswer,
  setAside,
} from './ask-for-specialists.ts'
import { answerForm, askForm, meetingForm, teamForm } from './case-support-form.ts'
import { mayAsk, mayKeepTeam, mayWriteLog } from './case-support-policy.ts'
import { closeMeeting } from './close-meeting.ts'
import { getCaseWithTeam, listParts, listSpecialists, listThrough } from './get-team.ts'
import { joinCaseTeam, leaveCaseTeam, writeInLog } from './keep-team.ts'
import { MeetingPage } from './meeting-page.tsx'
import { findMeeting, listMeetingsOf } from './meeting-store.ts'
import { moveMeeting, planMeeting, takeMeetingOff } from './plan-meetings.ts'
import { AnswerPage, AskPage } from './request-pages.tsx'
import { showCaseTeam } from './show-team.tsx'
import { listCaseMembers } from './team-store.ts'

const ONE = '/cases/:caseId'

/** The team of a case, its meetings, and what is asked through it. */
export function caseSupportRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, `${ONE}/team`, (seen) => showCaseTeam(seen))
  addDeed(app, web, `${ONE}/team`, {
    guard: toTeam,
    show: showCaseTeam,
    schema: teamForm,
    async act(work, typed, { params }) {
      const id = params.caseId ?? ''
      if (typed.what === 'joins') await joinCaseTeam(work, id, typed)
      if (typed.what === 'leaves') await leaveCaseTeam(work, id, typed.memberId)
      if (typed.what === 'meets') await planMeeting(work, id, typed.meetsOn)
      if (typed.what === 'moves') await moveMeeting(work, id, typed.moved, typed.movesTo)
      if (typed.what === 'takes-off') await takeMeetingOff(work, id, typed.takenOff, typed.because)
      if (typed.what === 'tells') await writeInLog(work, id, typed.says)
      return `/cases/${id}/team?done=${typed.what}`
    },
  })
  addForm(app, web, `${ONE}/meetings/:caseMeetingId`, {
    guard: toMeeting,
    async show(seen, answers, findings) {
      const found = await toMeeting(seen)
      // Taken off meanwhile, it is told to whoever was writing it up, and is no page of its own.
      if (found.meeting.takenOffOn && findings.length === 0) throw new NotFound('meeting of the case', found.meeting.id)
      return <MeetingPage {...found} {...{ frame: seen.frame, answers, findings }} />
    },
    schema: meetingForm,
    async act(work, written, { params }) {
      await closeMeeting(work, params.caseId ?? '', params.caseMeetingId ?? '', written)
      return `/cases/${params.caseId}/team?done=closed`
    },
  })
  addForm(app, web, `${ONE}/requests/ask`, {
    guard: toAsk,
    async show(seen, answers, findings) {
      const found = await toAsk(seen)
      const through = await listThrough(seen.look, found.of.schoolId, found.access)
      return <AskPage {...found} {...{ frame: seen.frame, answers, findings, through }} />
    },
    schema: askForm,
    async act(work, asked, { params }) {
      await askForSpecialists(work, params.caseId ?? '', asked)
      return `/cases/${params.caseId}/team?done=asked`
    },
  })
  addForm(app, web, `${ONE}/requests/:specialistRequestId`, {
    guard: toAnswer,
    async show(seen, answers, findings) {
      const found = await toAnswer(seen)
      return (
        <AnswerPage {...found} {...await whoComes(seen.look, found)} {...{ frame: seen.frame, answers, findings }} />
      )
    },
    schema: answerForm,
    async act(work, typed, { params }) {
      const [caseId = '', id = ''] = [params.caseId, params.specialistRequestId]
      if (typed.what === 'comes') await setAside(work, caseId, id, typed)
      else await declineRequest(work, caseId, id, typed)
      return `/cases/${caseId}/team?done=answered`
    },
  })
}

async function toTeam({ look, params }: Seen) {
  const found = await getCaseWithTeam(look, params.caseId ?? '')
  const { of } = found
  const may = (await mayKeepTeam(look, of)) || (await mayWriteLog(look, of, await listParts(look, found)))
  requireThat(may, look, `work in the team of the case ${of.id}`)
  return found
}

async function toMeeting({ look, params }: Seen) {
  const found = await getCaseWithTeam(look, params.caseId ?? '')
  const { of } = found
  requireThat(await mayKeepTeam(look, of), look, `write up a meeting of the case ${of.id}`)
  const meetings = await listMeetingsOf(look, [of.id])
  const id = params.caseMeetingId ?? ''
  const meeting = isId(id) ? await findMeeting(look, of.id, id) : undefined
  if (!meeting) throw new NotFound('meeting of the case', id)
  const parts = await listParts(look, found)
  const members = await listCaseMembers(look, of.id)
  const isFirst = !meetings.some(({ closedOn }) => closedOn)
  return { ...found, meeting, parts, members, isFirst, planHref: undefined }
}

async function toAsk({ look, params }: Seen) {
  const found = await getCaseWithAccess(look, params.caseId ?? '')
  requireThat(mayAsk(look, found.of), look, `ask for specialists in the case ${found.of.id}`)
  return found
}

async function toAnswer({ look, params }: Seen) {
  const found = await getRequest(look, params.caseId ?? '', params.specialistRequestId ?? '')
  requireThat(await mayAnswer(look, found), look, `answer what is asked in the case ${found.of.id}`)
  return found
}

/** Who can come with what they have left this year, and who can have identified the need at this school. */
async function whoComes(look: Look, { of, access, model, pathway }: Awaited<ReturnType<typeof toAnswer>>) {
  const people = await listSpecialists(look, of.schoolId, access)
  const schoolYear = schoolYearOf(look.today)
  const standings = await standingsOf(look, { schoolYear, personIds: people.map(({ personId }) => personId) })
  const seenBy = model.days?.needNamed?.seenBy ?? []
  const led = pathway.stages.flatMap(({ lead }) => lead)
  const seers = seenBy.length > 0 ? await listHoldersOver(look, of.schoolId, seenBy, { isOfService: true }) : []
  return {
    comes: people.map(({ personId, name, role }) => {
      const standing = standings.get(personId)
      return { personId, name, role, left: standing && leftOf(standing) }
    }),
    // Whoever leads a stage of this case stands first.
    seers: seers.filter(({ actsFor }) => !actsFor).sort((one, other) => place(led, one.role) - place(led, other.role)),
  }
}

const place = (led: readonly string[], role: string) => (led.includes(role) ? 0 : 1)
