import { decisionsOn } from '#deciding-group/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { commissionEvent } from '../commission-events.ts'
import { getCommissioning, mayCommission } from '../commissions-policy.ts'
import { namesIn, namesInOne, textsOfCommission } from '../names-in.ts'
import { getPriority } from '../priorities/keep-priority.ts'
import { whyCannotBegin, whyCannotEnd, whyCannotPlan, whyCannotReview, whyIsNotPlanned } from './commission-rules.ts'
import { findCommissionToChange, listCommissions } from './commission-store.ts'
import { addCommission, addReview, changeCommissionRow, setCommission } from './commission-writes-store.ts'
import type { Commission, CommissionSaid } from './commission.ts'

/** What items of an agenda call a commission. */
export const COMMISSION = 'commission'

/** A commission; everybody of the service may know of it, and not of what each school is paid. Throws NotFound. */
export async function getCommission(look: Look, id: string): Promise<Commission> {
  getCommissioning(look)
  const [commission] = isId(id) ? await listCommissions(look, { id }) : []
  if (!commission) throw new NotFound('commission', id)
  return commission
}

/** RO-73. Plans a commission under a priority. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function planCommission(work: Work, priorityId: string, said: CommissionSaid): Promise<string> {
  const rule = getCommissioning(work)
  const priority = await getPriority(work, priorityId)
  requireThat(mayCommission(work), work, `plan a commission under ${priorityId}`)
  refuseIf(work, [...whyCannotPlan(rule, said, priority), ...(await namesIn(work, textsOfCommission(said)))])
  const id = await addCommission(work, priorityId, said)
  await logEvent(work, commissionEvent('planned', { id, priorityId, title: said.title }))
  return id
}

/** Changes what is planned: nothing that has begun is changed. Throws NotFound, NotAllowed, Refused. */
export async function changeCommission(
  work: Work,
  id: string,
  { revision, ...said }: CommissionSaid & { revision: number },
): Promise<void> {
  const rule = getCommissioning(work)
  const before = await getCommission(work, id)
  requireThat(mayCommission(work), work, `change the commission ${id}`)
  const priority = await getPriority(work, before.priorityId)
  const commission = await getCommissionToDo(work, id, revision)
  refuseIf(work, [
    ...whyIsNotPlanned(commission, await isCommissionVotedOn(work, id)),
    ...whyCannotPlan(rule, said, priority),
    ...(await namesIn(work, textsOfCommission(said), commission.schools[0]?.id)),
  ])
  await changeCommissionRow(work, id, said)
  await logEvent(work, commissionEvent('changed', { ...commission, title: said.title }))
}

/** RO-19. A commission begins, with all its gains and how its capacity stays. Throws NotFound, NotAllowed, Refused. */
export async function beginCommission(
  work: Work,
  id: string,
  { revision, begunOn }: { revision: number; begunOn: PlainDate },
): Promise<void> {
  const rule = getCommissioning(work)
  const before = await getCommission(work, id)
  requireThat(mayCommission(work), work, `begin the commission ${id}`)
  const commission = await getCommissionToDo(work, id, revision)
  const priority = await getPriority(work, before.priorityId)
  const isVoted = await isCommissionVotedOn(work, id)
  refuseIf(work, whyCannotBegin(rule, commission, { priority, begunOn, today: work.today, isVoted }))
  await setCommission(work, id, { status: 'begun', begun_on: begunOn })
  await logEvent(work, commissionEvent('begun', commission))
}

/** RO-84. A commission ends, with what came of it. Throws NotFound, NotAllowed, Refused. */
export async function endCommission(
  work: Work,
  id: string,
  { revision, endedOn, says }: { revision: number; endedOn: PlainDate; says: string },
): Promise<void> {
  await getCommission(work, id)
  requireThat(mayCommission(work), work, `end the commission ${id}`)
  const commission = await getCommissionToDo(work, id, revision)
  refuseIf(work, [
    ...whyCannotEnd(commission, endedOn, work.today),
    ...(await namesInOne(work, 'what came of it', 'says', says, commission.schools[0]?.id)),
  ])
  await setCommission(work, id, { status: 'ended', ended_on: endedOn, ended_says: says })
  await logEvent(work, commissionEvent('ended', commission))
}

/** What is planned is not carried out; what is committed to schools under it is free again. Throws NotFound, NotAllowed, Refused. */
export async function withdrawCommission(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  await getCommission(work, id)
  requireThat(mayCommission(work), work, `withdraw the commission ${id}`)
  const commission = await getCommissionToDo(work, id, revision)
  refuseIf(work, [
    ...whyIsNotPlanned(commission, await isCommissionVotedOn(work, id)),
    ...(await namesInOne(work, 'why', 'because', because, commission.schools[0]?.id)),
  ])
  await setCommission(work, id, { status: 'withdrawn' })
  await logEvent(work, commissionEvent('withdrawn', commission, { because: { after: because } }))
}

/** RO-45. Reviews what a commission brought; an evaluation of a service or of provision is a kind of it. Throws NotFound, NotAllowed, Refused. */
export async function reviewCommission(
  work: Work,
  id: string,
  { kind, reviewedOn, answers }: { kind: string; reviewedOn: PlainDate; answers: readonly string[] },
): Promise<void> {
  const rule = getCommissioning(work)
  const commission = await getCommission(work, id)
  requireThat(mayCommission(work), work, `review the commission ${id}`)
  const texts = answers.map((text, at) => ({ where: 'the review', field: `answer-${at}`, text }))
  refuseIf(work, [
    ...whyCannotReview(rule, commission, { kind, answers, reviewedOn, today: work.today }),
    ...(await namesIn(work, texts, commission.schools[0]?.id)),
  ])
  const asks = rule.commissions.evaluations.find((each) => each.id === kind)?.asks ?? []
  const said = asks.map((what, at) => ({ what, says: answers[at]?.trim() ?? '' }))
  await addReview(work, id, { kind, reviewedOn, answers: said })
  await logEvent(work, commissionEvent('reviewed', commission))
}

/** A commission held for a deed. Throws NotFound; Refused where it was changed meanwhile. */
export async function getCommissionToDo(work: Work, id: string, shown?: number): Promise<Commission> {
  const commission = await findCommissionToChange(work, id)
  if (!commission) throw new NotFound('commission', id)
  const { revision } = commission
  if (shown !== undefined) refuseIf(work, await whyChangedMeanwhile(work, { kind: 'commission', id, revision, shown }))
  return commission
}

/** Whether votes on it are recorded, and the decision is not. */
export const isCommissionVotedOn = async (look: Look, id: string): Promise<boolean> =>
  (await decisionsOn(look, COMMISSION, [id])).some(({ isVoted, outcome }) => isVoted && outcome === null)
