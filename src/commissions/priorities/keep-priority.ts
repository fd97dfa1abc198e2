import { decisionsOn } from '#deciding-group/index.ts'
import { fundsOfYear } from '#funds/index.ts'
import { changesBetween, logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { priorityEvent } from '../commission-events.ts'
import { getCommissioning, mayRecommend } from '../commissions-policy.ts'
import { namesIn, namesInOne, textsOfPriority } from '../names-in.ts'
import { whyCannotRecommend, whyStaysAsItIs } from './priority-rules.ts'
import { findPriorityToChange, listPriorities } from './priority-store.ts'
import { addPriority, changePriorityRow, setPriorityStatus } from './priority-writes-store.ts'
import type { Priority, PrioritySaid } from './priority.ts'

/** What items of an agenda call a priority. */
export const PRIORITY = 'priority'

/** A priority; everybody of the service may know of it. Throws NotFound. */
export async function getPriority(look: Look, id: string): Promise<Priority> {
  getCommissioning(look)
  const [priority] = isId(id) ? await listPriorities(look, { id }) : []
  if (!priority) throw new NotFound('priority', id)
  return priority
}

/** RO-78. Recommends a priority for a school year. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function recommendPriority(work: Work, said: PrioritySaid): Promise<string> {
  const rule = getCommissioning(work)
  requireThat(mayRecommend(work), work, 'recommend a priority')
  refuseIf(work, [
    ...whyCannotRecommend(rule, said, { fundYear: await yearOfFund(work, said) }),
    ...(await namesIn(work, textsOfPriority(said))),
  ])
  const id = await addPriority(work, said)
  await logEvent(work, priorityEvent('recommended', { id, title: said.title }, { cost: { after: said.costPence } }))
  return id
}

/** RO-78. Changes what is recommended; what is decided or voted on stays. Throws NotFound, NotAllowed, Refused. */
export async function changePriority(
  work: Work,
  id: string,
  { revision, ...said }: PrioritySaid & { revision: number },
): Promise<void> {
  const rule = getCommissioning(work)
  await getPriority(work, id)
  requireThat(mayRecommend(work), work, `change the priority ${id}`)
  const priority = await getPriorityToDo(work, id, revision)
  refuseIf(work, [
    ...whyCannotRecommend(rule, said, { fundYear: await yearOfFund(work, said) }),
    ...(await namesIn(work, textsOfPriority(said))),
  ])
  await changePriorityRow(work, id, said)
  const cost = changesBetween({ cost: priority.costPence }, { cost: said.costPence })
  await logEvent(work, priorityEvent('changed', { id, title: said.title }, cost))
}

/** RO-78. What is recommended is withdrawn, with a reason. Throws NotFound, NotAllowed, Refused. */
export async function withdrawPriority(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  const { title } = await getPriority(work, id)
  requireThat(mayRecommend(work), work, `withdraw the priority ${id}`)
  await getPriorityToDo(work, id, revision)
  refuseIf(work, await namesInOne(work, 'why', 'because', because))
  await setPriorityStatus(work, id, { status: 'withdrawn', withdrawn_because: because })
  await logEvent(work, priorityEvent('withdrawn', { id, title }, { because: { after: because } }))
}

/** A priority held for a deed, of which nothing is decided or voted on yet. Throws NotFound, Refused. */
export async function getPriorityToDo(work: Work, id: string, shown?: number): Promise<Priority> {
  const priority = await findPriorityToChange(work, id)
  if (!priority) throw new NotFound('priority', id)
  const { revision } = priority
  refuseIf(work, whyStaysAsItIs(priority, await isVotedOn(work, id)))
  if (shown !== undefined) refuseIf(work, await whyChangedMeanwhile(work, { kind: 'priority', id, revision, shown }))
  return priority
}

/** Whether votes on it are recorded, and the decision is not. */
export const isVotedOn = async (look: Look, id: string): Promise<boolean> =>
  (await decisionsOn(look, PRIORITY, [id])).some(({ isVoted, outcome }) => isVoted && outcome === null)

/** The year of the fund that was chosen; undefined where none of that year was. */
async function yearOfFund(look: Look, { fundId, schoolYear }: PrioritySaid): Promise<number | undefined> {
  if (fundId === null) return undefined
  return (await fundsOfYear(look, schoolYear)).find(({ id }) => id === fundId)?.year
}
