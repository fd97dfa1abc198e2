import { leadsOfStages } from '#cases/index.ts'
import { capital, word } from '#model/index.ts'
import { isHeldOn, listRolesIn } from '#people/index.ts'
import { addDays } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listMeetingsOf } from './meeting-store.ts'
import { listRequestsOf } from './request-store.ts'
import { listCasesWithTeam } from './team-times.ts'

/** What comes later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28
/** Within so many days a team meets first, has its next date, and a request has its answer. */
const DAYS_TO_ARRANGE = 14

/** SH-59 to SH-61, XX-10. Of whoever leads support: the next meeting, or a date for one; of those through whom is asked: what waits for an answer. */
export const caseSupportDues: DueSource = {
  name: 'teams of cases',
  async list(look, { people, schoolId }) {
    if (look.model.pathways.length === 0 || !isAnywhere(look.reach('see-need'))) return []
    const cases = await listCasesWithTeam(look, schoolId)
    if (cases.length === 0) return []
    const dues = [...(await meetingsDue(look, cases)), ...(await requestsDue(look, cases))]
    return dues.filter(({ ownerId }) => !people || (ownerId !== undefined && people.includes(ownerId)))
  },
}

type Cases = Awaited<ReturnType<typeof listCasesWithTeam>>

async function meetingsDue(look: Look, cases: Cases): Promise<Due[]> {
  const { model, today } = look
  const called = word(model, 'supportTeam')
  const leads = await leadsOfStages(look, schoolsOf(cases))
  const meetings = await listMeetingsOf(
    look,
    cases.map(({ of }) => of.id),
  )
  return cases.flatMap(({ of, pathway, began }): Due[] => {
    const role = pathway.stages.find(({ kind }) => kind === 'support')?.lead
    const lead = leads.find((each) => each.schoolId === of.schoolId && each.role === role)
    const its = meetings.filter(({ caseId }) => caseId === of.id)
    const next = its.find(({ closedOn }) => !closedOn)
    const last = its.findLast(({ closedOn }) => closedOn)?.heldOn ?? began.beganOn
    const dueOn = next?.meetsOn ?? addDays(last, DAYS_TO_ARRANGE)
    if (dueOn > addDays(today, DAYS_AHEAD)) return []
    const page = `/cases/${of.id}/team`
    const isOver = next !== undefined && next.meetsOn < today
    return [
      {
        kind: 'case',
        plainly: next ? `Meeting of the ${called}` : `${capital(called)} without a next meeting`,
        what: `${next ? (isOver ? 'Write up the meeting' : 'Meet') : 'Plan the next meeting'}: ${called}, ${of.schoolName}`,
        because: pathway.team?.says ?? '',
        href: next ? `/cases/${of.id}/meetings/${next.id}` : page,
        page,
        ...ownedBy(lead),
        ...{ schoolId: of.schoolId, schoolName: of.schoolName, dueOn },
      },
    ]
  })
}

async function requestsDue(look: Look, cases: Cases): Promise<Due[]> {
  const ids = cases.map(({ of }) => of.id)
  const open = await listRequestsOf(look, ids, { isOpen: true })
  if (open.length === 0) return []
  const roles = [...new Set(cases.flatMap(({ pathway }) => pathway.access?.through ?? []))]
  const held = (await listRolesIn(look, schoolsOf(cases), roles)).filter((each) => isHeldOn(each, look.today))
  return open.flatMap(({ id, caseId, askedOn, asks }): Due[] => {
    const found = cases.find(({ of }) => of.id === caseId)
    if (!found) return []
    const { of, pathway } = found
    const by = held.find(({ role, schoolIds }) => role === pathway.access?.through && schoolIds.includes(of.schoolId))
    return [
      {
        kind: 'case',
        plainly: 'Request of a school to answer',
        what: `Answer what is asked: ${of.schoolName}`,
        because: asks,
        href: `/cases/${caseId}/requests/${id}`,
        page: `/cases/${caseId}/team`,
        ...ownedBy(by && { personId: by.personId, name: by.personName }),
        ...{ schoolId: of.schoolId, schoolName: of.schoolName, dueOn: addDays(askedOn, DAYS_TO_ARRANGE) },
      },
    ]
  })
}

const schoolsOf = (cases: Cases) => cases.map(({ of }) => of.schoolId)
const ownedBy = (who: { personId: string; name: string } | undefined) => ({
  ...{ ownerId: who?.personId, ownerName: who?.name ?? 'Nobody is named' },
})
