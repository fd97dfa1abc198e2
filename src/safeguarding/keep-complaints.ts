import { askAboutNamesIn } from '#records/index.ts'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import type { Complaint, StepKind } from './complaint.ts'
import { mayOpenComplaints, safeguardingRuleOf } from './complaint-policy.ts'
import * as rules from './complaint-rules.ts'
import * as store from './complaint-store.ts'
import * as people from './officer-store.ts'

/** A complaint, for somebody who is named. Throws NotFound for everybody else, as where there is none. */
export async function getComplaint(look: Look, id: string): Promise<Complaint> {
  safeguardingRuleOf(look)
  const found = isId(id) ? await store.findComplaint(look, id) : undefined
  if (!found) throw new NotFound('complaint', id)
  return found
}

/**
 * ES-57. A complaint about safeguarding at a school is opened; whoever opens it is its first named officer. Its trace stands with it alone.
 * Any school has it, in a partnership or not, and nothing is charged (ES-10). Throws NotFound, NotAllowed, Refused. Gives its id.
 */
export async function openComplaint(
  work: Work,
  schoolId: string,
  given: { receivedOn: PlainDate; came: string; says: string },
): Promise<string> {
  const rule = safeguardingRuleOf(work)
  requireThat(mayOpenComplaints(work), work, 'open a complaint')
  const school = await getSchool(work, schoolId)
  refuseIf(work, [
    ...rules.whyCannotBeOpened(rule, given, work.today),
    ...(await namesIn(work, school.id, 'says', given.says)),
  ])
  const id = await store.addComplaint(work, { schoolId: school.id, ...given })
  await people.addOfficer(work, id, work.actor.personId)
  await traceApart(work, id, { kind: 'opened' })
  return id
}

/** ES-57. A named officer names another; from then on that person sees the whole of it. Throws NotFound, Refused. */
export async function nameOfficer(work: Work, id: string, personId: string): Promise<void> {
  const complaint = await toChange(work, id)
  const { officers } = safeguardingRuleOf(work)
  const known = await people.listWhoCanBeNamed(work, officers)
  refuseIf(work, [
    ...rules.whyClosed(complaint),
    ...rules.whyCannotBeNamed(personId, known, await people.listOfficers(work, id)),
  ])
  await people.addOfficer(work, id, personId)
  await traceApart(work, id, { kind: 'named', ofPerson: personId })
}

/** ES-57. A named officer takes somebody off, or themselves: for that person there is no complaint any more. Throws NotFound, Refused. */
export async function removeOfficer(work: Work, id: string, personId: string): Promise<void> {
  await toChange(work, id)
  refuseIf(work, rules.whyCannotBeRemoved(personId, await people.listOfficers(work, id)))
  await people.endOfficer(work, id, personId)
  await traceApart(work, id, { kind: 'removed', ofPerson: personId })
}

/** ES-57. What was done in the investigation is written down. Throws NotFound, Refused. */
export async function noteComplaint(work: Work, id: string, says: string): Promise<void> {
  const complaint = await toChange(work, id)
  refuseIf(work, [...rules.whyClosed(complaint), ...(await namesIn(work, complaint.schoolId, 'says', says))])
  await traceApart(work, id, { kind: 'noted', says })
}

/** ES-57. The time that it took on a day, one's own: it counts in one's week and the service's totals, of no school there. Throws NotFound, Refused. */
export async function logComplaintTime(
  work: Work,
  id: string,
  time: { workedOn: PlainDate; minutes: number },
): Promise<void> {
  await toChange(work, id)
  const { workedOn } = time
  const before = await people.listComplaintTime(work, work.actor.personId, workedOn, workedOn)
  refuseIf(work, rules.whyNoTime(time, before[0]?.minutes ?? 0, work.today))
  await people.addTime(work, id, time)
  await traceApart(work, id, { kind: 'time-logged' })
}

/** XX-05. One's own time that was entered in error counts no more. Throws NotFound. */
export async function strikeComplaintTime(work: Work, id: string, timeId: string): Promise<void> {
  await toChange(work, id)
  if (!isId(timeId) || !(await people.strikeTime(work, id, timeId))) throw new NotFound('time', timeId)
  await traceApart(work, id, { kind: 'time-struck-out' })
}

/** ES-57. It is closed with what came of it. Throws NotFound, Refused. */
export async function closeComplaint(
  work: Work,
  id: string,
  { revision, ...closed }: { outcome: string; cameOf: string; revision: number },
): Promise<void> {
  const complaint = await toChange(work, id)
  const { coreWork } = await work.modelOf(complaint.modelVersionId)
  refuseIf(work, [
    ...rules.whyClosed(complaint),
    ...(revision === complaint.revision ? [] : [STALE]),
    ...rules.whyNoOutcome(coreWork?.safeguarding ?? safeguardingRuleOf(work), closed.outcome),
    ...(await namesIn(work, complaint.schoolId, 'cameOf', closed.cameOf)),
  ])
  await store.markComplaint(work, id, closed)
  await traceApart(work, id, { kind: 'closed', says: closed.cameOf })
}

/** XX-05. What was closed is opened again, with the reason. Throws NotFound, Refused. */
export async function openComplaintAgain(work: Work, id: string, says: string): Promise<void> {
  const complaint = await toChange(work, id)
  refuseIf(work, [...rules.whyOpenAlready(complaint), ...(await namesIn(work, complaint.schoolId, 'says', says))])
  await store.markComplaint(work, id, null)
  await traceApart(work, id, { kind: 'opened-again', says })
}

const STALE: Finding = {
  ...{ kind: 'safeguarding', id: 'complaint-as-it-was-shown', source: 'XX-05', weight: 'firm' },
  says: 'This was changed while you had it open. Load the page again.',
}

/** A named officer may do all of it: whoever finds a complaint may go on with it. */
async function toChange(work: Work, id: string): Promise<Complaint> {
  safeguardingRuleOf(work)
  const found = isId(id) ? await store.findComplaintToChange(work, id) : undefined
  if (!found) throw new NotFound('complaint', id)
  requireThat(true, work, `go on with the complaint ${id}`)
  return found
}

/** XX-12. Nobody at a school who is a pupil or a teacher is named in it. */
const namesIn = (work: Work, schoolId: string, field: string, text: string): Promise<Finding[]> =>
  askAboutNamesIn(work, schoolId, [{ where: 'what is written', field, text }])

/** XX-05, ES-57. What happened to a complaint is written beside it, for its named officers: an event of the history would be read by others. */
async function traceApart(
  work: Work,
  id: string,
  step: { kind: StepKind; says?: string; ofPerson?: string },
): Promise<void> {
  await store.addStep(work, id, step)
  work.progress.leftTrace = true
}
