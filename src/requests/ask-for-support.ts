import { flagsOfSchool, type FlagOnce } from '#flags/index.ts'
import { logEvent } from '#history/index.ts'
import { findLiveCase, pathwayOf } from '#cases/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchool, isOpen } from '#schools/index.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getRequest, getRequestToDo } from './get-request.ts'
import { requestEvent } from './request-events.ts'
import { getRequestRule, mayAsk } from './request-policy.ts'
import { whyCannotAsk, whyFlagIsNotKnown, whyOneIsOpen, whyReasonDoesNotStand } from './request-rules.ts'
import { addRequest, findOpenAt, writeSaid, writeWithdrawn } from './request-store.ts'
import type { RequestSaid, SupportRequest } from './request.ts'
import { tellAdvisers } from './tell-of-request.ts'

/**
 * WI-07, WI-37, WI-39, WI-60. Whoever leads a school asks for support, on any day and whatever its category. It waits with the adviser, in sight of
 * both, until it was talked over. Gives its id. Throws NotFound, NotAllowed, Refused.
 */
export async function askForSupport(work: Work, schoolId: string, said: RequestSaid): Promise<string> {
  const rule = getRequestRule(work)
  const school = await getSchool(work, schoolId)
  requireThat(mayAsk(work, schoolId), work, `ask for support for ${schoolId}`)
  const led = await whatLedTo(work, schoolId, said.flag)
  refuseIf(work, [
    ...whyOneIsOpen(await findOpenAt(work, schoolId)),
    ...whyCannotAsk({ name: school.name, isOpen: isOpen(school) }, await whatIsInPlace(work, schoolId)),
    ...whyReasonDoesNotStand(rule, said),
    ...whyFlagIsNotKnown(said.flag, led),
    ...(await namesIn(work, schoolId, said)),
  ])
  const id = await addRequest(work, schoolId, said, led)
  await logEvent(work, requestEvent('asked', { id, schoolId }, { reason: { after: reasonOf(work, said) } }))
  await tellAdvisers(work, { id, schoolId, schoolName: school.name })
  return id
}

/** A school says anew what it asks, while it waits. Throws NotFound, NotAllowed, Refused. */
export async function changeRequest(
  work: Work,
  id: string,
  { revision, ...said }: RequestSaid & { revision: number },
): Promise<void> {
  const { schoolId } = await getRequest(work, id)
  requireThat(mayAsk(work, schoolId), work, `change the request ${id}`)
  const found = await getRequestToDo(work, id, 'change', revision)
  const model = await work.modelOf(found.modelVersionId)
  const led = await whatLedTo(work, schoolId, said.flag, found)
  refuseIf(work, [
    ...whyReasonDoesNotStand(model.requests ?? getRequestRule(work), said),
    ...whyFlagIsNotKnown(said.flag, led),
    ...(await namesIn(work, schoolId, said)),
  ])
  await writeSaid(work, id, said, led)
  await logEvent(work, requestEvent('changed', found, { reason: { after: reasonOf(work, said) } }))
}

/** A school takes its request back, as long as nobody has answered it. Throws NotFound, NotAllowed, Refused. */
export async function withdrawRequest(work: Work, id: string, revision: number): Promise<void> {
  const { schoolId } = await getRequest(work, id)
  requireThat(mayAsk(work, schoolId), work, `take back the request ${id}`)
  const found = await getRequestToDo(work, id, 'withdraw', revision)
  await writeWithdrawn(work, id)
  await logEvent(work, requestEvent('withdrawn', found))
}

/** The name of the way of support, opened by a request before, that goes on at a school. */
export async function whatIsInPlace(look: Look, schoolId: string): Promise<string | undefined> {
  const live = await findLiveCase(look, schoolId)
  if (!live) return undefined
  const { pathway } = await pathwayOf(look, live)
  return pathway.opensOnRequest ? pathway.name : undefined
}

const reasonOf = ({ model }: Look, { reason }: RequestSaid) =>
  model.requests?.reasons.find(({ id }) => id === reason)?.name ?? reason

/**
 * RO-91. What figures show that led to a request, by its trigger: one that is noticed today, or the one that it names already. Null for nothing,
 * undefined where nothing is said of it, or what is said is not known.
 */
async function whatLedTo(
  look: Look,
  schoolId: string,
  trigger: string | null | undefined,
  before?: Pick<SupportRequest, 'flagTrigger' | 'flagYear'>,
): Promise<FlagOnce | null | undefined> {
  if (trigger === undefined) return undefined
  if (!trigger) return null
  if (before?.flagTrigger === trigger && before.flagYear !== null) return { trigger, year: before.flagYear }
  const found = (await flagsOfSchool(look, schoolId)).find(({ flag }) => flag.trigger === trigger)
  return found && { trigger, year: found.flag.year }
}

/** XX-12. No pupil and no teacher of a classroom is named in what is asked: it is asked about. */
const namesIn = (look: Look, schoolId: string, { asks, tried, reasonWords }: RequestSaid) =>
  askAboutNamesIn(look, schoolId, [
    { where: 'what the school wants to improve', field: 'asks', text: asks },
    { where: 'what the school has tried', field: 'tried', text: tried ?? '' },
    { where: 'the reason', field: 'reasonWords', text: reasonWords ?? '' },
  ])
